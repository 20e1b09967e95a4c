package dragoman.parse.copy;

import dragoman.parse.dateline.PrintedDateline;
import dragoman.parse.item.FieldEvidence;

import java.util.List;

/**
 * The place and dash with which an item of a round-up opens.
 *
 * @param from where the item begins among the code units of the text
 * @param text the place and dash as printed
 * @param isLast whether no other item follows; only after the last is an end mark expected
 */
record RoundupItem(
        int from,
        String text,
        PrintedDateline dateline,
        List<FieldEvidence> evidence,
        boolean isLast) {
    RoundupItem {
        evidence = List.copyOf(evidence);
    }
}
