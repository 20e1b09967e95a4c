package dragoman.parse.dateline;

import dragoman.parse.place.Gazetteer;

import java.util.Optional;

/**
 * A place and the mark, without a day. A sentence may begin so too, so the place has to be known or
 * set off by separators.
 *
 * <pre>TYCHO (LUNA) - The boat sailed at dawn.</pre>
 */
final class PlaceThenMark implements Layout<MarkedText> {
    private static final int MAX_LENGTH = 50;
    private static final int MAX_WORDS_BEFORE_BRACKET = 4;

    private final Gazetteer places;

    PlaceThenMark(Gazetteer places) {
        this.places = places;
    }

    @Override
    public Optional<PrintedDateline> tryRead(MarkedText text) {
        String head = text.head();
        if (head.isEmpty()
                || hasDay(text)
                || head.length() > MAX_LENGTH
                || !PlaceText.isPlausible(head)) {
            return Optional.empty();
        }
        String place = text.text().printed(text.headStart(), text.headEnd());
        boolean known = places.knows(place);
        boolean clear =
                text.mark().bracketed() ? isClearInBrackets(text, known) : isClearBare(text, known);
        return clear ? Optional.of(text.dateline().place(place).build()) : Optional.empty();
    }

    private static boolean hasDay(MarkedText text) {
        return text.lastDay().isPresent() || (text.firstDay().isPresent() && text.isSetOff());
    }

    private static boolean isClearInBrackets(MarkedText text, boolean known) {
        return known
                || Separators.separatePlace(text.separatorBefore())
                || (PlaceText.words(text.head()) <= MAX_WORDS_BEFORE_BRACKET
                        && (!text.separatorAfter().isBlank()
                                || PlaceText.isCapitalised(text.head())));
    }

    /** A bare mark needs more: "place - mark:" or a known place. */
    private static boolean isClearBare(MarkedText text, boolean known) {
        boolean dashed = text.separatorAfter().contains("-");
        // A full stop separates only a known place, and only from a mark before a dash.
        if (known && dashed && text.separatorBefore().startsWith(". ")) {
            return true;
        }
        return Separators.separatePlace(text.separatorBefore())
                && (text.separatorAfter().contains(":")
                        || (known && (dashed || !text.mark().word())));
    }
}
