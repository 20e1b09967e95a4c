package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.record.DispatchRecord;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionText;
import dragoman.rendition.SummarySentence;
import dragoman.rendition.TextSpan;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import tools.jackson.databind.JsonNode;

import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

/** Lists as feeds, checked against their specifications. */
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    // Whatever a caller says of the host, links do not lead there.
    private static final Map<String, String> HOSTILE =
            Map.of(
                    "Host", "evil.example",
                    "X-Forwarded-Host", "evil.example",
                    "Forwarded", "host=evil.example",
                    "X-Forwarded-Proto", "ftp");

    private final Shelf shelf =
            new Shelf()
                    .with(Samples.stored("KUNA", "2026-03-04", "12:00:00"))
                    .with(Samples.stored("SANA", "2026-03-04", "07:00:00"))
                    .with(Samples.stored("KUNA", "2026-03-05", "00:00:00"));
    private final Caller caller = new Caller(shelf);

    @Test
    void atomHasWhatRfc4287Demands() throws Exception {
        APIGatewayProxyResponseEvent response = get("/feed.atom", Map.of("limit", "2"));

        assertThat(response.getHeaders())
                .containsEntry("content-type", "application/atom+xml; charset=utf-8");
        Element feed = parse(response.getBody()).getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        check(feed);
        // 4.1.1: an author in the feed serves entries that have none.
        assertThat(children(feed, "author")).hasSize(1);
        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSize(2);
        Set<String> ids = new HashSet<>();
        for (Element entry : entries) {
            check(entry);
            assertThat(ids.add(only(entry, "id"))).isTrue();
            // 4.1.2: an entry without content has an alternate link.
            assertThat(relations(entry)).containsEntry("alternate", address(entry));
            assertThat(address(entry)).startsWith("https://news.example/live/dispatches/");
        }
        assertThat(only(feed, "updated")).isEqualTo("2026-03-05T00:00:00Z");
    }

    @Test
    void atomLeadsToItsFurtherPages() throws Exception {
        Map<String, String> links =
                relations(
                        parse(get("/feed.atom", Map.of("limit", "2", "agency", "KUNA")).getBody())
                                .getDocumentElement());

        assertThat(links.get("self"))
                .isEqualTo("https://news.example/live/feed.atom?agency=KUNA&limit=2");
        assertThat(links).containsKeys("first", "next");
        APIGatewayProxyResponseEvent next = get("/feed.atom", query(URI.create(links.get("next"))));
        Element page = parse(next.getBody()).getDocumentElement();
        assertThat(children(page, "entry")).isEmpty();
        assertThat(relations(page)).doesNotContainKey("next");
    }

    @Test
    void aFeedAndItsEntriesKeepTheirNamesWhereverTheyAreServed() throws Exception {
        Element there = parse(get("/feed.atom", Map.of()).getBody()).getDocumentElement();
        Element here = parse(caller.get("/feed.atom").getBody()).getDocumentElement();
        Element other =
                parse(get("/feed.atom", Map.of("agency", "KUNA")).getBody()).getDocumentElement();

        assertThat(only(here, "id")).isEqualTo(only(there, "id")).isNotEqualTo(only(other, "id"));
        assertThat(only(children(here, "entry").getFirst(), "id"))
                .isEqualTo(only(children(there, "entry").getFirst(), "id"));
    }

    @Test
    void anEmptyFeedIsValid() throws Exception {
        Element feed =
                parse(get("/feed.atom", Map.of("to", "2000-01-01")).getBody()).getDocumentElement();

        check(feed);
        assertThat(children(feed, "entry")).isEmpty();
    }

    @Test
    void listsAndFeedsSayWhereTheFirstParagraphStandsInForASummary() throws Exception {
        DispatchRecord unsummarised = Samples.stored("QNA", "2026-03-06", "10:00:00");
        String lead = unsummarised.dispatch().paragraphs().getFirst().text();
        SummarySentence sentence =
                SummarySentence.of(
                        "Sent in the morning.", List.of(new TextSpan(0, 0, 9)), Optional.empty());
        Caller both =
                new Caller(
                        new Shelf()
                                .with(rendered(unsummarised, List.of()))
                                .with(
                                        rendered(
                                                Samples.stored("KUNA", "2026-03-05", "10:00:00"),
                                                List.of(sentence))));

        JsonNode cards = Caller.json(both.get("/dispatches")).path("dispatches");
        JsonNode items = Caller.json(both.get("/feed.json")).path("items");
        List<Element> entries =
                children(parse(both.get("/feed.atom").getBody()).getDocumentElement(), "entry");

        assertThat(cards.at("/0/texts/0/summary").asString()).isEqualTo(lead);
        assertThat(cards.at("/0/texts/0/summaryFrom").asString()).isEqualTo("lead");
        assertThat(cards.at("/1/texts/0/summary").asString()).isEqualTo("Sent in the morning.");
        assertThat(cards.at("/1/texts/0/summaryFrom").asString()).isEqualTo("dispatch");
        assertThat(items.at("/0/tags").toString()).isEqualTo("[\"story\",\"lead\"]");
        assertThat(items.at("/1/tags").toString()).isEqualTo("[\"story\"]");
        assertThat(children(entries.getFirst(), "category"))
                .extracting(one -> one.getAttribute("term"))
                .containsExactly("story", "lead");
        assertThat(both.get("/export.csv").getBody()).contains(",lead\r\n", ",dispatch\r\n");
    }

    private static DispatchRecord rendered(DispatchRecord stored, List<SummarySentence> summary) {
        return DispatchRecord.of(
                stored.dispatch(),
                List.of(
                        Rendition.source(
                                "en",
                                new RenditionText(
                                        Optional.empty(), Optional.empty(), summary, List.of()))),
                List.of());
    }

    @Test
    void jsonFeedHasWhatItsSpecificationDemands() {
        APIGatewayProxyResponseEvent response = get("/feed.json", Map.of("limit", "2"));

        assertThat(response.getHeaders())
                .containsEntry("content-type", "application/feed+json; charset=utf-8");
        JsonNode feed = Caller.json(response);
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asString()).isNotBlank();
        assertThat(URI.create(feed.path("feed_url").asString()).isAbsolute()).isTrue();
        assertThat(URI.create(feed.path("next_url").asString()).isAbsolute()).isTrue();
        assertThat(feed.path("items").isArray()).isTrue();
        assertThat(feed.path("items")).hasSize(2);
        Set<String> ids = new HashSet<>();
        for (JsonNode item : feed.path("items")) {
            assertThat(item.path("id").isString()).isTrue();
            assertThat(ids.add(item.path("id").asString())).isTrue();
            assertThat(item.path("content_text").asString()).isNotBlank();
            assertThat(URI.create(item.path("url").asString()).isAbsolute()).isTrue();
            OffsetDateTime.parse(item.path("date_published").asString());
            assertThat(item.path("authors").path(0).path("name").asString()).isNotBlank();
            assertThat(item.path("tags").path(0).asString()).isEqualTo("story");
        }
        assertThat(
                        get("/feed.json", query(URI.create(feed.path("next_url").asString())))
                                .getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void anEmptyJsonFeedHasItsItemsAllTheSame() {
        assertThat(get("/feed.json", Map.of("to", "2000-01-01")).getBody())
                .contains("\"items\":[]");
    }

    @Test
    void linksLeadToTheConfiguredAddress() {
        caller.at(URI.create("https://desk.example/api"));

        assertThat(get("/feed.json", Map.of()).getBody())
                .contains("\"https://desk.example/api/feed.json\"")
                .contains("\"https://desk.example/api/dispatches/")
                .doesNotContain("evil", "news.example");
    }

    @Test
    void linksAreRelativeWhereNothingIsKnownOfTheAddress() {
        APIGatewayProxyResponseEvent feed =
                caller.call(Caller.request("GET", "/feed.json").withHeaders(HOSTILE));

        assertThat(feed.getBody()).contains("\"feed_url\":\"/feed.json\"").doesNotContain("evil");
    }

    @Test
    void whoHasTheFeedIsNotSentItAgain() {
        String tag = get("/feed.atom", Map.of()).getHeaders().get("etag");

        APIGatewayProxyResponseEvent again =
                caller.call(
                        Caller.request("GET", "/feed.atom")
                                .withHeaders(Map.of("If-None-Match", tag))
                                .withRequestContext(context("/feed.atom")));

        assertThat(tag).startsWith("W/\"");
        assertThat(again.getStatusCode()).isEqualTo(304);
        assertThat(again.getBody()).isEmpty();
    }

    @Test
    void refusesWhatIsNoLanguageAndWhatIsNoParameter() {
        assertThat(get("/feed.atom", Map.of("rendition", "English!")).getStatusCode())
                .isEqualTo(400);
        assertThat(get("/feed.json", Map.of("lang", "en")).getStatusCode()).isEqualTo(400);
    }

    /** What feeds and entries must have: 4.1.1, 4.1.2 and 4.2. */
    private static void check(Element element) {
        assertThat(URI.create(only(element, "id")).isAbsolute()).isTrue();
        assertThat(only(element, "title")).isNotBlank();
        OffsetDateTime.parse(only(element, "updated"));
        for (Element author : children(element, "author")) {
            assertThat(only(author, "name")).isNotBlank();
        }
        assertThat(children(element, "summary").size()).isLessThanOrEqualTo(1);
        for (Element link : children(element, "link")) {
            assertThat(URI.create(link.getAttribute("href"))).isNotNull();
        }
    }

    private APIGatewayProxyResponseEvent get(String path, Map<String, String> query) {
        return caller.call(
                Caller.request("GET", path)
                        .withQueryStringParameters(query)
                        .withHeaders(HOSTILE)
                        .withRequestContext(context(path)));
    }

    private static APIGatewayProxyRequestEvent.ProxyRequestContext context(String path) {
        return new APIGatewayProxyRequestEvent.ProxyRequestContext()
                .withDomainName("news.example")
                .withPath("/live" + path);
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> query = new HashMap<>();
        for (String pair : address.getQuery().split("&", -1)) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return query;
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child
                    && ATOM.equals(child.getNamespaceURI())
                    && name.equals(child.getLocalName())) {
                found.add(child);
            }
        }
        return found;
    }

    private static String only(Element parent, String name) {
        assertThat(children(parent, name)).hasSize(1);
        return children(parent, name).getFirst().getTextContent();
    }

    private static Map<String, String> relations(Element element) {
        Map<String, String> relations = new HashMap<>();
        children(element, "link")
                .forEach(
                        link -> relations.put(link.getAttribute("rel"), link.getAttribute("href")));
        return relations;
    }

    private static String address(Element entry) {
        return children(entry, "link").getFirst().getAttribute("href");
    }
}
