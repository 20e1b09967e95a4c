package dragoman.parse.mention.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** English forms of Arabic names: from the index of names, word by word, else letter by letter. */
final class EnglishNames {
    // Parts between names: son of, daughter of, house of, father of, mother of.
    private static final Map<String, String> PARTS =
            Map.ofEntries(
                    Map.entry("\u0628\u0646", "bin"),
                    Map.entry("\u0627\u0628\u0646", "bin"),
                    Map.entry("\u0628\u0646\u062A", "bint"),
                    Map.entry("\u0627\u0644", "Al"),
                    Map.entry("\u0627\u0628\u0648", "Abu"),
                    Map.entry("\u0627\u0628\u064A", "Abi"),
                    Map.entry("\u0627\u0645", "Umm"),
                    Map.entry("\u0648\u0644\u062F", "Ould"),
                    Map.entry("\u0639\u0628\u062F", "Abdul"),
                    Map.entry("\u0627\u0644\u0644\u0647", "Allah"),
                    Map.entry("\u062F\u064A", "de"),
                    Map.entry("\u062F\u0627", "da"),
                    Map.entry("\u0641\u0627\u0646", "van"),
                    Map.entry("\u0641\u0648\u0646", "von"));
    // Son of, house of: these remain words of their own.
    private static final Set<String> BETWEEN =
            Set.of("\u0628\u0646", "\u0627\u0628\u0646", "\u0627\u0644");
    private static final String ARTICLE = "Al-";

    private final NameIndex index;

    EnglishNames(NameIndex index) {
        this.index = index;
    }

    /**
     * A name in English.
     *
     * @param sure whether each word is in the index
     */
    record English(String name, boolean sure) {}

    /** The English form of a name in Arabic letters. */
    English of(List<String> folded) {
        List<String> english = new ArrayList<>();
        boolean sure = true;
        int at = 0;
        while (at < folded.size()) {
            Optional<NameUse> both =
                    at + 1 < folded.size() && !BETWEEN.contains(folded.get(at))
                            ? index.arabic(folded.get(at) + " " + folded.get(at + 1))
                            : Optional.empty();
            if (both.isPresent()) {
                english.add(both.get().english());
                at += 2;
                continue;
            }
            String word = folded.get(at);
            Optional<String> known = word(word);
            english.add(known.orElseGet(() -> Romanizer.romanize(word)));
            sure &= known.isPresent();
            at++;
        }
        return new English(String.join(" ", english), sure);
    }

    private Optional<String> word(String folded) {
        return Optional.ofNullable(PARTS.get(folded))
                .or(() -> index.arabic(folded).map(NameUse::english))
                .or(
                        () ->
                                ArabicWords.hasArticle(folded)
                                        ? index.arabic(ArabicWords.withoutArticle(folded))
                                                .map(use -> ARTICLE + use.english())
                                        : Optional.empty());
    }
}
