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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads translation memories in TMX 1.4b. A unit that names its source language gives pairs from
 * that language alone, another one each pair of its languages in both directions. The property
 * {@code x-origin} says whether a person or a machine vouches for it.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>
 */
public final class Tmx {
    /** The source language of a file or unit that has several. */
    static final String ANY_LANGUAGE = "*all*";

    static final String ORIGIN = "x-origin";
    static final String ENGINE = "x-engine";
    static final String TERMINOLOGY = "x-terminology";
    static final String EXPIRES = "x-expires";
    static final String PERSON = "person";
    static final String MACHINE = "machine";
    static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final int MAX_SEGMENT = 120_000;
    private static final int MAX_PROPERTY = 1_000;
    private static final int MAX_LANGUAGES = 50;
    // What is in these is another program's code, not text.
    private static final Set<String> CODE = Set.of("bpt", "ept", "it", "ph", "ut");

    private final Consumer<Unit> units;
    private final UnitOrigin otherwise;
    private Entry entry = new Entry(Optional.empty(), Optional.empty(), Instant.EPOCH);
    private String language = "";
    private boolean started;

    private Tmx(Consumer<Unit> units, UnitOrigin otherwise) {
        this.units = units;
        this.otherwise = otherwise;
    }

    /** A translation unit of the file, in all its languages. */
    private record Entry(
            Optional<String> sourceLanguage,
            Optional<String> person,
            Instant changed,
            Map<String, String> segments,
            Map<String, String> properties) {
        Entry(Optional<String> sourceLanguage, Optional<String> person, Instant changed) {
            this(sourceLanguage, person, changed, new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    /**
     * Reads a file's units; those that do not say where they come from are a machine's.
     *
     * @param name the file's name, for messages
     * @param units takes each unit
     * @throws IllegalArgumentException when the file is no TMX; the message names file and line
     */
    public static void read(InputStream in, String name, Consumer<Unit> units) throws IOException {
        read(
                in,
                name,
                new UnitOrigin.Machine(
                        UnitOrigin.Machine.UNKNOWN_ENGINE, Optional.empty(), Optional.empty()),
                units);
    }

    /**
     * Reads a file's units.
     *
     * @param name the file's name, for messages
     * @param otherwise the origin of units that do not say where they come from
     * @param units takes each unit
     * @throws IllegalArgumentException when the file is no TMX; the message names file and line
     */
    public static void read(InputStream in, String name, UnitOrigin otherwise, Consumer<Unit> units)
            throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Nobody's entities are expanded, and nothing is fetched.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            try {
                new Tmx(units, otherwise).read(xml);
            } catch (MistakeException e) {
                throw new IllegalArgumentException(
                        name + ":" + xml.getLocation().getLineNumber() + ": " + e.getMessage(), e);
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new IllegalArgumentException(
                    name
                            + ":"
                            + line
                            + ": this is no translation memory in TMX: not well-formed XML, or in"
                            + " another encoding than it says",
                    e);
        }
    }

    /** Something that TMX does not have, or has otherwise. */
    private static final class MistakeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MistakeException(String message) {
            super(message);
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
        String element = xml.getLocalName();
        if (!started && !element.equals("tmx")) {
            throw new MistakeException(
                    "this is no translation memory in TMX: it begins with <" + element + ">");
        }
        started = true;
        switch (element) {
            case "tu" -> entry = entry(xml);
            case "prop" -> {
                String type = attribute(xml, "type").orElse("");
                entry.properties().put(type, text(xml, MAX_PROPERTY, "property").strip());
            }
            case "tuv" ->
                    language =
                            Optional.ofNullable(xml.getAttributeValue(XML, "lang"))
                                    .or(() -> attribute(xml, "lang"))
                                    .map(TmxLanguages::tag)
                                    .orElseThrow(
                                            () ->
                                                    new MistakeException(
                                                            "a <tuv> names no language; give it"
                                                                    + " the attribute xml:lang"));
            case "seg" -> addSegment(text(xml, MAX_SEGMENT, "segment"));
            default -> {
                // Header, notes and the like.
            }
        }
    }

    private static Entry entry(XMLStreamReader xml) {
        return new Entry(
                attribute(xml, "srclang")
                        .filter(tag -> !tag.equals(ANY_LANGUAGE))
                        .map(TmxLanguages::tag),
                attribute(xml, "changeid").filter(name -> !name.isBlank()),
                attribute(xml, "changedate")
                        .or(() -> attribute(xml, "creationdate"))
                        .flatMap(Tmx::date)
                        .orElse(Instant.EPOCH));
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return Optional.ofNullable(value);
    }

    private void addSegment(String text) {
        if (!TmxLanguages.isTag(language)) {
            throw new MistakeException(
                    "'"
                            + TmxLanguages.shortened(language)
                            + "' is no language tag such as ar or zh-TW");
        }
        entry.segments().put(language, text);
        if (entry.segments().size() > MAX_LANGUAGES) {
            throw new MistakeException(
                    "a <tu> has more than " + MAX_LANGUAGES + " languages; split it");
        }
    }

    /** An element's text, without other programs' code in it. */
    private static String text(XMLStreamReader xml, int max, String what)
            throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int code = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    code = code > 0 || CODE.contains(xml.getLocalName()) ? code + 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    code = Math.max(0, code - 1);
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (code == 0) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new MistakeException(
                                "an entity of its own is used; write the text itself");
                default -> {
                    // Comments and processing instructions.
                }
            }
            if (text.length() > max) {
                throw new MistakeException(
                        "a " + what + " has more than " + max + " characters; split it");
            }
        }
        return text.toString();
    }

    private void addUnits() {
        UnitOrigin origin = origin();
        entry.segments()
                .forEach(
                        (from, source) -> {
                            if (entry.sourceLanguage().orElse(from).equals(from)) {
                                addUnits(from, source, origin);
                            }
                        });
    }

    private void addUnits(String from, String source, UnitOrigin origin) {
        entry.segments()
                .forEach(
                        (to, target) -> {
                            if (!from.equals(to) && !source.isBlank() && !target.isBlank()) {
                                units.accept(
                                        new Unit(
                                                from, to, source, target, origin, entry.changed()));
                            }
                        });
    }

    private UnitOrigin origin() {
        Map<String, String> properties = entry.properties();
        return switch (properties.getOrDefault(ORIGIN, "")) {
            case PERSON -> new UnitOrigin.Person(entry.person());
            case MACHINE ->
                    new UnitOrigin.Machine(
                            property(ENGINE).orElse(UnitOrigin.Machine.UNKNOWN_ENGINE),
                            property(TERMINOLOGY),
                            property(EXPIRES).flatMap(Tmx::date));
            default -> otherwise;
        };
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(entry.properties().get(name)).filter(text -> !text.isBlank());
    }

    private static Optional<Instant> date(String date) {
        try {
            return Optional.of(LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            // A date that cannot be read only ranks the unit lower.
            return Optional.empty();
        }
    }
}
