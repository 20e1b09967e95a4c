package dragoman.translate.summary;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Puts the speaker before a colon, in the place of a verb of saying. */
final class HeadlineSpeaker {
    private static final int MAX_SPEAKER = 6;

    private final Wording wording;
    private final Completeness completeness;

    HeadlineSpeaker(Wording wording) {
        this.wording = wording;
        this.completeness = new Completeness(wording);
    }

    /** "The minister said that the port is open" as "The minister: the port is open". */
    Optional<HeadlineWords> before(HeadlineWords words) {
        List<Word> all = words.sentence().words();
        int verb = completeness.mainVerb(all);
        if (verb < 0 || !wording.at(PhraseKind.SAYING, all, verb)) {
            return Optional.empty();
        }
        for (int that = verb + 1; that < all.size(); that++) {
            int length = wording.length(PhraseKind.THAT, all, that);
            if (length > 0 && !words.sentence().isBound(that)) {
                int from = Completeness.isArabic(all.getFirst()) ? verb + 1 : 0;
                int to = Completeness.isArabic(all.getFirst()) ? that : verb;
                int said = that + length;
                return speaker(words, from, to).map(one -> words.from(said).spokenBy(one));
            }
        }
        return Optional.empty();
    }

    private Optional<BitSet> speaker(HeadlineWords words, int from, int to) {
        List<Word> all = words.sentence().words();
        BitSet speaker = new BitSet();
        for (int i = from; i < to; i++) {
            if (i > from
                    && (wording.at(PhraseKind.ADJUNCT, all, i)
                            || wording.at(PhraseKind.RELATIVE, all, i))) {
                break;
            }
            if (words.keeps(i)) {
                speaker.set(i);
            }
        }
        if (speaker.cardinality() > MAX_SPEAKER && to > from) {
            return words.sentence().mentionsBetween(from, to).stream()
                    .filter(HeadlineSpeaker::isActor)
                    .findFirst()
                    .map(
                            one -> {
                                BitSet name = new BitSet();
                                name.set(
                                        words.sentence().wordAt(one.start()),
                                        words.sentence().wordAt(one.end()));
                                return name;
                            });
        }
        return speaker.isEmpty() ? Optional.empty() : Optional.of(speaker);
    }

    static boolean isActor(Mention mention) {
        return mention.kind() == MentionKind.PERSON || mention.kind() == MentionKind.ORGANISATION;
    }
}
