package dragoman.translate.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words of a language reveal about a sentence, from {@code wording.tsv}. */
final class Wording {
    private static final int CELLS = 3;
    private static final Set<PhraseKind> OPENERS =
            Set.of(
                    PhraseKind.SAYING,
                    PhraseKind.VERB,
                    PhraseKind.FUNCTION,
                    PhraseKind.NEEDS,
                    PhraseKind.ATTRIBUTION);
    private static final Wording NONE = new Wording();

    private final Map<PhraseKind, Phrases> phrases = new EnumMap<>(PhraseKind.class);
    private final Map<String, String> needs = new HashMap<>();

    private Wording() {}

    /** The wording of a language; nothing for one that the file does not have. */
    static Wording of(String language) {
        return BuiltIn.BY_LANGUAGE.getOrDefault(language.split("-", -1)[0], NONE);
    }

    /** Whether the file has the language. */
    boolean isKnown() {
        return this != NONE;
    }

    /** Number of words of the phrase of a kind that begins at a word; 0 when none does. */
    int length(PhraseKind kind, List<Word> words, int at) {
        Phrases known = phrases.get(kind);
        return known == null ? 0 : known.length(words, at);
    }

    /** Whether a phrase of a kind begins at a word. */
    boolean at(PhraseKind kind, List<Word> words, int at) {
        return length(kind, words, at) > 0;
    }

    /** Whether a phrase of a kind begins at any of the words. */
    boolean has(PhraseKind kind, List<Word> words) {
        Phrases known = phrases.get(kind);
        for (int i = 0; known != null && i < words.size(); i++) {
            if (known.length(words, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a key is itself a phrase of a kind. */
    boolean isForm(PhraseKind kind, String key) {
        Phrases known = phrases.get(kind);
        return known != null && known.isForm(key);
    }

    /** Letters of a conjunction that is written onto a word which often opens a sentence. */
    int joined(String key) {
        String bare = ArabicForms.withoutConjunction(key);
        boolean joined =
                key.startsWith("\u0648")
                        && !bare.equals(key)
                        && OPENERS.stream().anyMatch(kind -> isForm(kind, bare))
                        && OPENERS.stream().noneMatch(kind -> isForm(kind, key));
        return joined ? 1 : 0;
    }

    /** The word or prefix that the object of a verb needs. */
    Optional<String> need(String verb) {
        return Optional.ofNullable(needs.get(verb))
                .or(() -> Optional.ofNullable(needs.get(ArabicForms.withoutConjunction(verb))));
    }

    private void add(PhraseKind kind, String phrase, Optional<String> need, boolean arabic) {
        List<String> forms = arabic ? ArabicForms.of(kind, phrase) : List.of(Word.key(phrase));
        for (String form : forms) {
            need.ifPresent(word -> needs.put(form, Word.key(word)));
            phrases.computeIfAbsent(kind, _ -> new Phrases(arabic)).add(form);
        }
    }

    private static final class BuiltIn {
        static final Map<String, Wording> BY_LANGUAGE = read();

        private static Map<String, Wording> read() {
            Map<String, PhraseKind> kinds = new HashMap<>();
            for (PhraseKind kind : PhraseKind.values()) {
                kinds.put(kind.label(), kind);
            }
            Map<String, Wording> wordings = new HashMap<>();
            int number = 0;
            for (String line : text().lines().toList()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> cells = List.of(line.split("\t", -1));
                PhraseKind kind = cells.size() < CELLS ? null : kinds.get(cells.get(1));
                if (kind == null) {
                    throw new IllegalStateException(
                            "wording.tsv, line "
                                    + number
                                    + ": expected language, kind and phrase, but read: "
                                    + line);
                }
                Wording wording = wordings.computeIfAbsent(cells.get(0), _ -> new Wording());
                Optional<String> need =
                        cells.size() > CELLS ? Optional.of(cells.get(CELLS)) : Optional.empty();
                // A cell holds phrases separated by " | ".
                for (String phrase : cells.get(2).split(" \\| ", -1)) {
                    wording.add(kind, phrase, need, cells.get(0).equals("ar"));
                }
            }
            return wordings;
        }

        private static String text() {
            try (InputStream in = Wording.class.getResourceAsStream("wording.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file wording.tsv");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
