package dragoman.api.representation;

import dragoman.record.DispatchRecord;
import dragoman.rendition.Rendition;
import dragoman.rendition.Segment;
import dragoman.rendition.SummarySentence;

import java.util.List;
import java.util.Optional;

/**
 * A record as it is worded in one language.
 *
 * @param language BCP-47 tag
 * @param paragraphs one for each paragraph of the dispatch
 */
public record Wording(
        String language,
        Optional<String> headline,
        List<SummarySentence> summary,
        List<String> paragraphs) {
    public Wording {
        summary = List.copyOf(summary);
        paragraphs = List.copyOf(paragraphs);
    }

    /** The record in a language, when there is such a rendition. */
    public static Optional<Wording> of(DispatchRecord stored, String language) {
        if (language.equals(stored.dispatch().language())) {
            return Optional.of(original(stored));
        }
        return stored.rendition(language).map(Wording::of);
    }

    /** The record in the first language that it was translated into, else in its own. */
    public static Wording usual(DispatchRecord stored) {
        return stored.renditions().stream()
                .filter(rendition -> !rendition.language().equals(stored.dispatch().language()))
                .findFirst()
                .map(Wording::of)
                .orElseGet(() -> original(stored));
    }

    /** The languages that there are, the dispatch's own first. */
    public static List<String> languages(DispatchRecord stored) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(stored.dispatch().language()),
                        stored.renditions().stream().map(Rendition::language))
                .distinct()
                .toList();
    }

    private static Wording original(DispatchRecord stored) {
        Optional<Rendition> own = stored.rendition(stored.dispatch().language());
        return new Wording(
                stored.dispatch().language(),
                stored.dispatch().heading().headline().or(() -> own.flatMap(Rendition::headline)),
                own.map(Rendition::summary).orElse(List.of()),
                stored.dispatch().paragraphs().stream().map(p -> p.text()).toList());
    }

    private static Wording of(Rendition rendition) {
        return new Wording(
                rendition.language(),
                rendition.headline(),
                rendition.summary(),
                rendition.segments().stream().map(Segment::text).toList());
    }

    /** The paragraphs as one text. */
    String text() {
        return String.join("\n\n", paragraphs);
    }
}
