package dragoman.api.representation;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Topic;
import dragoman.record.DispatchRecord;
import dragoman.record.RecordState;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record as IPTC's ninjs 3 describes news.
 *
 * @see <a href="https://iptc.org/std/ninjs/">the standard</a>
 */
public final class Ninjs {
    /** Its media type. */
    public static final String TYPE = "application/vnd.iptc.ninjs+json";

    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";
    private static final String TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";
    private static final int PERCENT = 100;

    private Ninjs() {}

    /**
     * The news in one language.
     *
     * @param version number of the record's version
     */
    public static Map<String, Object> of(DispatchRecord stored, int version, Wording wording) {
        Dispatch dispatch = stored.dispatch();
        Map<String, Object> news = new LinkedHashMap<>();
        news.put("uri", Identities.urn("dispatch", stored.id()));
        news.put("standard", Map.of("name", "ninjs", "version", "3.1", "schema", SCHEMA));
        news.put("type", "text");
        news.put("representationType", "full");
        news.put("version", Integer.toString(version));
        news.put("firstCreated", dispatch.upload().received().toString());
        if (!stored.stages().isEmpty()) {
            news.put("versionCreated", stored.stages().getLast().at().toString());
        }
        news.put(
                "pubStatus",
                stored.links().state() == RecordState.WITHDRAWN ? "canceled" : "usable");
        news.put("language", wording.language());
        wording.headline().ifPresent(text -> news.put("headlines", List.of(text("main", text))));
        if (!wording.summary().isEmpty()) {
            String summary =
                    String.join(" ", wording.summary().stream().map(s -> s.text()).toList());
            news.put("descriptions", List.of(text("summary", summary)));
        }
        if (!wording.paragraphs().isEmpty()) {
            Map<String, Object> body = text("main", wording.text());
            body.put("charCount", wording.text().codePointCount(0, wording.text().length()));
            news.put("bodies", List.of(body));
        }
        labels(dispatch, news);
        named(news, "people", dispatch, MentionKind.PERSON);
        named(news, "organisations", dispatch, MentionKind.ORGANISATION);
        named(news, "places", dispatch, MentionKind.PLACE);
        if (!dispatch.topics().isEmpty()) {
            news.put(
                    "subjects",
                    dispatch.topics().stream()
                            .map(topic -> subject(topic, wording.language()))
                            .toList());
        }
        dispatch.agency()
                .ifPresent(
                        code ->
                                news.put(
                                        "infoSources",
                                        List.of(Map.of("name", code, "role", "originator"))));
        if (!wording.language().equals(dispatch.language())) {
            news.put(
                    "edNote",
                    "Translated from %s; the record says where each paragraph's translation came from."
                            .formatted(dispatch.language()));
        }
        List<Map<String, String>> others = new ArrayList<>();
        others.add(Map.of("role", "dispatch", "value", stored.id()));
        dispatch.labels()
                .serial()
                .ifPresent(serial -> others.add(Map.of("role", "serial", "value", serial)));
        news.put("altIds", others);
        return news;
    }

    private static void labels(Dispatch dispatch, Map<String, Object> news) {
        dispatch.labels().urgency().ifPresent(urgency -> news.put("urgency", urgency));
        dispatch.labels().slug().ifPresent(slug -> news.put("slugline", slug));
        dispatch.labels()
                .embargo()
                .ifPresent(until -> news.put("embargoedUntil", until.toString()));
        dispatch.heading().byline().ifPresent(by -> news.put("by", by));
        dispatch.datelines().stream()
                .flatMap(dateline -> dateline.places().stream())
                .findFirst()
                .ifPresent(place -> news.put("located", place.english().orElse(place.name())));
    }

    private static Map<String, Object> text(String role, String value) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("role", role);
        text.put("contentType", "text/plain");
        text.put("value", value);
        return text;
    }

    /** What is named, once each, under the name that readers of English know. */
    private static void named(
            Map<String, Object> news, String field, Dispatch dispatch, MentionKind kind) {
        Map<String, Map<String, String>> byKey = new LinkedHashMap<>();
        for (Mention mention : dispatch.mentions()) {
            if (mention.kind() == kind) {
                String name = mention.english().orElse(mention.text());
                Map<String, String> one = new LinkedHashMap<>();
                one.put("name", name);
                mention.key().ifPresent(key -> one.put("literal", key));
                byKey.putIfAbsent(mention.key().orElse(name), one);
            }
        }
        if (!byKey.isEmpty()) {
            news.put(field, List.copyOf(byKey.values()));
        }
    }

    private static Map<String, Object> subject(Topic topic, String language) {
        String code = topic.code().substring(topic.code().indexOf(':') + 1);
        Map<String, Object> subject = new LinkedHashMap<>();
        topic.label().ifPresent(label -> subject.put("name", label.in(language)));
        subject.put("uri", TOPICS + code);
        subject.put("relevance", (int) Math.round(topic.score() * PERCENT));
        return subject;
    }
}
