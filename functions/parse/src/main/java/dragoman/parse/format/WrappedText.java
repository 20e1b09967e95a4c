package dragoman.parse.format;

import dragoman.dispatch.ByteRange;
import dragoman.parse.item.Block;
import dragoman.parse.text.Line;

import java.util.ArrayList;
import java.util.List;

/**
 * Text whose lines were broken to fit a teleprinter. A paragraph begins after an empty line, or
 * with an indent of two blanks or more beyond that of other lines.
 */
final class WrappedText {
    private static final int LONGEST_PARAGRAPH = 100_000;

    private static final int LEAST_INDENT = 2;

    private WrappedText() {}

    /** The least indent of all lines: what an XML writer put before each of them. */
    private static int margin(List<String> lines) {
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(WrappedText::indent)
                .min()
                .orElse(0);
    }

    /** Blanks before the first sign; a tabulator counts as two. */
    private static int indent(String line) {
        int indent = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            indent += line.charAt(i) == '\t' ? LEAST_INDENT : 1;
        }
        return indent;
    }

    /** The paragraphs, each on one line. */
    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
        int margin = margin(lines);
        for (String line : lines) {
            if (line.isBlank() || indent(line) >= margin + LEAST_INDENT) {
                close(open, paragraphs);
            }
            if (!line.isBlank()) {
                open.append(open.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
            open.setLength(0);
        }
    }

    /** Lines joined to paragraphs that stand where their lines do. */
    static List<Block> blocks(List<Line> lines, Block.Role role) {
        List<Block> blocks = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        int margin = margin(lines.stream().map(Line::text).toList());
        for (Line line : lines) {
            int length = open.stream().mapToInt(l -> l.text().length()).sum();
            if (line.isBlank()
                    || indent(line.text()) >= margin + LEAST_INDENT
                    || length > LONGEST_PARAGRAPH) {
                close(open, role, blocks);
            }
            if (!line.isBlank()) {
                open.add(line);
            }
        }
        close(open, role, blocks);
        return blocks;
    }

    private static void close(List<Line> open, Block.Role role, List<Block> blocks) {
        if (!open.isEmpty()) {
            blocks.add(new Block(role, joined(open)));
            open.clear();
        }
    }

    /** Several lines as one. */
    static Line joined(List<Line> lines) {
        Line first = lines.getFirst();
        Line last = lines.getLast();
        int start = first.bytes(first.start(0), first.end(first.text().length())).start();
        int end = last.bytes(last.start(0), last.end(last.text().length())).end();
        ByteRange range = new ByteRange(start, Math.max(start, end));
        if (lines.size() == 1) {
            return first;
        }
        String text =
                String.join(
                        " ",
                        lines.stream()
                                .map(
                                        line ->
                                                line.text()
                                                        .substring(
                                                                Math.min(
                                                                        line.start(0),
                                                                        line.end(
                                                                                line.text()
                                                                                        .length())),
                                                                line.end(line.text().length())))
                                .toList());
        return Line.of(first.number(), text, (from, to) -> range);
    }
}
