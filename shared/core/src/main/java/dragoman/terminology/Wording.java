package dragoman.terminology;

import dragoman.dispatch.Require;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a term is worded in one language.
 *
 * @param preferred the wording that translations use
 * @param also wordings that are right as well, and stay as they are
 * @param forms what may stand in a translation instead, such as the adjective of a country; a text
 *     in this language is not searched for it
 * @param not wordings that others use; the preferred one takes their place
 */
public record Wording(String preferred, List<String> also, List<String> forms, List<String> not) {
    public Wording {
        Require.text(preferred, "preferred");
        also = List.copyOf(also);
        forms = List.copyOf(forms);
        not = List.copyOf(not);
    }

    /** The wordings that may stand in a translation, the preferred one first. */
    List<String> accepted() {
        return Stream.of(Stream.of(preferred), also.stream(), forms.stream())
                .flatMap(wordings -> wordings)
                .toList();
    }

    /** The wordings that a text may contain. */
    List<String> searched() {
        return Stream.of(Stream.of(preferred), also.stream(), not.stream())
                .flatMap(wordings -> wordings)
                .toList();
    }
}
