package dragoman.parse.copy;

import dragoman.parse.dateline.PrintedDateline;

import java.util.List;
import java.util.Optional;

/**
 * The line in which a text names its source: a dateline or an author line.
 *
 * @param agencies whose marks are in the line
 * @param dateline the agency's own; absent where there is only an author line
 * @param text as printed; absent where there is neither
 * @param places as printed, each of which may name several
 */
record Signature(
        List<String> agencies,
        Optional<PrintedDateline> dateline,
        Optional<String> text,
        List<String> places) {
    /** Neither a dateline nor an author line. */
    static final Signature NONE =
            new Signature(List.of(), Optional.empty(), Optional.empty(), List.of());

    Signature {
        agencies = List.copyOf(agencies);
        places = List.copyOf(places);
    }

    /** The same, sent by others where it does not name its sender. */
    Signature orSentBy(List<String> others) {
        return agencies.isEmpty() ? new Signature(others, dateline, text, places) : this;
    }

    boolean isPresent() {
        return text.isPresent();
    }

    /** The signature of an item of this round-up, which has a place of its own. */
    Signature of(RoundupItem item) {
        return new Signature(
                agencies,
                dateline.map(item.dateline()::withDayOf),
                Optional.of(item.text()),
                item.dateline().places().stream().toList());
    }
}
