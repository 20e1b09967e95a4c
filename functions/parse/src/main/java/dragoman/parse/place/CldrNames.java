package dragoman.parse.place;

import dragoman.parse.text.Folded;
import dragoman.parse.text.SortedRows;

import java.text.Normalizer;
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

    private final SortedRows rows;

    private CldrNames(SortedRows rows) {
        this.rows = rows;
    }

    /** Delays reading the file until a name is asked for. */
    private static final class BuiltIn {
        static final CldrNames NAMES = new CldrNames(SortedRows.read(CldrNames.class, FILE));
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
        return rows.find(key(name)).map(CldrNames::entry);
    }

    private static Gazetteer.Entry entry(String row) {
        String[] columns = row.split("\t", -1);
        return new Gazetteer.Entry(columns[1], Optional.of(columns[0]));
    }
}
