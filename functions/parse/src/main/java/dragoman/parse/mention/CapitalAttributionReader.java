package dragoman.parse.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Attribution in languages that write names with capitals: the speaker before or after the verb of
 * saying, the quotation before or after both.
 */
final class CapitalAttributionReader implements AttributionReader {
    private static final Set<String> PRONOUNS =
            Set.of(
                    "he", "she", "they", "it", "il", "elle", "ils", "elles", "él", "ella", "ellos",
                    "er", "sie");
    private static final Set<String> ARTICLES =
            Set.of(
                    "the", "a", "an", "le", "la", "l", "el", "der", "die", "das", "un", "une",
                    "una");
    // Words between speaker and verb, in either order.
    private static final Set<String> BETWEEN =
            Set.of(
                    "also", "has", "had", "have", "later", "earlier", "further", "a", "ha", "hat",
                    "même", "también", "auch", "who", "then");

    private final Vocabulary words;
    private final CapitalNames names;

    CapitalAttributionReader(Vocabulary words, CapitalNames names) {
        this.words = words;
        this.names = names;
    }

    @Override
    public List<Attribution> find(List<Word> sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Word word = sentence.get(i);
            if (!word.isMark() && words.say().containsKey(word.folded()) && isSaying(sentence, i)) {
                Optional<Speaker> speaker = spokenBy(sentence, i);
                boolean goesOn = speaker.isEmpty() && hasPronoun(sentence, i);
                if (speaker.isPresent() || goesOn) {
                    return List.of(
                            new Attribution(
                                    sentence.getFirst().start(),
                                    sentence.getLast().end(),
                                    speaker,
                                    goesOn,
                                    word,
                                    words.say().getOrDefault(word.folded(), word.folded()),
                                    AttributionReader.quotes(sentence, 0, sentence.size())));
                }
            }
        }
        return List.of();
    }

    @Override
    public List<Speaker> presented(List<Word> sentence) {
        List<Speaker> presented = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            List<Word> run = names.run(sentence, i);
            names.speaker(run)
                    .filter(one -> one.isNamed() && one.name().size() > 1)
                    .filter(one -> !one.role().isEmpty())
                    .ifPresent(presented::add);
            i += Math.max(1, run.size());
        }
        return presented;
    }

    /** Whether something is said: in quotation marks, after "that", or before a verb at the end. */
    private boolean isSaying(List<Word> sentence, int verb) {
        boolean that =
                sentence.stream()
                        .skip(verb + 1L)
                        .anyMatch(word -> words.that().contains(word.folded()));
        return that
                || AttributionReader.quotes(sentence, 0, sentence.size())
                || (verb + 1 < sentence.size() && sentence.get(verb + 1).is(':'))
                || words.say().getOrDefault(sentence.get(verb).folded(), "").equals("said");
    }

    private Optional<Speaker> spokenBy(List<Word> sentence, int verb) {
        return before(sentence, verb).or(() -> after(sentence, verb));
    }

    private Optional<Speaker> before(List<Word> sentence, int verb) {
        int end = verb;
        while (end > 0 && BETWEEN.contains(sentence.get(end - 1).folded())) {
            end--;
        }
        if (end > 0 && sentence.get(end - 1).isComma()) {
            return apposed(sentence, end - 1);
        }
        return names.speaker(names.runBefore(sentence, end));
    }

    /**
     * The speaker of "John Smith, governor of the bank, said": the name precedes the first comma.
     */
    private Optional<Speaker> apposed(List<Word> sentence, int comma) {
        for (int i = comma - 1; i > 0; i--) {
            if (sentence.get(i).isComma()) {
                List<Word> role = sentence.subList(i + 1, comma);
                List<Word> name = names.runBefore(sentence, i);
                boolean says =
                        role.stream().anyMatch(word -> words.title().contains(word.folded()));
                return says && !name.isEmpty()
                        ? Optional.of(Speaker.person(name, role))
                        : Optional.empty();
            }
            if (sentence.get(i).isMark()) {
                break;
            }
        }
        return Optional.empty();
    }

    private Optional<Speaker> after(List<Word> sentence, int verb) {
        int start = verb + 1;
        while (start < sentence.size()
                && (BETWEEN.contains(sentence.get(start).folded())
                        || ARTICLES.contains(sentence.get(start).folded()))) {
            start++;
        }
        return start < sentence.size()
                ? names.speaker(names.run(sentence, start))
                : Optional.empty();
    }

    private static boolean hasPronoun(List<Word> sentence, int verb) {
        for (int i = Math.max(0, verb - 2); i < Math.min(sentence.size(), verb + 2); i++) {
            if (PRONOUNS.contains(sentence.get(i).folded())) {
                return true;
            }
        }
        return false;
    }
}
