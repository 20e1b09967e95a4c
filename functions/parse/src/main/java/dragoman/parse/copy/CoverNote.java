package dragoman.parse.copy;

import dragoman.parse.date.HeaderDate;
import dragoman.parse.dateline.DatelineReader;
import dragoman.parse.item.Block;
import dragoman.parse.text.Folded;
import dragoman.parse.text.PrefixTree;
import dragoman.parse.text.Resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recognises the note with which somebody sent a dispatch on, above the dispatch's date line or
 * dateline. Nothing else above these is a greeting or a sentence.
 */
final class CoverNote {
    private static final int MAX_LINES = 16;
    // Longer lines are text, and then the dateline below them is another dispatch's.
    private static final int MAX_LENGTH = 250;
    private static final int MAX_NOTE_LENGTH = 900;
    private static final int MAX_GREETING_LENGTH = 60;
    private static final int MAX_GREETING_WORDS = 4;
    private static final String ENDS = ".:,!?\u060C\u061F\u06D4\u3002";
    private static final String RULE = "---";

    private enum Kind {
        GREETING,
        CLOSING,
        FIELD
    }

    private record Words(String text, Kind kind) {}

    private final DatelineReader datelines;
    private final HeaderDate headerDates;
    private final LabelWords labels;
    private final PrefixTree<Words> words;

    CoverNote(DatelineReader datelines, HeaderDate headerDates, LabelWords labels) {
        this.datelines = datelines;
        this.headerDates = headerDates;
        this.labels = labels;
        Map<String, List<Words>> all = new HashMap<>();
        for (List<String> row : Resource.rows(CoverNote.class, "letters.tsv")) {
            Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            String text = key(row.get(1));
            all.computeIfAbsent(text, _ -> new ArrayList<>()).add(new Words(text, kind));
        }
        words = PrefixTree.of(all, Comparator.comparing(Words::text));
    }

    private static String key(String words) {
        return Folded.fold(words).strip().toLowerCase(Locale.ROOT);
    }

    /** How many of the lines are the note. */
    int length(List<LineSlice> lines) {
        if (lines.isEmpty() || !mayOpen(lines.getFirst())) {
            return 0;
        }
        int total = 0;
        int last = -1;
        int before = -1;
        for (int i = 0; i < Math.min(MAX_LINES, lines.size()); i++) {
            LineSlice line = lines.get(i);
            if (isDate(line)) {
                return last < 0 ? 0 : end(lines, last, i, true);
            }
            if (opensText(line)) {
                // A headline may end as a sentence does.
                boolean isHeadline =
                        last == i - 1 && i > 0 && follows(lines, i) && !isWorded(lines.get(last));
                int sure = isHeadline ? before : last;
                return sure < 0 ? 0 : end(lines, sure, i, false);
            }
            total += line.text().length();
            if (total > MAX_NOTE_LENGTH || !mayOpen(line)) {
                return 0;
            }
            if (isOfNote(line)) {
                before = last;
                last = i;
            }
        }
        return 0;
    }

    private static boolean mayOpen(LineSlice line) {
        return line.role() == Block.Role.UNMARKED && line.text().length() <= MAX_LENGTH;
    }

    private boolean isDate(LineSlice line) {
        return headerDates.find(line.text()).isPresent();
    }

    private boolean opensText(LineSlice line) {
        return datelines.maySign(line.text())
                && datelines.signed(line.text()).filter(d -> d.places().isPresent()).isPresent();
    }

    /**
     * The end of the note: its last sentence, with the lines below that without a blank line
     * between them, unless they reach down to the dispatch.
     */
    private int end(List<LineSlice> lines, int last, int dispatch, boolean isDate) {
        int end = last + 1;
        while (end < dispatch && follows(lines, end)) {
            end++;
        }
        boolean separate = end < dispatch || !follows(lines, dispatch);
        if (separate || isDate) {
            return end;
        }
        boolean named = has(lines.get(last).text(), Kind.CLOSING) && last + 2 < dispatch;
        return named ? last + 2 : last + 1;
    }

    /** Whether there is no blank line above the line. */
    private static boolean follows(List<LineSlice> lines, int at) {
        return lines.get(at).number() <= lines.get(at - 1).number() + 1;
    }

    private boolean isOfNote(LineSlice line) {
        String text = line.text();
        return isWorded(line)
                || (ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
                        && labels.find(text).isEmpty()
                        && HeadNote.find(text).isEmpty());
    }

    /** Whether the line begins as nothing but a note does. */
    private boolean isWorded(LineSlice line) {
        String text = line.text();
        return text.startsWith(RULE)
                || has(text, Kind.GREETING)
                || has(text, Kind.CLOSING)
                || has(text, Kind.FIELD);
    }

    private boolean has(String line, Kind kind) {
        String folded = key(line);
        return words.at(folded, 0).stream()
                .filter(found -> found.kind() == kind)
                .map(found -> folded.substring(found.text().length()))
                .anyMatch(rest -> fits(rest, kind));
    }

    private static boolean fits(String rest, Kind kind) {
        if (kind == Kind.FIELD) {
            return rest.stripLeading().startsWith(":");
        }
        boolean wordEnds = rest.isEmpty() || !Character.isLetter(rest.charAt(0));
        return wordEnds
                && rest.length() <= MAX_GREETING_LENGTH
                && rest.strip().split(" ", -1).length <= MAX_GREETING_WORDS;
    }
}
