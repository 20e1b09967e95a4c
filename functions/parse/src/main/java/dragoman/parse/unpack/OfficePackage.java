package dragoman.parse.unpack;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entries of an office document, as XML. */
final class OfficePackage {
    // A table in a table takes three levels, a text box about ten: no word processor comes near.
    private static final int MAX_DEPTH = 500;

    private final ZipArchive zip;
    private final Budget budget;
    private final Limits limits;

    OfficePackage(ZipArchive zip, Unpacker unpacker) {
        this.zip = zip;
        this.budget = unpacker.budget();
        this.limits = unpacker.limits();
    }

    /**
     * A relationship from one entry to another.
     *
     * @param type the last part of its type's URI
     * @param target the name of the other entry
     */
    record Relationship(String id, String type, String target) {}

    /** An entry as XML; absent if there is none. */
    Optional<Document> xml(String entry) throws UnreadableException {
        if (!zip.has(entry)) {
            return Optional.empty();
        }
        byte[] bytes = zip.read(entry, budget);
        if (bytes.length > limits.textBytes()) {
            throw new UnreadableException(
                    "text-too-large",
                    "Unpacked, its %s has more than %,d bytes. Split it, or raise MaxTextBytes."
                            .formatted(entry, limits.textBytes()));
        }
        checkTags(entry, bytes);
        return Optional.of(
                Parser.xmlParser().parseInput(new String(bytes, StandardCharsets.UTF_8), ""));
    }

    /** Counts the tags and how deeply they are nested, before anything is built of them. */
    private void checkTags(String entry, byte[] xml) throws UnreadableException {
        int tags = 0;
        int depth = 0;
        for (int i = 0; i + 1 < xml.length; i++) {
            if (xml[i] == '<') {
                tags++;
                depth += xml[i + 1] == '/' ? -1 : xml[i + 1] == '?' || xml[i + 1] == '!' ? 0 : 1;
            } else if (xml[i] == '/' && xml[i + 1] == '>') {
                depth--;
            }
            depth = Math.max(0, depth);
            if (depth > MAX_DEPTH) {
                throw new UnreadableException(
                        "nested-too-deep",
                        "Its %s is nested more than %d levels deep, which no word processor writes. Upload the dispatch's text."
                                .formatted(entry, MAX_DEPTH));
            }
        }
        if (tags > limits.tags()) {
            throw new UnreadableException(
                    "too-many-tags",
                    "Its %s has more than %,d tags. Split it, or raise MaxTextTags."
                            .formatted(entry, limits.tags()));
        }
    }

    /**
     * The relationships of an entry, in order.
     *
     * @param entry its name; empty for the package as a whole
     */
    List<Relationship> relationships(String entry) throws UnreadableException {
        int file = entry.lastIndexOf('/') + 1;
        String folder = entry.substring(0, file);
        List<Relationship> found = new ArrayList<>();
        Optional<Document> xml = xml(folder + "_rels/" + entry.substring(file) + ".rels");
        for (Element element :
                xml.map(Document::getAllElements).orElseGet(org.jsoup.select.Elements::new)) {
            if (localName(element).equals("Relationship")
                    && !element.attr("TargetMode").equals("External")) {
                String type = element.attr("Type");
                found.add(
                        new Relationship(
                                element.attr("Id"),
                                type.substring(type.lastIndexOf('/') + 1),
                                resolved(folder, element.attr("Target"))));
            }
        }
        return found;
    }

    /** The name of the entry that a relationship points to. */
    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String from = folder;
        String to = target;
        while (to.startsWith("../")) {
            to = to.substring(3);
            int end = from.lastIndexOf('/', from.length() - 2);
            from = from.substring(0, end + 1);
        }
        return from + to;
    }

    /** An element's name without the prefix of its namespace. */
    static String localName(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** An attribute by its name without the prefix of its namespace; empty if there is none. */
    static String attribute(Element element, String name) {
        for (var attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.substring(key.indexOf(':') + 1).equals(name)) {
                return attribute.getValue();
            }
        }
        return "";
    }
}
