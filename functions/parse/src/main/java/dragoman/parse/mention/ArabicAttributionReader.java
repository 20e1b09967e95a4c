package dragoman.parse.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arabic attribution: the verb first, then the speaker, then "that", a colon or the quotation. A
 * verb without a speaker continues with the last one.
 */
final class ArabicAttributionReader implements AttributionReader {
    // The speaker, the occasion and the agency come between the verb and what was said.
    private static final int MAX_SUBJECT_WORDS = 30;

    private final Vocabulary words;
    private final ArabicSpeakers speakers;

    ArabicAttributionReader(Vocabulary words, ArabicSpeakers speakers) {
        this.words = words;
        this.speakers = speakers;
    }

    @Override
    public List<Attribution> find(List<Word> sentence) {
        List<Attribution> found = new ArrayList<>();
        int from = 0;
        while (from < sentence.size()) {
            int verb = verb(sentence, from);
            if (verb < 0) {
                break;
            }
            int that = that(sentence, verb);
            if (that > 0) {
                int next = nextVerb(sentence, that);
                found.add(attribution(sentence, verb, that, next, !found.isEmpty()));
                from = next;
            } else {
                from = verb + 1;
            }
        }
        return found;
    }

    private Attribution attribution(
            List<Word> sentence, int verb, int that, int next, boolean again) {
        List<Word> subject = sentence.subList(verb + 1, that);
        Optional<Speaker> speaker = speakers.of(subject);
        boolean before =
                verb > 1 && that == verb + 1 && speakers.isPresented(sentence.subList(0, verb));
        if (before) {
            speaker = speakers.of(sentence.subList(0, verb));
        }
        int start = verb <= 1 || before ? 0 : verb;
        return new Attribution(
                sentence.get(start).start(),
                sentence.get(next - 1).end(),
                speaker,
                // After other words, the subject of the sentence is meant, who may be anybody.
                speaker.isEmpty() && speakers.isSilent(subject) && (start == 0 || again),
                sentence.get(verb),
                words.manner(sentence.get(verb)).orElseThrow(),
                AttributionReader.quotes(sentence, that, next));
    }

    /** The next verb that is followed by what was said, else the end of the sentence. */
    private int nextVerb(List<Word> sentence, int from) {
        int verb = verb(sentence, from + 1);
        while (verb > 0 && that(sentence, verb) < 0) {
            verb = verb(sentence, verb + 1);
        }
        return verb > 0 ? verb : sentence.size();
    }

    private int verb(List<Word> sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            Word word = sentence.get(i);
            if (words.manner(word).isPresent()
                    && (i == 0
                            || opens(sentence.get(i - 1))
                            || (Vocabulary.isJoined(word)
                                    && !words.say().containsKey(word.folded()))
                            || (i + 1 < sentence.size() && isThat(sentence.get(i + 1))))) {
                return i;
            }
        }
        return -1;
    }

    private boolean opens(Word before) {
        return before.isMark() || words.openers().contains(before.folded());
    }

    private boolean isThat(Word word) {
        return words.that().contains(word.folded());
    }

    private int that(List<Word> sentence, int verb) {
        int last = Math.min(sentence.size(), verb + MAX_SUBJECT_WORDS);
        for (int i = verb + 1; i < last; i++) {
            Word word = sentence.get(i);
            if (isThat(word) || word.is(':') || word.opensQuotation()) {
                return i;
            }
        }
        return -1;
    }
}
