package dragoman.announcement;

import dragoman.card.FacetKind;
import dragoman.dispatch.Require;
import dragoman.search.Question;
import dragoman.search.Terms;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which records are announced to a desk: all that is given here must match, and what is absent does
 * not matter. The values are in the form that lists take them in, so upper and lower case do not
 * matter.
 *
 * @param agency short code of an agency
 * @param country ISO 3166-1 alpha-2 code
 * @param topic code such as {@code medtop:11000000}
 * @param language BCP-47 tag of the dispatch's own language; {@code zh} takes in {@code zh-Hant}
 * @param q words that all must be in headlines, summaries or names, in any order; kept as the terms
 *     that they are searched by, each of which counts
 */
public record SavedQuery(
        Optional<String> agency,
        Optional<String> place,
        Optional<String> country,
        Optional<String> person,
        Optional<String> organisation,
        Optional<String> topic,
        Optional<String> language,
        Optional<String> q) {
    /**
     * The most that one query may ask for: SNS takes five keys in a filter policy.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html">filter
     *     policy constraints</a>
     */
    public static final int MAX_FILTERS = 5;

    public SavedQuery {
        agency = agency.map(FacetKind.AGENCY::canonical);
        place = place.map(FacetKind.PLACE::canonical);
        country = country.map(FacetKind.COUNTRY::canonical).map(code -> Require.country(code));
        person = person.map(FacetKind.PERSON::canonical);
        organisation = organisation.map(FacetKind.ORGANISATION::canonical);
        language = language.map(tag -> Require.language(tag));
        q = q.map(SavedQuery::terms);
    }

    /** The query of these values. */
    public static SavedQuery of(Map<String, String> values) {
        return new SavedQuery(
                Optional.ofNullable(values.get(FacetKind.AGENCY.label())),
                Optional.ofNullable(values.get(FacetKind.PLACE.label())),
                Optional.ofNullable(values.get(FacetKind.COUNTRY.label())),
                Optional.ofNullable(values.get(FacetKind.PERSON.label())),
                Optional.ofNullable(values.get(FacetKind.ORGANISATION.label())),
                Optional.ofNullable(values.get(FacetKind.TOPIC.label())),
                Optional.ofNullable(values.get("language")),
                Optional.ofNullable(values.get("q")));
    }

    /** How much it asks for; nothing is every record. */
    public int size() {
        return policy().size() + q.map(words -> words.split(" ", -1).length - 1).orElse(0);
    }

    /**
     * The query as a filter policy of SNS on an {@link Announcement}'s JSON, which names several
     * values by the plural of their kind.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html">filter
     *     policies</a>
     */
    public Map<String, Object> policy() {
        Map<String, Object> policy = new LinkedHashMap<>();
        agency.ifPresent(value -> policy.put("agency", List.of(value)));
        place.ifPresent(value -> policy.put(FacetKind.PLACE.plural(), List.of(value)));
        country.ifPresent(value -> policy.put(FacetKind.COUNTRY.plural(), List.of(value)));
        person.ifPresent(value -> policy.put(FacetKind.PERSON.plural(), List.of(value)));
        organisation.ifPresent(
                value -> policy.put(FacetKind.ORGANISATION.plural(), List.of(value)));
        topic.ifPresent(value -> policy.put(FacetKind.TOPIC.plural(), List.of(value)));
        language.ifPresent(
                value -> policy.put("language", List.of(value, Map.of("prefix", value + "-"))));
        q.ifPresent(
                words -> {
                    Map<String, Object> terms = new LinkedHashMap<>();
                    for (String term : words.split(" ", -1)) {
                        terms.put(term, List.of(true));
                    }
                    policy.put("terms", terms);
                });
        return policy;
    }

    /** The query that a filter policy was made of. */
    public static SavedQuery of(JsonNode policy) {
        return new SavedQuery(
                first(policy, "agency"),
                first(policy, FacetKind.PLACE.plural()),
                first(policy, FacetKind.COUNTRY.plural()),
                first(policy, FacetKind.PERSON.plural()),
                first(policy, FacetKind.ORGANISATION.plural()),
                first(policy, FacetKind.TOPIC.plural()),
                first(policy, "language"),
                Optional.ofNullable(policy.get("terms"))
                        .map(terms -> String.join(" ", terms.propertyNames())));
    }

    private static Optional<String> first(JsonNode policy, String key) {
        return Optional.ofNullable(policy.get(key)).map(values -> values.get(0).stringValue());
    }

    private static String terms(String words) {
        Question question = Question.of(words, true);
        if (!question.phrases().isEmpty()) {
            throw new IllegalArgumentException(
                    "q of a saved query takes words, and no phrase in quotation marks");
        }
        Set<String> terms = Terms.of(words);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(
                    "q has no word that can be searched for; write one that says more");
        }
        return String.join(" ", terms);
    }
}
