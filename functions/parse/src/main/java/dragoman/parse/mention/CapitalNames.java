package dragoman.parse.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds names in languages that write them with capitals. */
final class CapitalNames {
    // Words in lower case within names.
    private static final Set<String> PARTICLES =
            Set.of(
                    "al", "bin", "bint", "ibn", "ben", "de", "del", "della", "di", "da", "do",
                    "dos", "du", "van", "von", "der", "den", "el", "la", "le", "of", "for", "and",
                    "the", "y", "e", "des", "und", "für");
    private static final Set<String> BETWEEN_NAMES =
            Set.of("of", "for", "and", "the", "y", "e", "des", "und", "für", "le", "la");
    private static final int MAX_NAME_WORDS = 5;

    private final Vocabulary words;

    CapitalNames(Vocabulary words) {
        this.words = words;
    }

    /** The run of capitalised words and titles that starts at a word; empty if there is none. */
    List<Word> run(List<Word> sentence, int from) {
        int end = from;
        for (int i = from; i < sentence.size(); i++) {
            Word word = sentence.get(i);
            if (belongs(word)) {
                end = i + 1;
            } else if (!(end > from
                    && (PARTICLES.contains(word.folded()) || isAbbreviation(sentence, i)))) {
                break;
            }
        }
        return words(sentence.subList(from, end));
    }

    /** The run of capitalised words and titles that ends before a word. */
    List<Word> runBefore(List<Word> sentence, int to) {
        int start = to;
        for (int i = to - 1; i >= 0; i--) {
            Word word = sentence.get(i);
            if (belongs(word)) {
                start = i;
            } else if (!(start < to
                    && (PARTICLES.contains(word.folded()) || isAbbreviation(sentence, i)))) {
                break;
            }
        }
        return words(sentence.subList(start, to));
    }

    /** The speaker that a run names, if any. */
    Optional<Speaker> speaker(List<Word> run) {
        if (run.isEmpty()) {
            return Optional.empty();
        }
        if (run.stream().anyMatch(word -> words.body().contains(word.folded()))
                || words.groups().containsKey(joined(run))) {
            return Optional.of(Speaker.body(run));
        }
        int nameAt = 0;
        int roleEnd = 0;
        for (int i = 0; i < run.size(); i++) {
            boolean honorific = words.honorific().contains(run.get(i).folded());
            if (honorific || words.title().contains(run.get(i).folded())) {
                nameAt = i + 1;
                roleEnd = honorific ? roleEnd : i + 1;
            }
        }
        List<Word> name = new ArrayList<>(run.subList(nameAt, run.size()));
        if (name.isEmpty()) {
            return Optional.of(Speaker.role(run));
        }
        boolean aName =
                name.size() <= MAX_NAME_WORDS
                        && name.stream().noneMatch(word -> BETWEEN_NAMES.contains(word.folded()));
        return aName
                ? Optional.of(Speaker.person(name, run.subList(0, roleEnd)))
                : Optional.empty();
    }

    private boolean belongs(Word word) {
        return !word.isMark()
                && (word.isCapitalised() || words.title().contains(word.folded()))
                && !words.stops(word);
    }

    /** Whether a mark is the full stop of an abbreviated title. */
    private boolean isAbbreviation(List<Word> sentence, int at) {
        return sentence.get(at).is('.')
                && at > 0
                && (words.honorific().contains(sentence.get(at - 1).folded())
                        || sentence.get(at - 1).text().length() == 1);
    }

    private static List<Word> words(List<Word> run) {
        return run.stream().filter(word -> !word.isMark()).toList();
    }

    static String joined(List<Word> run) {
        return String.join(" ", run.stream().map(Word::folded).toList());
    }
}
