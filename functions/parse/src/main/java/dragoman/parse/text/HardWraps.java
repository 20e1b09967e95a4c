package dragoman.parse.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Joins lines that a program broke to a width, as terminals, teleprinters and mail do. Such a line
 * ends where the next word would not have fitted, which lines that a person ends seldom do; or with
 * the blank by which mail says that the line goes on.
 */
public final class HardWraps {
    private static final int MIN_WIDTH = 36;
    private static final int MAX_WIDTH = 90;
    private static final int MIN_BROKEN = 2;
    private static final int BROKEN_PER_SHORT = 4;
    private static final int MIN_INDENT = 2;

    private static final Pattern SENTENCE =
            Pattern.compile("[.!?:\u061F\u06D4\u2026][\"\u00BB\u201D\u2019)\\]]?$");
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-*\u2022\u25CF\u25AA\u2013\u2014>#+] |\\p{N}{1,2}[.)-] )");

    private final List<Line> lines;
    private final Predicate<String> begins;
    private final Predicate<String> ends;
    private final int width;
    private final int margin;
    private final boolean spaced;
    private final BitSet separate = new BitSet();

    private HardWraps(List<Line> lines, Predicate<String> begins, Predicate<String> ends) {
        this.lines = lines;
        this.begins = begins;
        this.ends = ends;
        this.width = lines.stream().mapToInt(line -> shown(line).length()).max().orElse(0);
        this.margin =
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .mapToInt(line -> line.start(0))
                        .min()
                        .orElse(0);
        this.spaced = lines.stream().anyMatch(Line::isBlank) || anyIndent();
    }

    /**
     * The lines, with those joined that a program broke; the same list where there are none.
     *
     * @param begins whether a line certainly begins something: a dateline, a date, initials
     * @param ends whether a line certainly ends something: an end mark, a date, initials
     */
    public static List<Line> joined(
            List<Line> lines, Predicate<String> begins, Predicate<String> ends) {
        HardWraps wraps = new HardWraps(lines, begins, ends);
        if (wraps.width < MIN_WIDTH || wraps.width > MAX_WIDTH) {
            return lines;
        }
        wraps.findSeparate();
        return wraps.areBroken(wraps::isFlowed)
                ? wraps.join(wraps::isFlowed)
                : wraps.areBroken(wraps::isFull) ? wraps.join(wraps::isFull) : lines;
    }

    /** Finds the lines after which something else begins. */
    private void findSeparate() {
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isWithinBlock(i)
                    && (ends.test(shown(lines.get(i))) || begins.test(shown(lines.get(i + 1))))) {
                separate.set(i);
            }
        }
    }

    /** Whether a line goes on in the next, by the signs of one way of breaking. */
    private interface Sign {
        boolean isAt(int line);
    }

    /** Whether lines are broken in this way: enough of them, and hardly any in another. */
    private boolean areBroken(Sign sign) {
        int broken = 0;
        int others = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isWithinText(i) && !isEnded(i)) {
                if (sign.isAt(i)) {
                    broken++;
                } else {
                    others++;
                }
            }
        }
        return broken >= MIN_BROKEN && others <= Math.max(1, broken / BROKEN_PER_SHORT);
    }

    private List<Line> join(Sign sign) {
        List<Line> joined = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            open.add(lines.get(i));
            boolean goesOn =
                    i + 1 < lines.size()
                            && isWithinText(i)
                            && sign.isAt(i)
                            && (spaced || !isEnded(i) || beginsSmall(i + 1));
            if (!goesOn) {
                joined.add(joined(open));
                open.clear();
            }
        }
        return joined;
    }

    /** Whether nothing that is seen separates a line from the next. */
    private boolean isWithinText(int at) {
        return isWithinBlock(at) && !separate.get(at);
    }

    private boolean isWithinBlock(int at) {
        Line next = lines.get(at + 1);
        return !lines.get(at).isBlank()
                && !next.isBlank()
                && next.start(0) < margin + MIN_INDENT
                && !BULLET.matcher(shown(next)).find();
    }

    private boolean anyIndent() {
        return lines.stream()
                .anyMatch(line -> !line.isBlank() && line.start(0) >= margin + MIN_INDENT);
    }

    private boolean isFull(int at) {
        Line line = lines.get(at);
        String next = shown(lines.get(at + 1));
        int blank = next.indexOf(' ');
        int word = blank < 0 ? next.length() : blank;
        return line.end(line.text().length()) + 1 + word > width;
    }

    private boolean isFlowed(int at) {
        return lines.get(at).text().endsWith(" ");
    }

    private boolean isEnded(int at) {
        return SENTENCE.matcher(shown(lines.get(at))).find();
    }

    private boolean beginsSmall(int at) {
        return Character.isLowerCase(shown(lines.get(at)).codePointAt(0));
    }

    private static Line joined(List<Line> open) {
        return open.size() == 1
                ? open.getFirst()
                : Line.of(
                        open.getFirst().number(),
                        Passage.joined(open.stream().map(HardWraps::passage).toList()));
    }

    private static String shown(Line line) {
        return passage(line).text();
    }

    private static Passage passage(Line line) {
        int end = line.end(line.text().length());
        return line.passage().part(Math.min(line.start(0), end), end);
    }
}
