package dragoman.parse.mention.person;

import dragoman.parse.mention.Words;
import dragoman.parse.text.Resource;
import dragoman.parse.text.SortedRows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of words as names, in Arabic and in Latin letters. The files are described at their
 * beginning, and read when the first name is looked up.
 */
final class NameIndex {
    private static final int FOREIGN = 5;

    private final SortedRows arabic;
    private final SortedRows latin;
    private final SortedRows verbs;
    private final Map<String, NameUse> foreign;

    private NameIndex() {
        this.arabic = SortedRows.read(NameIndex.class, "arabic-names.tsv");
        this.latin = SortedRows.read(NameIndex.class, "latin-names.tsv");
        this.verbs = SortedRows.read(NameIndex.class, "verb-forms.tsv");
        this.foreign = foreign();
    }

    /** Delays reading the files until a name is looked up. */
    private static final class BuiltIn {
        static final NameIndex NAMES = new NameIndex();
    }

    /** The names that are part of the program. */
    static NameIndex builtIn() {
        return BuiltIn.NAMES;
    }

    /** A word in Arabic letters as a name, or two words that are one. */
    Optional<NameUse> arabic(String folded) {
        NameUse known = foreign.get(folded);
        return known != null ? Optional.of(known) : arabic.find(folded).map(NameIndex::arabicUse);
    }

    /** Whether a word in Arabic letters is a name of another language. */
    boolean isForeign(String folded) {
        return foreign.containsKey(folded);
    }

    /** A word in Latin letters, folded by {@link LatinNames#fold}, as a name. */
    Optional<NameUse> latin(String folded) {
        return latin.find(folded)
                .map(
                        row -> {
                            int tab = row.indexOf('\t');
                            String english = tab < 0 ? "" : row.substring(tab + 1);
                            return new NameUse(english, digit(row, 0), digit(row, 1));
                        });
    }

    /** Whether a word in Arabic letters is the form of a verb. */
    boolean isVerbForm(String folded) {
        return verbs.find(folded).isPresent();
    }

    private static NameUse arabicUse(String row) {
        int tab = row.indexOf('\t');
        return new NameUse(row.substring(0, tab), digit(row, tab + 1), digit(row, tab + 2));
    }

    private static int digit(String row, int at) {
        return row.charAt(at) - '0';
    }

    private static Map<String, NameUse> foreign() {
        Map<String, NameUse> names = new HashMap<>();
        for (List<String> row : Resource.rows(NameIndex.class, "foreign-names.tsv")) {
            String use = row.get(1);
            NameUse name =
                    new NameUse(
                            row.getFirst(),
                            use.equals("surname") ? 0 : FOREIGN,
                            use.equals("given") ? 1 : FOREIGN);
            for (String spelling : row.get(2).split("\\|", -1)) {
                names.putIfAbsent(Words.fold(spelling), name);
            }
        }
        return Map.copyOf(names);
    }
}
