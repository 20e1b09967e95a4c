package dragoman.api.representation;

import dragoman.card.Card;
import dragoman.card.CardText;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed as Atom 1.0, with links to further pages.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5005">RFC 5005</a>
 */
public final class AtomFeed {
    /** Its media type. */
    public static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    // An empty feed was never updated, but must have a time of update.
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private AtomFeed() {}

    /** The feed as XML. */
    public static String of(Feed feed) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", feed.identity());
            element(xml, "title", Feed.TITLE);
            element(
                    xml,
                    "updated",
                    feed.cards().stream().findFirst().map(Feed::time).orElse(NEVER));
            author(xml, "Dragoman");
            link(xml, "self", TYPE, feed.self().toString());
            link(xml, "first", TYPE, feed.first().toString());
            if (feed.next().isPresent()) {
                link(xml, "next", TYPE, feed.next().get().toString());
            }
            for (Card card : feed.cards()) {
                entry(xml, feed, card);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text in memory takes everything", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Feed feed, Card card) throws XMLStreamException {
        CardText text = feed.text(card);
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", text.language());
        element(xml, "id", Feed.identity(card));
        element(xml, "title", Feed.title(card, text));
        element(xml, "updated", Feed.time(card));
        if (card.agency().isPresent()) {
            author(xml, card.agency().get());
        }
        link(xml, "alternate", "application/json", feed.address(card));
        for (String tag : Feed.tags(card, text)) {
            category(xml, tag);
        }
        if (text.summary().isPresent()) {
            element(xml, "summary", text.summary().get());
        } else {
            element(xml, "summary", card.dateline().orElse(card.id()));
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(valid(text));
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void category(XMLStreamWriter xml, String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", term);
    }

    /** The text without what XML 1.0 cannot contain even escaped: controls and halves of pairs. */
    private static String valid(String text) {
        StringBuilder valid = new StringBuilder();
        text.codePoints()
                .filter(
                        c ->
                                c == '\t'
                                        || c == '\n'
                                        || (c >= ' ' && c < Character.MIN_SURROGATE)
                                        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                                        || c > 0xFFFF)
                .forEach(valid::appendCodePoint);
        return valid.toString();
    }
}
