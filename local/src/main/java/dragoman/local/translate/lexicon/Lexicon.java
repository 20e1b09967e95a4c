package dragoman.local.translate.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Arabic words and phrases with their English; {@code ar-en.tsv} says how it is to be read. */
public final class Lexicon {
    private final Map<String, Entry> asSpelled;
    private final Map<String, Entry> folded;
    private final int longest;

    private Lexicon(Map<String, Entry> asSpelled, Map<String, Entry> folded, int longest) {
        this.asSpelled = asSpelled;
        this.folded = folded;
        this.longest = longest;
    }

    /** An English rendering and its class. */
    record Entry(String english, WordClass kind) {}

    /**
     * Reads a lexicon: lines of Arabic, English and class, parted by tabs; lines that begin with #
     * are comments.
     *
     * @throws IllegalArgumentException when a line has another form; the message names the line
     */
    public static Lexicon parse(List<String> lines) {
        Map<String, Entry> asSpelled = HashMap.newHashMap(lines.size());
        Map<String, Entry> folded = HashMap.newHashMap(lines.size());
        int longest = 1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 3) {
                throw new IllegalArgumentException(
                        "line " + (i + 1) + " of the lexicon has not three cells");
            }
            Entry entry = new Entry(cells[1], WordClass.valueOf(cells[2].toUpperCase(Locale.ROOT)));
            if (asSpelled.putIfAbsent(cells[0], entry) != null) {
                throw new IllegalArgumentException(
                        "line " + (i + 1) + " of the lexicon repeats an entry");
            }
            folded.putIfAbsent(ArabicWord.fold(cells[0]), entry);
            longest = Math.max(longest, cells[0].split(" ", -1).length);
        }
        return new Lexicon(asSpelled, folded, longest);
    }

    /** The most words of a phrase. */
    int longest() {
        return longest;
    }

    /** The entry of a word in this very spelling. */
    Optional<Entry> findAsSpelled(String word) {
        return Optional.ofNullable(asSpelled.get(word));
    }

    /** The entry of words in their folded form, parted by single spaces. */
    Optional<Entry> find(String words) {
        return Optional.ofNullable(folded.get(words));
    }

    /** Number of entries. */
    public int size() {
        return asSpelled.size();
    }
}
