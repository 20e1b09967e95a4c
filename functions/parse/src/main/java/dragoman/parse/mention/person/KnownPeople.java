package dragoman.parse.mention.person;

import dragoman.parse.mention.Words;
import dragoman.parse.text.Resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People whom agencies name often, by the spellings of their names in Arabic and Latin letters. */
final class KnownPeople {
    private static final int MAX_WORDS = 8;
    private static final int LATIN = 2;
    private static final int LAST_NAMES = 3;

    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> byLastName = new HashMap<>();

    private final Set<String> firstWords = new HashSet<>();

    private KnownPeople() {
        for (List<String> row : Resource.rows(KnownPeople.class, "people.tsv")) {
            String name = row.getFirst();
            english.put(LatinLetters.key(name), name);
            for (String arabic : row.get(1).split("\\|", -1)) {
                english.put(arabicKey(Words.fold(arabic)), name);
                firstWords.add(Words.fold(arabic).split(" ", 2)[0]);
            }
            for (String latin : row.get(LATIN).split("\\|", -1)) {
                english.putIfAbsent(LatinLetters.key(latin), name);
            }
            for (String last : row.get(LAST_NAMES).split("\\|", -1)) {
                byLastName.put(LatinLetters.key(Words.fold(last)), name);
            }
        }
    }

    /** Delays reading the file until a person is looked up. */
    private static final class BuiltIn {
        static final KnownPeople PEOPLE = new KnownPeople();
    }

    static KnownPeople builtIn() {
        return BuiltIn.PEOPLE;
    }

    /** The English name of the person of this full name. */
    Optional<String> english(List<String> folded) {
        String name = String.join(" ", folded);
        return Optional.ofNullable(english.get(arabicKey(name)))
                .or(() -> Optional.ofNullable(english.get(LatinLetters.key(name))));
    }

    /** How many words from here on are the full name of a well-known person; 0 if none are. */
    int length(List<String> folded, int at) {
        if (!firstWords.contains(folded.get(at))) {
            return 0;
        }
        int longest = 0;
        StringBuilder name = new StringBuilder();
        for (int i = at; i < Math.min(folded.size(), at + MAX_WORDS); i++) {
            name.append(folded.get(i));
            if (english.containsKey(name.toString())) {
                longest = i + 1 - at;
            }
        }
        return longest;
    }

    /** The English name of the only well-known person of this last name. */
    Optional<String> englishByLastName(String folded) {
        return Optional.ofNullable(byLastName.get(folded));
    }

    /** Without spaces, since some agencies write compound names as one word. */
    private static String arabicKey(String folded) {
        return folded.replace(" ", "");
    }
}
