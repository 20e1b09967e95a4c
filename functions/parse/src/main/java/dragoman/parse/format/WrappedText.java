package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.text.Line;
import dragoman.parse.text.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that was wrapped to the width of a teleprinter. A paragraph begins after an empty line, or
 * with an indent of two or more spaces beyond that of other lines.
 */
final class WrappedText {
    private static final int MAX_PARAGRAPH_LENGTH = 100_000;

    private static final int MIN_INDENT = 2;
    // A line of a teleprinter has 60 to 80 characters; one that was wrapped before a long word may
    // be shorter.
    private static final int MIN_WRAPPED_LENGTH = 35;
    private static final int MAX_WRAPPED_LENGTH = 90;
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    // The end of a sentence: where every line has it, none was wrapped.
    private static final Pattern SENTENCE =
            Pattern.compile("[.!?\u061F\u2026\"\u00BB\u201D)]\\s*$");

    private WrappedText() {}

    /** The smallest indent of all lines, which an XML writer put before each of them. */
    private static int margin(List<String> lines) {
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(WrappedText::indent)
                .min()
                .orElse(0);
    }

    /** The number of spaces before the first character; a tab counts as two. */
    private static int indent(String line) {
        int indent = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            indent += line.charAt(i) == '\t' ? MIN_INDENT : 1;
        }
        return indent;
    }

    /** The paragraphs, each on one line. */
    static List<Passage> paragraphs(Passage text) {
        List<Passage> paragraphs = new ArrayList<>();
        List<Passage> open = new ArrayList<>();
        List<Passage> lines = text.split(LINE_END);
        int margin = margin(lines.stream().map(Passage::text).toList());
        for (Passage line : lines) {
            if (line.isBlank() || indent(line.text()) >= margin + MIN_INDENT) {
                close(open, paragraphs);
            }
            if (!line.isBlank()) {
                open.add(line.strip());
            }
        }
        close(open, paragraphs);
        return paragraphs;
    }

    /**
     * Joins lines that markup breaks, if they were wrapped to the width of a teleprinter. A break
     * may also separate paragraphs: only lines that are all about as long as those of a
     * teleprinter, and that go on within a sentence, are joined. An empty line separates
     * paragraphs.
     */
    static List<Passage> unwrapped(List<Passage> lines) {
        List<Passage> paragraphs = new ArrayList<>();
        List<Passage> open = new ArrayList<>();
        for (Passage line : lines) {
            if (line.isBlank()) {
                closeBroken(open, paragraphs);
            } else {
                open.add(line.strip());
            }
        }
        closeBroken(open, paragraphs);
        return paragraphs;
    }

    private static void closeBroken(List<Passage> open, List<Passage> paragraphs) {
        if (open.size() > 1 && isWrapped(open)) {
            close(open, paragraphs);
        } else {
            paragraphs.addAll(open);
            open.clear();
        }
    }

    private static boolean isWrapped(List<Passage> lines) {
        boolean goesOn = false;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).text();
            if (line.length() < MIN_WRAPPED_LENGTH || line.length() > MAX_WRAPPED_LENGTH) {
                return false;
            }
            boolean ended = SENTENCE.matcher(line).find();
            goesOn |= !ended && Character.isLowerCase(lines.get(i + 1).text().codePointAt(0));
        }
        return goesOn && lines.getLast().length() <= MAX_WRAPPED_LENGTH;
    }

    private static void close(List<Passage> open, List<Passage> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(Passage.joined(open));
            open.clear();
        }
    }

    /** Lines joined to paragraphs that stand where their lines do. */
    static List<Block> blocks(List<Line> lines, Block.Role role) {
        return blocks(lines, role, margin(lines.stream().map(Line::text).toList()));
    }

    /**
     * Lines joined to paragraphs that stand where their lines do.
     *
     * @param margin the indent of lines that begin no paragraph
     */
    static List<Block> blocks(List<Line> lines, Block.Role role, int margin) {
        List<Block> blocks = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        boolean unbroken = unbroken(lines, margin);
        for (Line line : lines) {
            int length = open.stream().mapToInt(l -> l.text().length()).sum();
            if (line.isBlank()
                    || unbroken
                    || indent(line.text()) >= margin + MIN_INDENT
                    || length > MAX_PARAGRAPH_LENGTH) {
                closeLines(open, role, blocks);
            }
            if (!line.isBlank()) {
                open.add(line);
            }
        }
        closeLines(open, role, blocks);
        return blocks;
    }

    /**
     * Whether no line was wrapped: nothing separates paragraphs, and each line except the last,
     * which may be a sign-off, ends like a sentence.
     */
    private static boolean unbroken(List<Line> lines, int margin) {
        List<Line> shown = lines.stream().filter(line -> !line.isBlank()).toList();
        int last =
                lines.isEmpty()
                        ? 0
                        : lines.indexOf(shown.isEmpty() ? lines.getLast() : shown.getLast());
        return shown.size() > 1
                && lines.subList(0, last).stream().noneMatch(Line::isBlank)
                && shown.stream().allMatch(line -> indent(line.text()) < margin + MIN_INDENT)
                && shown.subList(0, shown.size() - 1).stream()
                        .allMatch(line -> SENTENCE.matcher(line.text()).find());
    }

    private static void closeLines(List<Line> open, Block.Role role, List<Block> blocks) {
        if (!open.isEmpty()) {
            blocks.add(new Block(role, joined(open)));
            open.clear();
        }
    }

    /** Joins several lines to one. */
    static Line joined(List<Line> lines) {
        return lines.size() == 1
                ? lines.getFirst()
                : Line.of(
                        lines.getFirst().number(),
                        Passage.joined(lines.stream().map(WrappedText::shown).toList()));
    }

    private static Passage shown(Line line) {
        int end = line.end(line.text().length());
        return line.passage().part(Math.min(line.start(0), end), end);
    }
}
