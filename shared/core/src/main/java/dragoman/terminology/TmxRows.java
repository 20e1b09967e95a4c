package dragoman.terminology;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads glossaries in TMX 1.4: a unit is a row, its properties {@code x-owner}, {@code x-reason}
 * and {@code x-kind} the columns of these names, and the properties {@code x-also} and {@code
 * x-not} of a variant its other wordings.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>
 */
final class TmxRows {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String EXTENSION = "x-";

    private final XMLStreamReader xml;
    private final List<GlossaryRow> rows = new ArrayList<>();
    private Map<String, String> cells = new HashMap<>();
    private String language = "";
    private int line;

    private TmxRows(XMLStreamReader xml) {
        this.xml = xml;
    }

    static List<GlossaryRow> read(String text) throws MalformedGlossaryException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Nobody's entities are expanded, and nothing is fetched.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new TmxRows(factory.createXMLStreamReader(new StringReader(text))).read();
        } catch (XMLStreamException e) {
            throw new MalformedGlossaryException(
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber()),
                    "the XML is not well-formed: write the file as TMX 1.4 again");
        }
    }

    private List<GlossaryRow> read() throws XMLStreamException, MalformedGlossaryException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // Blanks, comments and processing instructions.
                }
            }
        }
        if (rows.isEmpty()) {
            throw new MalformedGlossaryException(1, "there are no units (tu): add one for a term");
        }
        return rows;
    }

    private void start() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "tu" -> {
                cells = new HashMap<>();
                language = "";
                line = xml.getLocation().getLineNumber();
            }
            case "tuv" -> {
                String tag = xml.getAttributeValue(XML, "lang");
                language = tag == null ? "" : tag;
            }
            case "prop" -> {
                String type = xml.getAttributeValue(null, "type");
                if (type != null && type.startsWith(EXTENSION)) {
                    String column = type.substring(EXTENSION.length());
                    cells.put(
                            language.isEmpty() ? column : language + " " + column,
                            xml.getElementText());
                }
            }
            case "note" -> cells.put("note", xml.getElementText());
            case "seg" -> cells.put(language, TmxSegment.text(xml));
            default -> {
                // The header and what encloses units.
            }
        }
    }

    private void end() {
        switch (xml.getLocalName()) {
            case "tu" -> rows.add(new GlossaryRow(line, cells));
            case "tuv" -> language = "";
            default -> {
                // Their text is read where they begin.
            }
        }
    }
}
