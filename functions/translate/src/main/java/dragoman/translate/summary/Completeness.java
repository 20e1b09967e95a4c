package dragoman.translate.summary;

import java.util.List;
import java.util.Optional;

/**
 * Whether words that begin a sentence say something complete: a verb of saying has what was said, a
 * welcome what is welcomed, and the last word asks for none after it.
 */
final class Completeness {
    private static final int MIN_SAID = 3;
    private static final int MIN_OBJECT = 2;
    private static final int MIN_AFTER_VERB = 4;
    // In Arabic the verb comes first, or after "and", "has" or a place.
    private static final int VERB_WITHIN = 3;

    private final Wording wording;

    Completeness(Wording wording) {
        this.wording = wording;
    }

    boolean isComplete(List<Word> words) {
        if (words.isEmpty() || wording.at(PhraseKind.DANGLING, words, words.size() - 1)) {
            return false;
        }
        int verb = mainVerb(words);
        if (verb < 0) {
            return true;
        }
        List<Word> after = words.subList(verb + 1, words.size());
        Optional<String> need = wording.need(words.get(verb).key());
        return need.isPresent()
                ? holds(after, need.get()) || says(after)
                : after.size() >= MIN_AFTER_VERB;
    }

    /** Index of the verb that asks for something; -1 when there is none. */
    int mainVerb(List<Word> words) {
        int most = isArabic(words.getFirst()) ? Math.min(words.size(), VERB_WITHIN) : words.size();
        for (int i = 0; i < most; i++) {
            if (wording.need(words.get(i).key()).isPresent()
                    || wording.at(PhraseKind.SAYING, words, i)
                    || wording.at(PhraseKind.CONTINUING, words, i)) {
                return i;
            }
        }
        return -1;
    }

    static boolean isArabic(Word word) {
        char c = word.key().charAt(0);
        return c >= '\u0600' && c <= '\u06FF';
    }

    /** Whether what was said follows, after its conjunction or a colon. */
    private boolean says(List<Word> after) {
        for (int i = 0; i < after.size(); i++) {
            boolean opens = after.get(i).afterColon() || wording.at(PhraseKind.THAT, after, i);
            if (opens && after.size() - i > MIN_SAID) {
                return true;
            }
        }
        // English leaves "that" out: "said the port was open".
        return !after.isEmpty() && !isArabic(after.getFirst()) && after.size() > MIN_AFTER_VERB;
    }

    /** Whether one of the words that a verb needs is there, with an object. */
    static boolean holds(List<Word> after, String needs) {
        for (String need : needs.split("/", -1)) {
            boolean prefix = need.endsWith("-");
            String form = prefix ? need.substring(0, need.length() - 1) : need;
            for (int i = 0; i < after.size(); i++) {
                String key = after.get(i).key();
                boolean found =
                        prefix
                                ? key.startsWith(form) && key.length() > MIN_OBJECT
                                : key.equals(form);
                if (found && after.size() - i >= MIN_OBJECT + (prefix ? 0 : 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
