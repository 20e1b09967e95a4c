package dragoman.local.translate.terminology;

import dragoman.terminology.TmxSegment;

import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Terms in TMX: each unit is a term, and the header names the language that is translated from. */
final class TmxTerms {
    private static final String ANY_LANGUAGE = "*all*";

    private final Set<String> known;
    private final Set<String> languages = new LinkedHashSet<>();
    private final List<Unit> units = new ArrayList<>();

    private TmxTerms(Set<String> known) {
        this.known = known;
    }

    /** A unit, with its terms by language. */
    private record Unit(int line, Map<String, String> terms) {}

    /** The rows of a text, the first of them the languages. */
    static List<TermRow> read(String text, Set<String> known) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Nobody's entities are expanded, and nothing is fetched.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        TmxTerms terms = new TmxTerms(known);
        try {
            terms.read(factory.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw TermTable.refused("Line " + line + " of the terminology file is not TMX");
        }
        return terms.rows();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String language = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "header" -> {
                    String source = code(xml.getAttributeValue(null, "srclang"));
                    if (!source.isEmpty() && !source.equals(ANY_LANGUAGE)) {
                        languages.add(source);
                    }
                }
                case "tu" ->
                        units.add(
                                new Unit(xml.getLocation().getLineNumber(), new LinkedHashMap<>()));
                case "tuv" -> {
                    language = code(xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang"));
                    languages.add(language);
                }
                case "seg" -> {
                    if (!units.isEmpty()) {
                        units.getLast().terms().put(language, TmxSegment.text(xml).strip());
                    }
                }
                default -> {
                    // Properties, notes and the like.
                }
            }
        }
    }

    /** The service's code for a tag; TMX files often name a country that it does not tell apart. */
    private String code(@Nullable String tag) {
        String given = Optional.ofNullable(tag).orElse("");
        Optional<String> exact = known.stream().filter(given::equalsIgnoreCase).findFirst();
        String language = given.split("-", -1)[0].toLowerCase(Locale.ROOT);
        return exact.orElse(known.contains(language) ? language : given);
    }

    private List<TermRow> rows() {
        List<TermRow> rows = new ArrayList<>();
        rows.add(new TermRow(1, List.copyOf(languages)));
        for (Unit unit : units) {
            rows.add(
                    new TermRow(
                            unit.line(),
                            languages.stream()
                                    .map(language -> unit.terms().getOrDefault(language, ""))
                                    .toList()));
        }
        return rows;
    }

    /** The table as a text. */
    static String write(TermTable table) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("tmx");
            xml.writeAttribute("version", "1.4");
            xml.writeEmptyElement("header");
            for (Map.Entry<String, String> attribute : header(table).entrySet()) {
                xml.writeAttribute(attribute.getKey(), attribute.getValue());
            }
            xml.writeStartElement("body");
            for (List<String> row : table.rows()) {
                write(xml, table.languages(), row);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a terminology cannot be written as TMX", e);
        }
        return text.toString();
    }

    private static Map<String, String> header(TermTable table) {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("creationtool", "dragoman");
        header.put("creationtoolversion", "1");
        header.put("datatype", "PlainText");
        header.put("segtype", "phrase");
        header.put("adminlang", "en");
        header.put("srclang", table.languages().getFirst());
        header.put("o-tmf", "dragoman");
        return header;
    }

    private static void write(XMLStreamWriter xml, List<String> languages, List<String> row)
            throws XMLStreamException {
        xml.writeStartElement("tu");
        for (int i = 0; i < languages.size(); i++) {
            xml.writeStartElement("tuv");
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", languages.get(i));
            xml.writeStartElement("seg");
            xml.writeCharacters(row.get(i));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
