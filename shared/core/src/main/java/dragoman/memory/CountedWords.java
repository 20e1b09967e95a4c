package dragoman.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of one language that stand after a figure and change with it, from {@code counted.tsv}. */
final class CountedWords {
    private static final String FILE = "counted.tsv";
    private static final CountedWords NONE = new CountedWords();
    // What may be written together with a word's end.
    private static final String TAIL = ".,:;!?()[]\"\u060C\u061B\u061F\u2026";

    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, String> nounsAndAdjectives = new HashMap<>();
    private final List<List<String>> percent = new ArrayList<>();

    private CountedWords() {
        percent.add(List.of("%"));
    }

    private static final class Tables {
        private static final Map<String, CountedWords> BY_LANGUAGE = read();

        private static Map<String, CountedWords> read() {
            Map<String, CountedWords> languages = new HashMap<>();
            WordTable.rows(FILE, 3)
                    .forEach(
                            row ->
                                    languages
                                            .computeIfAbsent(row.get(0), _ -> new CountedWords())
                                            .add(row.get(1), List.of(row.get(2).split("\\|", -1))));
            return languages;
        }
    }

    /** The words of a language, a BCP-47 tag; none where there is no table of it. */
    static CountedWords of(String language) {
        return Tables.BY_LANGUAGE.getOrDefault(ValueNames.primary(language), NONE);
    }

    private void add(String kind, List<String> forms) {
        switch (kind) {
            case "noun" -> {
                put(nouns, forms);
                put(nounsAndAdjectives, forms);
            }
            case "adjective" -> put(nounsAndAdjectives, forms);
            case "percent" ->
                    forms.forEach(form -> percent.add(List.of(Folding.fold(form).split(" ", -1))));
            default -> throw new IllegalArgumentException(FILE + ": no kind '" + kind + "'");
        }
    }

    private static void put(Map<String, String> words, List<String> forms) {
        String first = Folding.fold(forms.getFirst());
        forms.forEach(form -> words.put(Folding.fold(form), first));
    }

    /**
     * A comparable text with these words in their first form, and percent as a sign.
     *
     * @param folded with single blanks and the marks of values
     */
    String normalise(String folded) {
        List<String> words = List.of(folded.split(" ", -1));
        List<String> result = new ArrayList<>(words.size());
        Before before = Before.OTHER;
        for (int i = 0; i < words.size(); ) {
            int phrase = before == Before.FIGURE ? percentAt(words, i) : 0;
            if (phrase > 0) {
                result.add(result.removeLast() + "%" + tail(words.get(i + phrase - 1)));
                before = Before.OTHER;
                i += phrase;
            } else {
                String core = core(words.get(i));
                String tail = tail(words.get(i));
                String form = before.words(this).getOrDefault(core, "");
                result.add((form.isEmpty() ? percentSign(core) : form) + tail);
                before = Before.of(core, tail, !form.isEmpty());
                i++;
            }
        }
        return String.join(" ", result);
    }

    /** What stands before a word, and with it whether the word may depend on a figure. */
    private enum Before {
        FIGURE,
        COUNTED,
        OTHER;

        static Before of(String core, String tail, boolean counted) {
            if (!tail.isEmpty()) {
                return OTHER;
            }
            return core.endsWith(ValueKind.NUMBER.mark()) ? FIGURE : counted ? COUNTED : OTHER;
        }

        Map<String, String> words(CountedWords language) {
            return switch (this) {
                case FIGURE -> language.nouns;
                case COUNTED -> language.nounsAndAdjectives;
                case OTHER -> Map.of();
            };
        }
    }

    /** How many words from one on mean percent. */
    private int percentAt(List<String> words, int from) {
        for (List<String> phrase : percent) {
            int end = from + phrase.size();
            if (end <= words.size()
                    && words.subList(from, end - 1).equals(phrase.subList(0, phrase.size() - 1))
                    && core(words.get(end - 1)).equals(phrase.getLast())) {
                return phrase.size();
            }
        }
        return 0;
    }

    /** The sign for percent after the figure, in one form. */
    private static String percentSign(String word) {
        String sign = word.replace('\u066A', '%');
        return sign.startsWith("%#") ? sign.substring(1) + "%" : sign;
    }

    private static String core(String word) {
        return word.substring(0, coreEnd(word));
    }

    private static String tail(String word) {
        return word.substring(coreEnd(word));
    }

    private static int coreEnd(String word) {
        int end = word.length();
        while (end > 0 && TAIL.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
