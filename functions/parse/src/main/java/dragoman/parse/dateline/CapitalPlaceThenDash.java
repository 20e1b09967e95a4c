package dragoman.parse.dateline;

import dragoman.parse.place.Gazetteer;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A known place in capitals and a dash before a sentence. In plain text this alone opens a dispatch
 * whose sender is named at its end.
 *
 * <pre>TYCHO - The boat sailed at dawn from the Sea of Clouds.</pre>
 */
final class CapitalPlaceThenDash implements Layout<DatelineText> {
    private static final Pattern PLACE =
            Pattern.compile(
                    "^(?<place>\\p{Lu}[\\p{Lu}\\p{M}.' ]{2,24}(?:, ?\\p{Lu}[\\p{L}. ]{1,20})?)"
                            + " ?-{1,2} (?=[\\p{Lu}\"\u201C])");

    private final Gazetteer places;

    CapitalPlaceThenDash(Gazetteer places) {
        this.places = places;
    }

    @Override
    public Optional<PrintedDateline> tryRead(DatelineText text) {
        String line = text.line();
        return !line.isEmpty() && Character.isUpperCase(line.charAt(0))
                ? PlaceThenDash.read(text, PLACE, places)
                : Optional.empty();
    }
}
