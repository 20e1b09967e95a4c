package dragoman.memory;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads translation memories in TMX 1.4b, each pair of languages of a unit in both directions. A
 * unit is a person's when its property {@code x-origin} says so.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>
 */
public final class Tmx {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final DateTimeFormatter CHANGED =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final Consumer<Unit> units;
    private Map<String, String> segments = new LinkedHashMap<>();
    private String language = "";
    private boolean person;
    private Instant changed = Instant.EPOCH;

    private Tmx(Consumer<Unit> units) {
        this.units = units;
    }

    /**
     * Reads a file's units.
     *
     * @param name the file's name, for messages
     * @param units takes each unit
     * @throws IllegalArgumentException when the file is no TMX; the message names file and line
     */
    public static void read(InputStream in, String name, Consumer<Unit> units) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Nobody's entities are expanded, and nothing is fetched.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            new Tmx(units).read(factory.createXMLStreamReader(in));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new IllegalArgumentException(
                    name + ":" + line + ": this is no translation memory in TMX", e);
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tu")) {
                addUnits();
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "tu" -> {
                segments = new LinkedHashMap<>();
                person = false;
                changed = changed(xml.getAttributeValue(null, "changedate"));
            }
            case "prop" -> {
                boolean origin = "x-origin".equals(xml.getAttributeValue(null, "type"));
                String value = xml.getElementText().strip();
                person |= origin && value.equals("person");
            }
            case "tuv" -> {
                String tag = xml.getAttributeValue(XML, "lang");
                language = tag == null ? "" : tag;
            }
            case "seg" -> segments.put(language, text(xml));
            default -> {
                // Header, notes and the like.
            }
        }
    }

    /** A segment's text; markup inside it is passed over, its text kept. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
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

    private void addUnits() {
        segments.forEach(
                (from, source) ->
                        segments.forEach(
                                (to, target) -> {
                                    if (!from.equals(to)
                                            && !source.isBlank()
                                            && !target.isBlank()) {
                                        units.accept(
                                                new Unit(
                                                        from, to, source, target, person, changed));
                                    }
                                }));
    }

    private static Instant changed(@Nullable String date) {
        if (date == null) {
            return Instant.EPOCH;
        }
        try {
            return LocalDateTime.parse(date, CHANGED).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            // A date that cannot be read only ranks the unit lower.
            return Instant.EPOCH;
        }
    }
}
