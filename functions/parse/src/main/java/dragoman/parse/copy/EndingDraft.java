package dragoman.parse.copy;

import dragoman.dispatch.SignOff;
import dragoman.parse.item.Block;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An ending while its lines are being read. */
final class EndingDraft {
    private final List<LineSlice> body;
    private final EvidenceList evidence = new EvidenceList();
    private Optional<EndMarks.Found> mark = Optional.empty();
    private Optional<SignOff> signOff = Optional.empty();
    private Optional<Credit> credit = Optional.empty();
    private Optional<String> creditText = Optional.empty();
    private Optional<String> day = Optional.empty();
    private Optional<LocalTime> time = Optional.empty();
    private Optional<Integer> year = Optional.empty();
    private final List<LineSlice> notes = new ArrayList<>();
    private boolean doubtful;

    EndingDraft(List<LineSlice> text) {
        this.body = new ArrayList<>(text);
    }

    /** The lines that remain of the text. */
    List<LineSlice> body() {
        return body;
    }

    /** Puts what remains of the last line in its place. */
    void replaceLast(LineSlice rest) {
        body.removeLast();
        if (!rest.isEmpty()) {
            body.add(rest);
        }
    }

    /** Keeps a line below the text that is no part of it. */
    void note(LineSlice line) {
        notes.add(line.as(Block.Role.NOTE));
    }

    /** Doubts whether the notes are no part of the text. */
    void doubt(boolean found) {
        doubtful |= found;
    }

    EvidenceList evidence() {
        return evidence;
    }

    /** The end mark, with all that follows it on its line. */
    void mark(EndMarks.Found found) {
        mark = Optional.of(found);
        signOff = found.signOff();
        day = found.day();
        time = found.time();
    }

    boolean hasMark() {
        return mark.isPresent();
    }

    boolean hasSignOff() {
        return signOff.isPresent();
    }

    void signOff(SignOff found) {
        signOff = Optional.of(found);
    }

    void credit(Optional<Credit> found) {
        credit = found;
    }

    /** The first credit counts. */
    void creditText(String printed) {
        creditText = creditText.or(() -> Optional.of(printed));
    }

    /** A credit that replaces any other. */
    void onlyCreditText(String printed) {
        creditText = Optional.of(printed);
    }

    /** A day on a line of its own, as {@code dd/mm/yyyy}; one beside the end mark outranks it. */
    void day(String printed) {
        day = day.or(() -> Optional.of(printed));
    }

    /** A time on a line of its own; one beside the end mark outranks it. */
    void time(LocalTime printed) {
        time = time.or(() -> Optional.of(printed));
    }

    /** A time, and perhaps a day, on a line of its own; those beside the end mark outrank it. */
    void clock(LocalTime printedTime, Optional<String> printedDay) {
        time = time.or(() -> Optional.of(printedTime));
        day = day.or(() -> printedDay);
    }

    /** A year below the text, beside a signature. */
    void year(int printed) {
        year = year.or(() -> Optional.of(printed));
    }

    Ending ending() {
        return new Ending(
                mark.filter(found -> !found.more()).map(EndMarks.Found::text),
                mark.map(EndMarks.Found::more).orElse(false),
                mark.flatMap(EndMarks.Found::sender),
                signOff,
                credit,
                creditText,
                day,
                time,
                year,
                evidence.all(),
                body,
                notes,
                doubtful);
    }
}
