package dragoman.parse.dateline;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bare mark and a dash before a sentence. Before anything else they may open a headline.
 *
 * <pre>LUNA - The boat sailed at dawn from the Sea of Clouds.</pre>
 */
final class MarkThenLead implements Layout<MarkedText> {
    private static final Pattern DASH = Pattern.compile("^ ?-{1,2} ?[\\p{Lu}\\p{Lo}\"]");

    @Override
    public Optional<PrintedDateline> tryRead(MarkedText text) {
        return text.opensLine()
                        && !text.mark().bracketed()
                        && !text.mark().word()
                        && DASH.matcher(text.after()).find()
                        && Lead.isPlausible(text.text().line())
                ? Optional.of(text.dateline().build())
                : Optional.empty();
    }
}
