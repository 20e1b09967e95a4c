package dragoman.parse.unpack;

import dragoman.parse.unpack.OfficePackage.Relationship;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Word document: a line for each of its paragraphs, as Word shows them once all tracked changes
 * are accepted. A paragraph within another, as in a text box, becomes a line after it, and so do
 * footnotes.
 */
final class WordDocument {
    /** The entry of the archive that usually contains the text. */
    static final String DEFAULT_ENTRY = "word/document.xml";

    private final OfficePackage parts;
    private final String entry;

    WordDocument(OfficePackage parts, String entry) {
        this.parts = parts;
        this.entry = entry;
    }

    DocumentText read(Document main) throws UnreadableException {
        List<Relationship> relations = parts.relationships(entry);
        Set<String> hiddenStyles = hiddenStyles(relations);
        DocumentText text = new DocumentText();
        Map<String, List<String>> notes = new HashMap<>();
        for (Relationship relation : relations) {
            if (relation.type().equals("footnotes") || relation.type().equals("endnotes")) {
                String kind = relation.type().substring(0, relation.type().length() - 1);
                notes(relation, kind, hiddenStyles, notes);
            }
        }
        WordText body = new WordText(hiddenStyles, notes);
        main.filter(body);
        body.lines().forEach(text::line);
        text.leaveOut("Hidden text of the document was left out", body.hidden());
        text.leaveOut("Text that was deleted with changes tracked was left out", body.deleted());
        for (Relationship relation : relations) {
            switch (relation.type()) {
                case "header", "footer" ->
                        text.leaveOut(
                                "The %s of its pages was left out".formatted(relation.type()),
                                text(relation, hiddenStyles));
                case "comments" ->
                        text.leaveOut(
                                "Comments on the document were left out",
                                text(relation, hiddenStyles));
                case "aFChunk" ->
                        text.leaveOut("A file within the document was left out", relation.target());
                default -> {
                    // Formatting and pictures.
                }
            }
        }
        return text;
    }

    private String text(Relationship relation, Set<String> hiddenStyles)
            throws UnreadableException {
        WordText text = new WordText(hiddenStyles, Map.of());
        parts.xml(relation.target()).ifPresent(xml -> xml.filter(text));
        return String.join("\n", text.lines());
    }

    /** Reads foot- or endnotes, by their kind and identifier. */
    private void notes(
            Relationship relation,
            String kind,
            Set<String> hiddenStyles,
            Map<String, List<String>> notes)
            throws UnreadableException {
        for (Element note : elements(relation, kind)) {
            // Those with a type are the lines that separate notes from the text.
            if (OfficePackage.attribute(note, "type").isEmpty()) {
                WordText text = new WordText(hiddenStyles, Map.of());
                note.filter(text);
                notes.put(kind + OfficePackage.attribute(note, "id"), text.lines());
            }
        }
    }

    private Set<String> hiddenStyles(List<Relationship> relations) throws UnreadableException {
        Set<String> hidden = new HashSet<>();
        for (Relationship relation : relations) {
            if (relation.type().equals("styles")) {
                for (Element style : elements(relation, "style")) {
                    boolean isHidden =
                            style.children().stream()
                                    .flatMap(e -> e.children().stream())
                                    .anyMatch(WordText::isVanish);
                    if (isHidden) {
                        hidden.add(OfficePackage.attribute(style, "styleId"));
                    }
                }
            }
        }
        return hidden;
    }

    private List<Element> elements(Relationship relation, String name) throws UnreadableException {
        List<Element> found = new ArrayList<>();
        parts.xml(relation.target())
                .ifPresent(
                        xml ->
                                xml.children().stream()
                                        .flatMap(root -> root.children().stream())
                                        .filter(e -> OfficePackage.localName(e).equals(name))
                                        .forEach(found::add));
        return found;
    }
}
