package dragoman.parse.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A data file whose rows are in the order of their bytes. A dispatch needs a few of the thousands
 * of rows: so the file is searched without being split, and only rows found become text.
 */
public final class SortedRows {
    private final byte[] rows;

    private SortedRows(byte[] rows) {
        this.rows = rows;
    }

    /**
     * Reads a file.
     *
     * @param beside the class in whose package the file is
     */
    public static SortedRows read(Class<?> beside, String name) {
        return new SortedRows(Resource.bytes(beside, name));
    }

    /**
     * The row whose first column is the key, without that column; empty text if it has no other.
     */
    public Optional<String> find(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        // The row, if there is one, is between these two, each of which is the start of a row.
        int from = 0;
        int to = rows.length;
        while (from < to) {
            int row = startOfRow((from + to) / 2);
            int keyEnd = endOfKey(row);
            int order =
                    rows[row] == '#'
                            ? -1
                            : Arrays.compareUnsigned(rows, row, keyEnd, wanted, 0, wanted.length);
            if (order == 0) {
                int end = endOfRow(keyEnd);
                int start = Math.min(keyEnd + 1, end);
                return Optional.of(new String(rows, start, end - start, StandardCharsets.UTF_8));
            }
            if (order < 0) {
                from = endOfRow(keyEnd) + 1;
            } else {
                to = row;
            }
        }
        return Optional.empty();
    }

    private int startOfRow(int at) {
        int start = at;
        while (start > 0 && rows[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int endOfKey(int row) {
        int end = row;
        while (rows[end] != '\t' && rows[end] != '\n') {
            end++;
        }
        return end;
    }

    private int endOfRow(int at) {
        int end = at;
        while (rows[end] != '\n') {
            end++;
        }
        return end;
    }
}
