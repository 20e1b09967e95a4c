package dragoman.parse.format;

import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.ItemMetadata;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a web page's head says of the page. */
record PageHead(
        Optional<FieldText> language,
        Optional<FieldText> site,
        Optional<FieldText> author,
        Optional<FieldText> published) {
    private static final int MAX_LINKED_DATA = 100_000;
    // https://schema.org/datePublished, in JSON-LD
    private static final Pattern DATE_PUBLISHED =
            Pattern.compile("\"datePublished\"\\s*+:\\s*+\"([^\"]{4,40})\"");
    // The most precise first.
    private static final List<String> DATES =
            List.of(
                    "article:published_time",
                    "og:article:published_time",
                    "datepublished",
                    "dc.date.issued",
                    "dcterms.created",
                    "dc.date",
                    "pubdate",
                    "publish-date",
                    "publishdate",
                    "parsely-pub-date",
                    "sailthru.date",
                    "date");

    static PageHead of(Document document) {
        List<Element> metas = Markup.all(document, "meta");
        return new PageHead(
                Markup.attribute(document, "html", "lang"),
                content(metas, "og:site_name"),
                content(metas, "author"),
                DATES.stream()
                        .map(name -> content(metas, name))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> linkedData(document))
                        .or(() -> timeElement(document)));
    }

    private static Optional<FieldText> content(List<Element> metas, String name) {
        return metas.stream()
                .filter(meta -> name(meta).equals(name))
                .flatMap(meta -> Markup.attribute(meta, "content").stream())
                .findFirst();
    }

    private static String name(Element meta) {
        return Markup.attribute(meta, "property")
                .or(() -> Markup.attribute(meta, "name"))
                .or(() -> Markup.attribute(meta, "itemprop"))
                .map(FieldText::text)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<FieldText> linkedData(Document document) {
        for (Element script : Markup.all(document, "script")) {
            if (script.attr("type").equalsIgnoreCase("application/ld+json")) {
                for (DataNode data : script.dataNodes()) {
                    String json = data.getWholeData();
                    Matcher date =
                            DATE_PUBLISHED.matcher(
                                    json.substring(0, Math.min(json.length(), MAX_LINKED_DATA)));
                    if (date.find()) {
                        return Optional.of(
                                new FieldText(
                                        dragoman.parse.text.Passage.of(
                                                Markup.region(script), date.group(1)),
                                        "date-published"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The day and time in the only element of that kind; several may belong to other articles. */
    private static Optional<FieldText> timeElement(Document document) {
        List<Element> times = Markup.all(document, "time");
        return times.size() == 1
                ? Markup.attribute(times.getFirst(), "datetime")
                        .filter(time -> Times.of(time.text()).isPresent())
                : Optional.empty();
    }

    /**
     * Sets what is said.
     *
     * @param single whether the page has one article, to which date and author belong
     */
    void setIn(ItemMetadata.Builder metadata, boolean single) {
        metadata.set(Field.LANGUAGE, language);
        metadata.set(Field.AGENCY, site);
        if (single) {
            metadata.set(Field.BYLINE, author);
            TypedFields.time(metadata, published);
        }
    }
}
