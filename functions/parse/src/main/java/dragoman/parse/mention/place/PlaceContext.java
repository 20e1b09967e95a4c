package dragoman.parse.mention.place;

import dragoman.parse.mention.CompoundName;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.Words;
import dragoman.parse.text.Resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the words around a name say of it: the Arabic for Cannes is also "was", the one for Seoul
 * "floods", and Manchester may be a club. The words are in context.tsv.
 */
final class PlaceContext {
    private static final int MAX_JOINED = 2;
    private static final int MIN_LETTERS = 2;
    // Fewer words of sport may be a metaphor.
    private static final int MIN_SPORT = 3;

    private final Map<String, Set<String>> vouchers = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, List<Homonym>> homonyms = new HashMap<>();
    private final Map<String, String> phrases = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    private PlaceContext() {}

    /** One of the places that share a name, and the words with which it is meant. */
    private record Homonym(String english, Optional<String> country, Set<String> vouchers) {}

    /** The words that are part of the program. */
    static PlaceContext builtIn() {
        PlaceContext context = new PlaceContext();
        Resource.rows(PlaceContext.class, "context.tsv").forEach(context::add);
        return context;
    }

    private void add(List<String> row) {
        String kind = row.getFirst();
        String second = row.get(1);
        switch (kind) {
            case "name" -> vouchers.put(PlaceWords.key(second), folded(row, 2));
            case "spelling" -> spellings.put(PlaceWords.key(second), second);
            case "homonym" ->
                    homonyms.computeIfAbsent(PlaceWords.key(second), _ -> new ArrayList<>())
                            .add(new Homonym(row.get(2), Optional.of(row.get(3)), folded(row, 4)));
            case "noun", "preposition" ->
                    words.computeIfAbsent(kind, _ -> new HashSet<>()).addAll(folded(row, 2));
            case "phrase" -> {
                String[] parts = Words.fold(second).split(" ", 2);
                phrases.put(parts[0], parts[1]);
            }
            case "realm", "ware", "waresuffix", "club", "sport", "acts" ->
                    words.computeIfAbsent(kind, _ -> new HashSet<>()).addAll(folded(row, 1));
            default -> throw new IllegalStateException("unknown kind " + kind);
        }
    }

    private static Set<String> folded(List<String> row, int column) {
        Set<String> folded = new HashSet<>();
        if (row.size() > column && !row.get(column).isEmpty()) {
            Arrays.stream(row.get(column).split("\\|", -1)).map(Words::fold).forEach(folded::add);
        }
        return Set.copyOf(folded);
    }

    /** What a name needs besides what the index says. */
    Evidence needed(String key) {
        return vouchers.containsKey(key) ? Evidence.STRONG : Evidence.NONE;
    }

    /** Whether the name is written as it must be to be that of the place. */
    boolean isSpelled(String key, String written) {
        String spelling = spellings.get(key);
        return spelling == null || spelling.equals(written);
    }

    /** Whether words that vouch for the name are among those of the dispatch. */
    boolean isVouchedFor(String key, Set<String> dispatch) {
        return vouchers.getOrDefault(key, Set.of()).stream().anyMatch(dispatch::contains);
    }

    /** Which of the places that share the name is meant in a dispatch with these words. */
    KnownPlace meant(String key, KnownPlace place, Set<String> dispatch) {
        return homonyms.getOrDefault(key, List.of()).stream()
                .filter(
                        one ->
                                one.vouchers().isEmpty()
                                        || one.vouchers().stream().anyMatch(dispatch::contains))
                .findFirst()
                .map(
                        one ->
                                new KnownPlace(
                                        one.english(),
                                        one.country(),
                                        place.kind(),
                                        place.evidence()))
                .orElse(place);
    }

    /** Whether the dispatch is about sport. */
    boolean isSport(Set<String> dispatch) {
        return of("sport").stream().filter(dispatch::contains).limit(MIN_SPORT).count()
                == MIN_SPORT;
    }

    /** Whether a word such as "city" is before the name. */
    boolean followsNoun(List<Word> text, int at) {
        return follows("noun", text, at);
    }

    /** Whether a preposition of place is before the name. */
    boolean followsPreposition(List<Word> text, int at) {
        return follows("preposition", text, at);
    }

    /**
     * The index of the word with which the name of a state begins that continues at another: "State
     * of" in "State of Kuwait"; that other one if there is no such word.
     */
    int realm(List<Word> text, int at) {
        if (at > 0 && of("realm").contains(bare(text.get(at - 1), "realm"))) {
            return at - 1;
        }
        return at > 1 && of("realm").contains(pair(text, at)) ? at - 2 : at;
    }

    /** The number of letters joined to the word with which the name of a state begins. */
    int joinedToRealm(Word word) {
        return word.folded().length() - bare(word, "realm").length();
    }

    /** Whether the words beside the name make it that of a ware or a club, or a phrase. */
    boolean isOtherwise(String key, KnownPlace place, List<Word> text, int from, int to) {
        String rest = phrases.get(key);
        boolean phrase = rest != null && to < text.size() && text.get(to).folded().startsWith(rest);
        return phrase
                || (from > 0 && of("ware").contains(bare(text.get(from - 1), "ware")))
                || (to < text.size() && of("waresuffix").contains(text.get(to).folded()))
                || (place.kind().isCity() && isClub(text, from, to));
    }

    private boolean isClub(List<Word> text, int from, int to) {
        boolean before =
                from > 0
                        && of("club").contains(bare(text.get(from - 1), "club"))
                        && isName(text.get(from - 1));
        boolean after =
                to < text.size()
                        && of("club").contains(text.get(to).folded())
                        && isName(text.get(to));
        return before || after || (from > 1 && of("club").contains(pair(text, from)));
    }

    /** Whether the word may be part of a name: Latin ones are written with a capital. */
    private static boolean isName(Word word) {
        return !Character.isLowerCase(word.text().codePointAt(0));
    }

    /** Whether the word tells what a government does. */
    boolean isAct(Word word) {
        return of("acts").contains(bare(word, "acts"));
    }

    private boolean follows(String kind, List<Word> text, int at) {
        return (at > 0 && of(kind).contains(bare(text.get(at - 1), kind)))
                || (at > 1 && of(kind).contains(pair(text, at)));
    }

    private Set<String> of(String kind) {
        return words.getOrDefault(kind, Set.of());
    }

    /** The word folded, without the letters joined to it if it is in the list only without them. */
    private String bare(Word word, String kind) {
        String folded = word.folded();
        return Stream.iterate(0, i -> i + 1)
                .limit(1L + CompoundName.count(folded, MAX_JOINED, MIN_LETTERS))
                .map(folded::substring)
                .filter(of(kind)::contains)
                .findFirst()
                .orElse(folded);
    }

    private static String pair(List<Word> text, int at) {
        return text.get(at - 2).folded() + " " + text.get(at - 1).folded();
    }
}
