package dragoman.translate.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shortens sentences at the borders of clauses. Only what a phrase of {@link PhraseKind#ADDITION}
 * or {@link PhraseKind#SIDELINE} opens is left out, from there to the end, and only where what
 * remains is complete and says neither more than the sentence nor something else:
 *
 * <ul>
 *   <li>the border is in no quotation and no brackets, and in no name, figure or date;
 *   <li>what is left out holds no condition, exception or contrast of the main clause, and not the
 *       source of what that clause says;
 *   <li>after a negation no circumstance is left out: "will not sign before the vote" is not "will
 *       not sign".
 * </ul>
 */
final class Compression {
    private static final int MIN_WORDS = 6;

    private final Wording wording;
    private final Completeness completeness;

    Compression(Wording wording) {
        this.wording = wording;
        this.completeness = new Completeness(wording);
    }

    /**
     * Where the sentence may end earlier: numbers of words that make a complete sentence, the
     * longest first; the whole is not among them.
     */
    List<Integer> shorter(SentenceText sentence) {
        List<Integer> ends = new ArrayList<>();
        List<Word> words = sentence.words();
        if (isFronted(words)) {
            return ends;
        }
        for (int at = words.size() - 1; at >= MIN_WORDS; at--) {
            if (opens(words, at) && !sentence.isBound(at) && isFree(words, at)) {
                ends.add(at);
            }
        }
        return ends;
    }

    /** The whole if it has at most so many words, else the longest part that has. */
    Optional<Extract> fitting(Extract whole, int minWords, int maxWords) {
        List<Extract> parts = new ArrayList<>();
        parts.add(whole);
        shorter(whole.sentence()).forEach(end -> parts.add(whole.until(end)));
        return parts.stream()
                .filter(
                        one -> {
                            int words = one.length();
                            return words >= minWords && words <= maxWords;
                        })
                .findFirst();
    }

    /** What comes first is a circumstance, so that the main clause may follow any comma. */
    private boolean isFronted(List<Word> words) {
        return !words.isEmpty()
                && (wording.at(PhraseKind.ADJUNCT, words, 0)
                        || wording.at(PhraseKind.CONDITION, words, 0)
                        || wording.at(PhraseKind.ATTRIBUTION, words, 0));
    }

    /** Whether a clause that can be left out begins at a word. */
    private boolean opens(List<Word> words, int at) {
        return kind(words, at).isPresent();
    }

    private Optional<PhraseKind> kind(List<Word> words, int at) {
        boolean comma = words.get(at).afterComma();
        if (wording.at(PhraseKind.ADDITION, words, at)
                || (comma && wording.at(PhraseKind.ADDITION_AFTER_COMMA, words, at))) {
            return Optional.of(PhraseKind.ADDITION);
        }
        if (wording.at(PhraseKind.SIDELINE, words, at)
                || (comma && wording.at(PhraseKind.SIDELINE_AFTER_COMMA, words, at))) {
            boolean goesOn = wording.at(PhraseKind.RELATIVE, words, at) && hasLaterComma(words, at);
            return goesOn || isSource(words, at)
                    ? Optional.empty()
                    : Optional.of(PhraseKind.SIDELINE);
        }
        return Optional.empty();
    }

    /** After a relative clause between commas the main clause goes on. */
    private static boolean hasLaterComma(List<Word> words, int at) {
        return words.subList(at + 1, words.size()).stream().anyMatch(Word::afterComma);
    }

    /** "As the ministry confirmed" names the source; "as it confirmed that" adds something. */
    private boolean isSource(List<Word> words, int at) {
        int verb = at + 1;
        if (verb >= words.size() || !wording.at(PhraseKind.SAYING, words, verb)) {
            return false;
        }
        List<Word> rest = words.subList(verb, words.size());
        boolean says =
                wording.has(PhraseKind.THAT, rest)
                        || wording.need(words.get(verb).key())
                                .filter(need -> Completeness.holds(rest, need))
                                .isPresent();
        return !says;
    }

    private boolean isFree(List<Word> words, int at) {
        List<Word> kept = words.subList(0, at);
        List<Word> dropped = words.subList(at, words.size());
        if (!completeness.isComplete(kept)) {
            return false;
        }
        boolean sourceKept =
                wording.has(PhraseKind.SAYING, kept) || wording.has(PhraseKind.ATTRIBUTION, kept);
        if (kind(words, at).orElseThrow() == PhraseKind.ADDITION) {
            return sourceKept || !wording.has(PhraseKind.ATTRIBUTION, dropped);
        }
        return !wording.has(PhraseKind.NEGATION, kept)
                && !wording.has(PhraseKind.CONDITION, dropped)
                && !wording.has(PhraseKind.ATTRIBUTION, dropped);
    }
}
