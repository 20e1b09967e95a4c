package dragoman.parse.unpack;

import dragoman.parse.unpack.OfficePackage.Relationship;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.Optional;

/**
 * A document of Microsoft's formats since 2007. What it is, its main entry says, whose name the
 * relationships of the package give.
 *
 * @see <a
 *     href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376</a>
 */
record OpenXml(ZipArchive zip) implements OfficeFile {
    @Override
    public Content read(Part document, Unpacker unpacker) throws UnreadableException {
        OfficePackage parts = new OfficePackage(zip, unpacker);
        String entry =
                parts.relationships("").stream()
                        .filter(relation -> relation.type().equals("officeDocument"))
                        .map(Relationship::target)
                        .findFirst()
                        .orElse(WordDocument.DEFAULT_ENTRY);
        Optional<Document> main = parts.xml(entry);
        String root = main.flatMap(OpenXml::root).map(OfficePackage::localName).orElse("");
        DocumentText text =
                switch (root) {
                    case "document" -> new WordDocument(parts, entry).read(main.orElseThrow());
                    case "workbook" -> new Spreadsheet(parts, entry).read(main.orElseThrow());
                    case "presentation" -> new Slides(parts, entry).read(main.orElseThrow());
                    default ->
                            throw new UnreadableException(
                                    "binary",
                                    "This is an office document of a kind that cannot be read, or"
                                        + " it lacks its main part. Upload the dispatch's text.");
                };
        return text.of(document);
    }

    private static Optional<Element> root(Document document) {
        return document.children().stream().findFirst();
    }
}
