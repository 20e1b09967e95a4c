package dragoman.parse.copy;

import dragoman.dispatch.Span;
import dragoman.parse.dateline.DatelineReader;
import dragoman.parse.item.Block;
import dragoman.parse.item.FieldEvidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes apart copy that went through mail programs: headers of the mails that it was sent on with,
 * notes of those who sent it on, and quotation marks before each line.
 */
final class ForwardedCopy {
    private static final int MAX_MARKER_LENGTH = 100;
    private static final int MAX_ATTRIBUTION_LENGTH = 250;
    private static final int MIN_QUOTED = 2;
    private static final String RULES = "-_=*\u2014\u2013\u2500 ";
    private static final String RULE = "mail-header";
    // Marks of direction may follow the colon of a line in Arabic.
    private static final Pattern ENDS_WITH_COLON =
            Pattern.compile("[:\uFF1A][\\s\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]*$");
    private static final Pattern SIGNATURE = Pattern.compile("--|__|\u2014");

    private final DatelineReader datelines;
    private final EndMarks endMarks;
    private final MailLabels labels = MailLabels.builtIn();

    ForwardedCopy(DatelineReader datelines, EndMarks endMarks) {
        this.datelines = datelines;
        this.endMarks = endMarks;
    }

    /**
     * The lines of a text.
     *
     * @param text the lines of dispatches
     * @param notes the lines that are of somebody who sent them on
     * @param frame what mail programs added
     */
    record Unwrapped(List<LineSlice> text, List<LineSlice> notes, List<FieldEvidence> frame) {
        /** The notes above the dispatches. */
        List<LineSlice> notesAbove() {
            return notes.stream()
                    .filter(note -> text.isEmpty() || note.from() < text.getFirst().from())
                    .toList();
        }

        /** The notes from one code unit on and before another that are not above the dispatches. */
        List<LineSlice> notesBelow(int from, int to) {
            return notes.stream()
                    .filter(note -> !text.isEmpty() && note.from() >= text.getFirst().from())
                    .filter(note -> note.from() >= from && note.from() < to)
                    .toList();
        }

        /** What mail programs added from one code unit on and before another. */
        List<FieldEvidence> frame(int from, int to) {
            return frame.stream()
                    .filter(
                            found ->
                                    found.passage().region().from() >= from
                                            && found.passage().region().from() < to)
                    .toList();
        }
    }

    /** Takes the lines apart; where nothing shows that they were sent on, all are text. */
    Unwrapped unwrap(List<LineSlice> lines) {
        if (lines.stream().noneMatch(this::mayBeOfMail)) {
            return new Unwrapped(lines, List.of(), List.of());
        }
        Draft draft = new Draft(lines.stream().map(MailLine::of).toList());
        draft.split();
        return draft.parts.size() < 2 && draft.frame.isEmpty() && !draft.isQuoted()
                ? new Unwrapped(lines, List.of(), List.of())
                : draft.unwrapped();
    }

    /** A quick look at a line: most texts have none such. */
    private boolean mayBeOfMail(LineSlice line) {
        String text = line.text();
        return line.role() == Block.Role.UNMARKED
                && (text.charAt(0) == '>'
                        || labels.isLabelled(text)
                        || (text.indexOf('@') >= 0 && ENDS_WITH_COLON.matcher(text).find()));
    }

    /** The parts of one text, between what mail programs put between them. */
    private final class Draft {
        private final List<MailLine> lines;
        private final List<List<MailLine>> parts = new ArrayList<>();
        private final List<FieldEvidence> frame = new ArrayList<>();
        private List<MailLine> open = new ArrayList<>();

        Draft(List<MailLine> lines) {
            this.lines = lines;
        }

        boolean isQuoted() {
            return lines.stream().filter(line -> line.depth() > 0).count() >= MIN_QUOTED;
        }

        void split() {
            int at = 0;
            while (at < lines.size()) {
                int length = frameLength(at);
                if (length > 0) {
                    close();
                    lines.subList(at, at + length).forEach(this::addFrame);
                    at += length;
                    continue;
                }
                MailLine line = lines.get(at);
                if (!open.isEmpty() && open.getLast().depth() != line.depth() && isQuoted()) {
                    close();
                }
                open.add(line);
                at++;
            }
            close();
        }

        private void close() {
            if (!open.isEmpty()) {
                parts.add(open);
                open = new ArrayList<>();
            }
        }

        private void addFrame(MailLine line) {
            if (!line.slice().isEmpty()) {
                frame.add(FieldEvidence.of(Span.FRAMING, line.slice().passage(), RULE));
            }
        }

        /** The number of lines from one on that a mail program added; 0 if it is text. */
        private int frameLength(int at) {
            boolean marked = isMarker(lines.get(at).text());
            int header = at + (marked ? 1 : 0);
            int length = header < lines.size() ? labels.length(lines, header, marked) : 0;
            if (length > 0) {
                return header - at + length;
            }
            if (isAttribution(at, at)) {
                return 1;
            }
            return isWrapped(at) ? 2 : 0;
        }

        /** Whether an attribution begins at a line and ends on the next one. */
        private boolean isWrapped(int at) {
            return at + 1 < lines.size()
                    && lines.get(at + 1).number() == lines.get(at).number() + 1
                    && !isSentence(lines.get(at))
                    && isAttribution(at, at + 1)
                    && !isAttribution(at + 1, at + 1);
        }

        /** Whether lines say who wrote what is quoted below them: "On …, … wrote:". */
        private boolean isAttribution(int first, int last) {
            String end = lines.get(last).text();
            int length = lines.get(first).text().length() + (first < last ? end.length() : 0);
            if (length > MAX_ATTRIBUTION_LENGTH || !ENDS_WITH_COLON.matcher(end).find()) {
                return false;
            }
            boolean quoted =
                    last + 1 < lines.size()
                            && lines.get(last + 1).depth() > lines.get(last).depth();
            boolean dated =
                    lines.subList(first, last + 1).stream()
                            .anyMatch(line -> line.text().chars().anyMatch(Character::isDigit));
            return dated && (quoted || end.indexOf('@') >= 0);
        }

        private boolean isSentence(MailLine line) {
            return line.text().endsWith(".") || line.slice().isEmpty();
        }

        private Unwrapped unwrapped() {
            List<List<MailLine>> all = frame.isEmpty() ? parts : withoutSignatures();
            List<LineSlice> text = new ArrayList<>();
            List<LineSlice> notes = new ArrayList<>();
            Predicate<List<MailLine>> isText = chosen(all);
            for (List<MailLine> part : all) {
                List<LineSlice> target = isText.test(part) ? text : notes;
                part.stream()
                        .map(MailLine::slice)
                        .filter(slice -> !slice.isEmpty())
                        .forEach(target::add);
            }
            return new Unwrapped(text, notes, frame);
        }

        /** The parts, with the signature of who sent it on apart from each. */
        private List<List<MailLine>> withoutSignatures() {
            List<List<MailLine>> all = new ArrayList<>();
            for (List<MailLine> part : parts) {
                int at = 0;
                while (at < part.size() && !SIGNATURE.matcher(part.get(at).text()).matches()) {
                    at++;
                }
                all.add(part.subList(0, at));
                if (at < part.size()) {
                    addFrame(part.get(at));
                    all.add(part.subList(at + 1, part.size()));
                }
            }
            return all;
        }

        /**
         * The parts that are dispatches: those that are signed, those that end, else the longest.
         */
        private Predicate<List<MailLine>> chosen(List<List<MailLine>> all) {
            Predicate<List<MailLine>> signed = part -> part.stream().anyMatch(this::isSigned);
            Predicate<List<MailLine>> ended =
                    part -> part.stream().anyMatch(line -> endMarks.find(line.text()).isPresent());
            if (all.stream().anyMatch(signed)) {
                return signed;
            }
            if (all.stream().anyMatch(ended)) {
                return ended;
            }
            int longest = all.stream().mapToInt(this::size).max().orElse(0);
            return part -> size(part) == longest;
        }

        private boolean isSigned(MailLine line) {
            return datelines.maySign(line.text()) && datelines.signed(line.text()).isPresent();
        }

        private int size(List<MailLine> part) {
            return part.stream().mapToInt(line -> line.text().length()).sum();
        }
    }

    /** Whether a line says that a mail follows, or separates one: dashes, or words between them. */
    private static boolean isMarker(String line) {
        if (line.length() > MAX_MARKER_LENGTH || line.isEmpty()) {
            return false;
        }
        boolean ruled =
                RULES.indexOf(line.charAt(0)) >= 0
                        && RULES.indexOf(line.charAt(line.length() - 1)) >= 0;
        return ruled || ENDS_WITH_COLON.matcher(line).find();
    }
}
