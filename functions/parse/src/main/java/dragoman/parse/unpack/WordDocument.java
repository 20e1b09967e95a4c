package dragoman.parse.unpack;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.nio.charset.StandardCharsets;

/**
 * The text of a Word document: a line for each of its paragraphs.
 *
 * @see <a
 *     href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376,
 *     WordprocessingML</a>
 */
final class WordDocument {
    private WordDocument() {}

    /** The text of {@code word/document.xml}, in UTF-8. */
    static byte[] text(byte[] xml) {
        Document document =
                Parser.xmlParser().parseInput(new String(xml, StandardCharsets.UTF_8), "");
        StringBuilder text = new StringBuilder();
        for (Element paragraph : document.getElementsByTag("w:p")) {
            for (Element part : paragraph.getAllElements()) {
                switch (part.tagName()) {
                    case "w:t" -> text.append(part.wholeText());
                    case "w:tab" -> text.append('\t');
                    case "w:br", "w:cr" -> text.append('\n');
                    default -> {
                        // Formatting.
                    }
                }
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
