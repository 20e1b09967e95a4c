package dragoman.terminology;

import java.util.Map;

/**
 * A row of a glossary as it is written, whatever the format.
 *
 * @param line the line where it begins, from 1
 * @param cells its text by column; a column that is empty or missing is blank or missing here
 */
record GlossaryRow(int line, Map<String, String> cells) {
    GlossaryRow {
        cells = Map.copyOf(cells);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
