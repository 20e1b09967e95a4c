package dragoman.parse.unpack;

import dragoman.parse.unpack.OfficePackage.Relationship;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A presentation of PowerPoint: its slides in order, a line for each paragraph. */
final class Slides {
    private final OfficePackage parts;
    private final String entry;

    Slides(OfficePackage parts, String entry) {
        this.parts = parts;
        this.entry = entry;
    }

    DocumentText read(Document presentation) throws UnreadableException {
        Map<String, String> slides = new HashMap<>();
        for (Relationship relation : parts.relationships(entry)) {
            if (relation.type().equals("slide")) {
                slides.put(relation.id(), relation.target());
            }
        }
        DocumentText text = new DocumentText();
        for (Element slide : presentation.getAllElements()) {
            if (OfficePackage.localName(slide).equals("sldId")) {
                // Its number in the presentation is called id as well.
                String target = slides.get(slide.attr("r:id"));
                Optional<Document> xml = target == null ? Optional.empty() : parts.xml(target);
                if (xml.isPresent()) {
                    WordText lines = new WordText(Set.of(), Map.of());
                    xml.get().filter(lines);
                    lines.lines().forEach(text::line);
                }
            }
        }
        return text;
    }
}
