package dragoman.local.translate.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Terms in CSV or TSV: a line of language codes, then a line for each term. A cell may be in
 * quotation marks, and then hold separators, line ends and, doubled, quotation marks.
 */
final class DelimitedTerms {
    private static final char QUOTE = '"';

    private final char separator;

    private DelimitedTerms(char separator) {
        this.separator = separator;
    }

    static DelimitedTerms csv() {
        return new DelimitedTerms(',');
    }

    static DelimitedTerms tsv() {
        return new DelimitedTerms('\t');
    }

    /** The rows of a text, but for empty lines. */
    List<TermRow> read(String text) {
        return new Reader(text).rows();
    }

    /** Goes through a text once. */
    private final class Reader {
        private final String text;
        private int at;
        private int line = 1;

        Reader(String text) {
            this.text = text;
        }

        List<TermRow> rows() {
            List<TermRow> rows = new ArrayList<>();
            while (at < text.length()) {
                int start = line;
                List<String> cells = new ArrayList<>();
                cells.add(cell());
                while (at < text.length() && text.charAt(at) == separator) {
                    at++;
                    cells.add(cell());
                }
                endLine();
                if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                    rows.add(new TermRow(start, cells));
                }
            }
            return rows;
        }

        private String cell() {
            int start = at;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == QUOTE) {
                return quoted();
            }
            while (at < text.length() && !endsCell(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at).strip();
        }

        private String quoted() {
            int opened = line;
            StringBuilder cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != QUOTE) {
                    line += c == '\n' ? 1 : 0;
                    cell.append(c);
                } else if (at < text.length() && text.charAt(at) == QUOTE) {
                    at++;
                    cell.append(QUOTE);
                } else {
                    return closed(cell, opened);
                }
            }
            throw TermTable.refused(
                    "Line %d of the terminology file opens a quotation mark that is never closed"
                            .formatted(opened));
        }

        private String closed(StringBuilder cell, int opened) {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at < text.length() && !endsCell(text.charAt(at))) {
                throw TermTable.refused(
                        "Line %d of the terminology file has text after a quotation mark"
                                .formatted(opened));
            }
            return cell.toString();
        }

        private void endLine() {
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
        }

        private boolean endsCell(char c) {
            return c == separator || c == '\n' || c == '\r';
        }
    }

    /** The table as a text. */
    String write(TermTable table) {
        return Stream.concat(Stream.of(table.languages()), table.rows().stream())
                .map(
                        row ->
                                row.stream()
                                        .map(this::written)
                                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String written(String cell) {
        boolean plain =
                cell.chars().noneMatch(c -> c == separator || c == QUOTE || c == '\n' || c == '\r');
        return plain ? cell : QUOTE + cell.replace("\"", "\"\"") + QUOTE;
    }
}
