package dragoman.terminology;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a segment of TMX. */
public final class TmxSegment {
    private TmxSegment() {}

    /**
     * The text up to the end of the element that the reader has begun; markup inside it is passed
     * over, its text kept.
     */
    public static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(xml.getText());
                default -> {
                    // Comments and processing instructions.
                }
            }
        }
        return text.toString();
    }
}
