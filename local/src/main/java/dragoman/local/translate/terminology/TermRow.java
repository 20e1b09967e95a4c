package dragoman.local.translate.terminology;

import java.util.List;

/**
 * A row of a terminology's file.
 *
 * @param line where it begins, counted from 1
 */
record TermRow(int line, List<String> cells) {
    TermRow {
        cells = List.copyOf(cells);
    }
}
