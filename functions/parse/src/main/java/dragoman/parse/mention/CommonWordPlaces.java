package dragoman.parse.mention;

import dragoman.parse.text.Resource;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides whether a name that is also a common word stands for the place: the Arabic for Cannes is
 * "was", the one for Seoul "floods". Such a name needs a word for a place before it, or words
 * elsewhere in the dispatch that vouch for it. The names and words are in common-word-places.tsv.
 */
final class CommonWordPlaces {
    private static final int MAX_JOINED = 2;
    private static final int MIN_LETTERS = 2;
    // Without its hamza, a name as short as this after a joined letter is also "its door", "early".
    private static final int SHORT = 4;
    private static final char ALEF = '\u0627';
    private static final char FATHATAN = '\u064B';

    private final Map<String, Set<String>> vouchers = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Set<String> before = new HashSet<>();
    private final Map<String, String> phrases = new HashMap<>();

    private CommonWordPlaces() {}

    /** The names that are part of the program. */
    static CommonWordPlaces builtIn() {
        CommonWordPlaces places = new CommonWordPlaces();
        Resource.rows(CommonWordPlaces.class, "common-word-places.tsv").forEach(places::add);
        return places;
    }

    private void add(List<String> row) {
        String second = row.get(1);
        switch (row.getFirst()) {
            case "name" ->
                    vouchers.put(
                            Words.fold(second), row.size() < 3 ? Set.of() : folded(row.get(2)));
            case "spelling" -> spellings.put(Words.fold(second), second);
            case "before" -> before.addAll(folded(row.get(2)));
            case "phrase" -> {
                String[] words = Words.fold(second).split(" ", 2);
                phrases.put(words[0], words[1]);
            }
            default -> throw new IllegalStateException("unknown kind " + row.getFirst());
        }
    }

    private static Set<String> folded(String list) {
        return Arrays.stream(list.split("\\|", -1))
                .map(Words::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing could vouch for the name but a word right before it. */
    boolean isUsuallyWord(String folded) {
        return vouchers.containsKey(folded) && vouchers.getOrDefault(folded, Set.of()).isEmpty();
    }

    /**
     * Whether a name in running text is the place.
     *
     * @param name as written, without the letters joined to its first word
     * @param joined how many letters are joined to it
     * @param words the words of the paragraph
     * @param from index of the name's first word
     * @param to index after its last word
     * @param dispatch the folded words of the whole dispatch
     */
    boolean isPlace(
            String name,
            int joined,
            List<Word> words,
            int from,
            int to,
            Supplier<Set<String>> dispatch) {
        String folded = Words.fold(name);
        String spelling = spellings.get(folded);
        if ((spelling != null && !name.equals(spelling)) || beginsPhrase(folded, words, to)) {
            return false;
        }
        boolean doubtful =
                (joined > 0 && name.charAt(0) == ALEF && name.length() <= SHORT)
                        || name.indexOf(FATHATAN) >= 0;
        Set<String> vouching = vouchers.get(folded);
        if (vouching == null && !doubtful) {
            return true;
        }
        return comesAfterWordForPlace(words, from)
                || (vouching != null && vouching.stream().anyMatch(dispatch.get()::contains));
    }

    private boolean beginsPhrase(String folded, List<Word> words, int next) {
        String rest = phrases.get(folded);
        return rest != null && next < words.size() && words.get(next).folded().startsWith(rest);
    }

    private boolean comesAfterWordForPlace(List<Word> words, int at) {
        if (at == 0) {
            return false;
        }
        String last = words.get(at - 1).folded();
        for (int joined = 0;
                joined <= CompoundName.count(last, MAX_JOINED, MIN_LETTERS);
                joined++) {
            if (before.contains(last.substring(joined))) {
                return true;
            }
        }
        return at > 1 && before.contains(words.get(at - 2).folded() + " " + last);
    }
}
