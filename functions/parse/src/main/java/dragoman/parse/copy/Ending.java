package dragoman.parse.copy;

import dragoman.dispatch.SignOff;
import dragoman.parse.item.Block;
import dragoman.parse.item.FieldEvidence;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found below a text.
 *
 * @param endMark as printed; absent when the text ends with a mark that announces more
 * @param more whether there is a mark that announces more
 * @param sender the agency that alone uses that mark
 * @param credit an agency's mark at the very end, in copy that another publication printed
 * @param creditText as printed
 * @param day the day below the text, as {@code dd/mm/yyyy}
 * @param year a year beside a signature below the text
 * @param evidence where all these were found
 * @param body what remains of the text
 * @param notes the lines below it that are no part of it and have no field
 * @param doubtful whether there is a sentence among the notes, which may be text after all
 */
record Ending(
        Optional<String> endMark,
        boolean more,
        Optional<String> sender,
        Optional<SignOff> signOff,
        Optional<Credit> credit,
        Optional<String> creditText,
        Optional<String> day,
        Optional<LocalTime> time,
        Optional<Integer> year,
        List<FieldEvidence> evidence,
        List<LineSlice> body,
        List<LineSlice> notes,
        boolean doubtful) {
    Ending {
        evidence = List.copyOf(evidence);
        body = List.copyOf(body);
        notes = List.copyOf(notes);
    }

    /** The same with further lines below the text, and further framing. */
    Ending with(List<LineSlice> moreNotes, List<FieldEvidence> frame) {
        if (moreNotes.isEmpty() && frame.isEmpty()) {
            return this;
        }
        List<LineSlice> allNotes = new ArrayList<>(notes);
        moreNotes.forEach(note -> allNotes.add(note.as(Block.Role.NOTE)));
        List<FieldEvidence> allEvidence = new ArrayList<>(evidence);
        allEvidence.addAll(frame);
        return new Ending(
                endMark,
                more,
                sender,
                signOff,
                credit,
                creditText,
                day,
                time,
                year,
                allEvidence,
                body,
                allNotes,
                doubtful);
    }
}
