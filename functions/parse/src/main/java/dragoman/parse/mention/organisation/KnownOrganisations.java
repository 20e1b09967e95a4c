package dragoman.parse.mention.organisation;

import dragoman.parse.mention.CompoundName;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.Words;
import dragoman.parse.text.Resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Organisations that agencies name often; their kinds are described in the file. */
final class KnownOrganisations {
    /** What a name needs to count. */
    enum Kind {
        BODY,
        CLUB,
        WORD
    }

    private static final int MAX_WORDS = 10;
    private static final int LATIN = 2;
    private static final int ARABIC = 3;
    private static final int MIN_LETTERS = 2;
    private static final String ARTICLE = "\u0627\u0644";
    private static final char LAM = '\u0644';

    private final Map<String, Known> byName = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    /** An organisation of the list. */
    record Known(Kind kind, String english) {}

    /**
     * An organisation at a word.
     *
     * @param to index after its last word
     * @param joined letters before the name in its first word
     */
    record Match(int to, int joined, Known known) {}

    private KnownOrganisations() {
        for (List<String> row : Resource.rows(KnownOrganisations.class, "organisations.tsv")) {
            Known known =
                    new Known(Kind.valueOf(row.getFirst().toUpperCase(Locale.ROOT)), row.get(1));
            add(row.get(1), known);
            for (String name : row.get(LATIN).split("\\|", -1)) {
                add(name, known);
            }
            for (String name : row.get(ARABIC).split("\\|", -1)) {
                add(name, known);
            }
        }
    }

    /** Delays reading the file until an organisation is looked up. */
    private static final class BuiltIn {
        static final KnownOrganisations ORGANISATIONS = new KnownOrganisations();
    }

    static KnownOrganisations builtIn() {
        return BuiltIn.ORGANISATIONS;
    }

    private void add(String name, Known known) {
        List<Word> words = Words.of(name, 0, name.length());
        if (!words.isEmpty()) {
            StringBuilder key = new StringBuilder();
            words.forEach(word -> append(key, form(word)));
            byName.putIfAbsent(key.toString(), known);
            firstWords.add(form(words.getFirst()));
        }
    }

    /** The longest name at a word. */
    Optional<Match> at(List<Word> words, int at) {
        String first = form(words.get(at));
        for (int joined = 0; joined <= joined(first); joined++) {
            String start = first.substring(joined);
            Optional<Match> found = at(words, at, start, joined);
            if (found.isEmpty() && joined == 1 && isForThe(first)) {
                found = at(words, at, ARTICLE + first.substring(2), 2);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Match> at(List<Word> words, int at, String first, int joined) {
        if (!firstWords.contains(first)) {
            return Optional.empty();
        }
        Optional<Match> longest = Optional.empty();
        StringBuilder name = new StringBuilder();
        for (int i = at; i < Math.min(words.size(), at + MAX_WORDS); i++) {
            append(name, i == at ? first : form(words.get(i)));
            Known known = byName.get(name.toString());
            if (known != null) {
                longest = Optional.of(new Match(i + 1, joined, known));
            }
        }
        return longest;
    }

    /** For the article after the preposition "for", which drops its first letter. */
    private static boolean isForThe(String first) {
        return first.length() > MIN_LETTERS + 1 && first.charAt(0) == LAM && first.charAt(1) == LAM;
    }

    private static int joined(String first) {
        return CompoundName.count(first, 2, MIN_LETTERS);
    }

    /** Latin names as they are, since capitals make them; others folded. */
    private static String form(Word word) {
        char first = word.text().charAt(0);
        return first < '\u0250' ? word.text() : word.folded();
    }

    private static void append(StringBuilder name, String word) {
        name.append(name.isEmpty() ? "" : " ").append(word);
    }
}
