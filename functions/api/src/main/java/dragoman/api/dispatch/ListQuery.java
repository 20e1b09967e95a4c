package dragoman.api.dispatch;

import dragoman.api.http.BadRequestException;
import dragoman.api.http.Parameters;
import dragoman.api.http.Request;
import dragoman.card.Card;
import dragoman.card.Facet;
import dragoman.card.FacetKind;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Sha256;
import dragoman.search.Question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which dispatches a list contains: all that is given here must match.
 *
 * @param from the first day
 * @param to the last day
 * @param facets what the dispatches must be listed under
 * @param question words that must be in headline, summary or names
 * @param fold whether a person is found by another script or spelling of the name
 */
record ListQuery(
        LocalDate from,
        LocalDate to,
        List<Facet> facets,
        Optional<String> language,
        Optional<DispatchKind> kind,
        Optional<Question> question,
        boolean fold) {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final int DIGITS = 16;

    ListQuery {
        facets = List.copyOf(facets);
    }

    /** The query that a request asks. */
    static ListQuery of(Request request) {
        LocalDate from = Parameters.date(request, "from", FIRST_DAY);
        LocalDate to = Parameters.date(request, "to", LAST_DAY);
        if (from.isAfter(to)) {
            throw new BadRequestException("'from' lies after 'to'.");
        }
        List<Facet> facets = new ArrayList<>();
        for (FacetKind kind : FacetKind.parameters()) {
            Parameters.text(request, kind.label())
                    .map(value -> Facet.of(kind, value))
                    .ifPresent(facets::add);
        }
        boolean fold = Parameters.flag(request, "fold", true);
        return new ListQuery(
                from,
                to,
                facets,
                Parameters.text(request, "language").map(tag -> tag.toLowerCase(Locale.ROOT)),
                Parameters.choice(request, "kind", DispatchKind.class),
                Parameters.text(request, "q").map(words -> question(words, fold)),
                fold);
    }

    private static Question question(String words, boolean fold) {
        Question question = Question.of(words, fold);
        if (question.rarest().isEmpty()) {
            throw new BadRequestException(
                    "The parameter 'q' has no word that can be searched for; write one that says"
                            + " more.");
        }
        return question;
    }

    /** The facets to look up, of the rarest kind; none where nothing but days is asked for. */
    List<Facet> indexFacets() {
        Optional<Facet> term =
                question.flatMap(Question::rarest).map(word -> new Facet(FacetKind.TERM, word));
        return Stream.concat(facets.stream(), term.stream())
                .min(Comparator.comparing(Facet::kind))
                .map(Facet::indexFacets)
                .orElse(List.of());
    }

    /** Whether a day is one of those that are asked for. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether a card of these days is one that is asked for. */
    boolean matches(Card card) {
        return facets.stream().allMatch(facet -> card.isUnder(facet, fold))
                && language.filter(tag -> !speaks(card, tag)).isEmpty()
                && kind.filter(asked -> card.kind() != asked).isEmpty()
                && question.filter(words -> !words.matches(card.searched())).isEmpty();
    }

    private static boolean speaks(Card card, String tag) {
        String language = card.language().toLowerCase(Locale.ROOT);
        return language.equals(tag) || language.startsWith(tag + "-");
    }

    /** The same for the same query: a cursor is good for the query that gave it only. */
    String fingerprint() {
        return Sha256.hex(toString(), DIGITS);
    }
}
