package dragoman.parse.place;

import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * CLDR's names of countries and cities, in the languages that agencies write. There are thousands,
 * and a dispatch needs one or two: so the file is read when the first is asked for, and searched
 * without being split into rows.
 */
final class CldrNames {
    private static final String FILE = "cldr-names.tsv";
    private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036F]+");
    private static final char FIRST_ACCENTED = '\u00C0';

    // As in the file, whose rows are in the order of their bytes; only rows found become text.
    private final byte[] rows;

    private CldrNames(byte[] rows) {
        this.rows = rows;
    }

    /** Delays reading the file until a name is asked for. */
    private static final class BuiltIn {
        static final CldrNames NAMES = new CldrNames(Resource.bytes(CldrNames.class, FILE));
    }

    /** The names that are part of the program. */
    static CldrNames builtIn() {
        return BuiltIn.NAMES;
    }

    /** The name as in the file: folded, in lower case and without accents. */
    static String key(String name) {
        String lower = Folded.fold(name).strip().toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(c -> c < FIRST_ACCENTED)
                ? lower
                : Normalizer.normalize(
                        ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                                .replaceAll(""),
                        Normalizer.Form.NFC);
    }

    /** The place of that name. */
    Optional<Gazetteer.Entry> find(String name) {
        byte[] key = key(name).getBytes(StandardCharsets.UTF_8);
        // The row, if there is one, is between these two, each of which is the start of a row.
        int from = 0;
        int to = rows.length;
        while (from < to) {
            int row = startOfRow((from + to) / 2);
            int end = endOfRow(row);
            int order = compare(row, end, key);
            if (order == 0) {
                return Optional.of(entry(new String(rows, row, end - row, StandardCharsets.UTF_8)));
            }
            if (order < 0) {
                from = end + 1;
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

    private int endOfRow(int at) {
        int end = at;
        while (rows[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Compares the name in a row with the key; comments come before all names. */
    private int compare(int row, int end, byte[] key) {
        if (rows[row] == '#') {
            return -1;
        }
        int tab = row;
        while (tab < end && rows[tab] != '\t') {
            tab++;
        }
        return Arrays.compareUnsigned(rows, row, tab, key, 0, key.length);
    }

    private static Gazetteer.Entry entry(String row) {
        String[] columns = row.split("\t", -1);
        return new Gazetteer.Entry(columns[2], Optional.of(columns[1]));
    }
}
