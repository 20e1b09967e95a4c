package dragoman.parse.copy;

import dragoman.dispatch.SignOff;
import dragoman.dispatch.Span;
import dragoman.parse.date.PrintedTime;
import dragoman.parse.item.FieldEvidence;
import dragoman.parse.text.Folded;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands below a text.
 *
 * @param endMark as printed; absent when the text ends with a mark that more will follow
 * @param more whether such a mark was found
 * @param sender the agency that alone uses that mark
 * @param credit an agency's mark at the very end, in copy that somebody else printed
 * @param creditText as printed
 * @param day below the text, as {@code dd/mm/yyyy}
 * @param clues where these stand
 * @param body what remains of the text
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
        List<FieldEvidence> clues,
        List<LineSlice> body) {
    // End mark, sign-off, time, code and a stray line or two: nothing else stands below a text.
    private static final int LINES_BELOW = 6;
    private static final double LIKELY = 0.9;
    private static final int MAX_SIGNATURE_LENGTH = 60;
    // An item's number, or the end of the transmission.
    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "^ *(?:\\(?\u00A9|\\([cC]\\) |Copyright |\u062D\u0642\u0648\u0642"
                            + " \u0627\u0644)");
    // (Reporting by A; Editing by B)
    private static final Pattern REPORTERS =
            Pattern.compile(
                    "^ *\\((?:(?:Additional )?[Rr]eporting|Writing|Editing|Compiled|Written)"
                            + " (?:by|in) [^()]{3,300}\\) *$"
                            // preparation, coverage, editing; and where to write to
                            + "|^ *\\((?:\u0627\u0639\u062F\u0627\u062F|\u062A\u063A\u0637\u064A\u0647|\u062A\u062D\u0631\u064A\u0631|\u0634\u0627\u0631\u0643)"
                            + " [^()]{3,300}\\) *$|^ *\\(\\([^()]{3,300}\\)\\) *$"
                            // Antara, Xinhua and others: Editor: name
                            + "|^ *(?:Pewarta|Penerjemah|Penulis|Redaktur|Editor|Reporter"
                            + "|Translator|Writer|Reporting|Editing|Reda[ck]tor|Muhabir)"
                            + "(?: by)?: ?[^.:!?]{2,80}$"
                            + "|^ *(?:Edited|Reported|Compiled) by [^.:!?]{2,80}$");
    // -- corrects a name in the second paragraph
    private static final Pattern CORRECTION_NOTE =
            Pattern.compile("^ *-{1,2} ?[Cc](?:orrects|larifies) .{3,300}$");
    private static final Pattern CODE = Pattern.compile("^ *(?:\\d{3,8}|N{4}) *$");
    // The desk's numbers, or where to write to: never text, whatever stands above them.
    private static final Pattern DESK =
            Pattern.compile(
                    "^ *(?:\\d{3,5}\\*{2}\\d{3,5}|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4})"
                        + " *$");
    // The agency's mark and the initials of everybody, behind a sentence or alone
    private static final Pattern SIGNED =
            Pattern.compile(
                    "(?:^|(?<=[.!?\"\u201D]) )(?<mark>\\p{Lu}{3,5})(?<initials>(?:"
                            + " \\p{Lu}{2,4}){1,5}) *$");
    private static final int MAX_SIGNED_LENGTH = 40;
    private static final Pattern RULE = Pattern.compile("^={3,} *");
    private static final Pattern DASHES = Pattern.compile("^[-\u2013/ ]+");

    Ending {
        clues = List.copyOf(clues);
        body = List.copyOf(body);
    }

    static Ending read(List<LineSlice> text, LayoutReaders readers) {
        return new Reader(text, readers).read();
    }

    /** The state of one reading. */
    private static final class Reader {
        private final List<LineSlice> body;
        private final LayoutReaders readers;
        private Optional<EndMarks.Found> mark = Optional.empty();
        private Optional<SignOff> signOff = Optional.empty();
        private Optional<Credit> credit = Optional.empty();
        private Optional<String> creditText = Optional.empty();
        private Optional<LocalTime> time = Optional.empty();
        private final List<FieldEvidence> clues = new ArrayList<>();
        private Optional<String> day = Optional.empty();

        Reader(List<LineSlice> text, LayoutReaders readers) {
            this.body = new ArrayList<>(text);
            this.readers = readers;
        }

        Ending read() {
            for (int i = body.size() - 1; i >= Math.max(0, body.size() - LINES_BELOW); i--) {
                mark = readers.endMarks().find(body.get(i).text());
                if (mark.isPresent()) {
                    cutAt(i);
                    break;
                }
            }
            if (mark.isEmpty()) {
                withoutMark();
            } else if (body.size() > 1 && DESK.matcher(body.getLast().text()).matches()) {
                isTrailer(body.removeLast(), true);
            } else if (signOff.isEmpty()
                    && body.size() > 1
                    && readers.signOffs()
                            .line(body.getLast().text())
                            .filter(found -> found.editor().isPresent())
                            .isPresent()) {
                isTrailer(body.removeLast(), true);
            }
            return new Ending(
                    mark.filter(found -> !found.more()).map(EndMarks.Found::text),
                    mark.map(EndMarks.Found::more).orElse(false),
                    mark.flatMap(EndMarks.Found::sender),
                    signOff,
                    credit,
                    creditText,
                    day,
                    time,
                    clues,
                    body);
        }

        private void cutAt(int at) {
            EndMarks.Found found = mark.orElseThrow();
            signOff = found.signOff();
            time = found.time();
            LineSlice marked = body.get(at);
            found.parts().forEach(part -> clues.add(part.in(marked.passage())));
            day = found.day();
            List<LineSlice> below = new ArrayList<>(body.subList(at + 1, body.size()));
            LineSlice last = body.get(at).before(found.start());
            body.subList(at, body.size()).clear();
            if (last.isText()) {
                body.add(last);
            }
            for (LineSlice line : below) {
                if (!isTrailer(line, true)) {
                    // Something else stands below the mark: it is kept as text, since nothing may
                    // be lost.
                    body.add(line);
                }
            }
        }

        private void withoutMark() {
            while (!body.isEmpty()
                    && (body.size() > 1 || isTime(body.getLast()))
                    && isTrailer(body.getLast(), false)) {
                body.removeLast();
            }
            if (!body.isEmpty()) {
                signedByAll(body.getLast());
            }
            if (body.size() > 1 && isSigned(body.getLast())) {
                LineSlice last = body.removeLast();
                note("credits", last, "mark-and-authors");
                creditText = creditText.or(() -> Optional.of(last.text()));
            }
            if (body.size() > 1 && isMark(body.getLast())) {
                LineSlice last = body.removeLast();
                note("credits", last, "agency-mark-alone");
                creditText = creditText.or(() -> Optional.of(last.text()));
                credit =
                        readers.marks()
                                .exactly(last.text())
                                .map(code -> new Credit(0, List.of(code)));
            } else if (!body.isEmpty()) {
                LineSlice last = body.getLast();
                credit = Credit.find(last.text(), readers.marks());
                credit.ifPresent(
                        found -> {
                            LineSlice printed = last.from(found.start());
                            note("credits", printed, "agency-mark-at-end");
                            creditText = Optional.of(printed.text());
                            body.removeLast();
                            LineSlice rest = last.before(found.start());
                            if (!rest.isEmpty()) {
                                body.add(rest);
                            }
                        });
            }
        }

        /** Takes away an agency's mark and initials behind the last sentence: PTI ABC DEF. */
        private void signedByAll(LineSlice last) {
            int from = Math.max(0, last.text().length() - MAX_SIGNED_LENGTH);
            Matcher match = SIGNED.matcher(last.text().substring(from));
            if (signOff.isPresent()
                    || !match.find()
                    || readers.marks().exactly(Folded.fold(match.group("mark"))).isEmpty()) {
                return;
            }
            LineSlice rest = last.before(from + match.start());
            if (rest.isEmpty() && body.size() == 1) {
                return;
            }
            LineSlice printed = last.from(from + match.start("mark"));
            LineSlice initials = last.from(from + match.start("initials"));
            note("credits", printed.before(match.group("mark").length()), "mark-and-initials");
            note("signOff", initials, "initials-behind-mark");
            creditText = creditText.or(() -> Optional.of(match.group("mark")));
            credit =
                    readers.marks()
                            .exactly(Folded.fold(match.group("mark")))
                            .map(code -> new Credit(0, List.of(code)));
            signOff = Optional.of(new SignOff(initials.text(), Optional.empty(), Optional.empty()));
            body.removeLast();
            if (!rest.isEmpty()) {
                body.add(rest);
            }
        }

        private void note(String field, LineSlice line, String rule) {
            clues.add(new FieldEvidence(field, line.text(), line.passage(), rule, LIKELY));
        }

        private static boolean isTime(LineSlice line) {
            return PrintedTime.line(Folded.fold(line.text())).isPresent();
        }

        /** Whether the line is an agency's mark and its authors: WAM/name/name. */
        private boolean isSigned(LineSlice line) {
            String folded = Folded.fold(line.text()).strip();
            int stroke = folded.indexOf('/');
            return stroke > 0
                    && folded.length() <= MAX_SIGNATURE_LENGTH
                    && !folded.contains(". ")
                    && readers.marks().exactly(folded.substring(0, stroke).strip()).isPresent();
        }

        /** Whether the line is an agency's mark and nothing else. */
        private boolean isMark(LineSlice line) {
            String folded = DASHES.matcher(Folded.fold(line.text()).strip()).replaceFirst("");
            return readers.marks().exactly(folded).isPresent() && !readers.marks().isWord(folded);
        }

        /**
         * Whether the line belongs to the transmission, and is no text. Without an end mark before
         * them only initials with a stroke are surely initials.
         */
        private boolean isTrailer(LineSlice line, boolean behindMark) {
            String folded = Folded.fold(line.text());
            if (REPORTERS.matcher(folded).find()) {
                creditText = creditText.or(() -> Optional.of(line.text()));
                note("credits", line, "reporters");
                return true;
            }
            if (COPYRIGHT.matcher(folded).find()) {
                note(Span.FRAMING, line, "copyright");
                return true;
            }
            if (CORRECTION_NOTE.matcher(folded).matches()) {
                note("refersTo", line, "correction-note");
                return true;
            }
            if (CODE.matcher(folded).matches() && (behindMark || folded.contains("NNNN"))) {
                note(Span.FRAMING, line, "item-number");
                return true;
            }
            Optional<LocalTime> clock = PrintedTime.line(folded);
            if (clock.isPresent()) {
                time = time.or(() -> clock);
                note("time", line, "clock-line");
                day = day.or(() -> PrintedTime.day(folded));
                return true;
            }
            if (DESK.matcher(folded).matches()) {
                note(Span.FRAMING, line, "desk");
                return true;
            }
            Matcher rule = RULE.matcher(line.text());
            Optional<SignOff> initials =
                    readers.signOffs()
                            .line(rule.find() ? line.text().substring(rule.end()) : line.text())
                            .filter(found -> behindMark || Initials.isSure(found))
                            .filter(_ -> !isMark(line));
            if (signOff.isEmpty() && initials.isPresent()) {
                signOff = initials;
                note("signOff", line, "initials-line");
                return true;
            }
            return false;
        }
    }
}
