package dragoman.local.translate.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that are written alike and mean different things in the news; what stands beside them tells
 * which. {@code homographs.tsv} says how it is to be read.
 */
final class Homographs {
    private static final int CELLS = 4;
    private static final int BONUS = 5;
    private static final int WINDOW = 4;
    private static final String ARTICLE = "\u0627\u0644";
    private static final String TO_THE = "\u0644\u0644";
    private static final String NUMBER = "#";

    private final Map<String, List<Rule>> rules = new HashMap<>();

    private Homographs() {}

    /** Where the deciding words stand. */
    private enum Place {
        NEXT,
        AFTER,
        PREVIOUS,
        NEAR
    }

    private record Rule(Place place, Set<String> words, String english, WordClass kind) {}

    /**
     * Reads rules.
     *
     * @throws IllegalArgumentException when a line has another form; the message names the line
     */
    static Homographs parse(List<String> lines) {
        Homographs homographs = new Homographs();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != CELLS || cells[1].indexOf(' ') < 0) {
                throw new IllegalArgumentException(
                        "line " + (i + 1) + " of the homographs does not have " + CELLS + " cells");
            }
            int blank = cells[1].indexOf(' ');
            Rule rule =
                    new Rule(
                            Place.valueOf(cells[1].substring(0, blank).toUpperCase(Locale.ROOT)),
                            Stream.of(cells[1].substring(blank + 1).split("\\|", -1))
                                    .map(Spelling::fold)
                                    .collect(Collectors.toUnmodifiableSet()),
                            cells[2],
                            WordClass.valueOf(cells[3].toUpperCase(Locale.ROOT)));
            homographs.rules.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(rule);
        }
        return homographs;
    }

    /** The word as its neighbours decide, or as it is. */
    Word apply(Word word, List<String> texts, int at) {
        for (Rule rule : rules.getOrDefault(key(word), List.of())) {
            if (rule.kind() == word.kind() && matches(rule, texts, at)) {
                Sense old = word.sense();
                Sense sense =
                        new Sense(
                                old.arabic(),
                                rule.english(),
                                old.kind(),
                                old.gender(),
                                old.count(),
                                old.definite(),
                                old.form());
                return new Word(
                        word.and(),
                        word.preposition(),
                        word.future(),
                        word.article(),
                        sense,
                        word.pronoun(),
                        word.guessed(),
                        word.open(),
                        word.marks(),
                        word.cost() - (old.english().equals(rule.english()) ? BONUS : BONUS - 1));
            }
        }
        return word;
    }

    /** All forms of a verb have one key, its perfect. */
    private static String key(Word word) {
        return word.form().map(form -> form.verb().perfect()).orElse(word.sense().arabic());
    }

    private static boolean matches(Rule rule, List<String> texts, int at) {
        return switch (rule.place()) {
            case NEXT -> has(rule, texts, at + 1, at + 1);
            case AFTER -> has(rule, texts, at + 1, at + WINDOW);
            case PREVIOUS -> has(rule, texts, at - 1, at - 1);
            case NEAR ->
                    has(rule, texts, at - WINDOW, at - 1) || has(rule, texts, at + 1, at + WINDOW);
        };
    }

    /** The word without the article, and without the particle before the article. */
    private static String withoutParticles(String folded) {
        if (folded.startsWith(ARTICLE) || folded.startsWith(TO_THE)) {
            return folded.substring(2);
        }
        return folded.startsWith(ARTICLE, 1) ? folded.substring(1 + ARTICLE.length()) : folded;
    }

    private static boolean has(Rule rule, List<String> texts, int from, int to) {
        for (int i = Math.max(0, from); i <= Math.min(to, texts.size() - 1); i++) {
            String text = texts.get(i);
            if (Character.isDigit(text.charAt(0))) {
                if (rule.words().contains(NUMBER)) {
                    return true;
                }
                continue;
            }
            String folded = Spelling.fold(text);
            String bare = withoutParticles(folded);
            boolean letter = folded.length() > 2 && rule.words().contains(folded.charAt(0) + "-");
            if (rule.words().contains(folded) || rule.words().contains(bare) || letter) {
                return true;
            }
        }
        return false;
    }
}
