package dragoman.terminology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads glossaries whose columns are separated by commas, tabs or, as spreadsheets of many
 * countries write them, semicolons. Lines before the header that begin with a number sign are
 * comments.
 */
final class DelimitedRows {
    private static final char QUOTE = '"';
    private static final char COMMENT = '#';

    private final String text;
    private int at;
    private int line = 1;

    private DelimitedRows(String text) {
        this.text = text;
    }

    /** The rows below the header, whose names of columns are taken in lower case. */
    static List<GlossaryRow> read(String text) throws MalformedGlossaryException {
        return new DelimitedRows(text).read();
    }

    private List<GlossaryRow> read() throws MalformedGlossaryException {
        skipComments();
        char separator = separator();
        int headerLine = line;
        List<String> header = header(separator, headerLine);
        List<GlossaryRow> rows = new ArrayList<>();
        while (at < text.length()) {
            int first = line;
            List<String> cells = cells(separator);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (cells.size() > header.size()) {
                throw new MalformedGlossaryException(
                        first,
                        "there are %d cells under %d columns: put quotation marks around a cell"
                                        .formatted(cells.size(), header.size())
                                + " that contains the separator");
            }
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                byColumn.put(header.get(i), cells.get(i));
            }
            rows.add(new GlossaryRow(first, byColumn));
        }
        if (rows.isEmpty()) {
            throw new MalformedGlossaryException(
                    headerLine, "there are no terms: write a line for each below the header");
        }
        return rows;
    }

    private void skipComments() {
        while (at < text.length() && (text.charAt(at) == COMMENT || text.charAt(at) == '\n')) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
            line++;
        }
    }

    private char separator() {
        int end = text.indexOf('\n', at);
        String header = text.substring(at, end < 0 ? text.length() : end);
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
    }

    private List<String> header(char separator, int headerLine) throws MalformedGlossaryException {
        List<String> columns =
                cells(separator).stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new MalformedGlossaryException(
                        headerLine,
                        "the column '" + column + "' is there twice: remove or rename one");
            }
        }
        return columns;
    }

    /** The cells up to the end of the record, which a quoted cell may carry over several lines. */
    private List<String> cells(char separator) throws MalformedGlossaryException {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(at < text.length() && text.charAt(at) == QUOTE ? quoted() : plain(separator));
            if (at == text.length()) {
                return cells;
            }
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
                return cells;
            }
            if (c != separator) {
                throw new MalformedGlossaryException(
                        line, "text follows a closing quotation mark: double the marks in a cell");
            }
        }
    }

    private String plain(char separator) {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws MalformedGlossaryException {
        int opened = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == QUOTE) {
                if (at == text.length() || text.charAt(at) != QUOTE) {
                    return cell.toString();
                }
                at++;
            } else if (c == '\n') {
                line++;
            }
            cell.append(c);
        }
        throw new MalformedGlossaryException(
                opened, "a quotation mark is not closed: close it, or double it inside a cell");
    }
}
