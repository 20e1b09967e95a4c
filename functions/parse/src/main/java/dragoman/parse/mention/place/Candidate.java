package dragoman.parse.mention.place;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.PlaceForm;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.Words;
import dragoman.parse.mention.place.KnownPlace.Kind;

import java.util.List;
import java.util.Optional;

/**
 * Words that may name a place.
 *
 * @param key the words as the index has them
 * @param text the words of the paragraph
 * @param from index of the first word
 * @param to index after the last word
 * @param start first UTF-16 code unit of the name in the paragraph
 * @param joined how many letters of the first word are not part of the name
 */
record Candidate(
        KnownPlace place,
        String key,
        int paragraph,
        List<Word> text,
        int from,
        int to,
        int start,
        int joined) {
    // Confidence in a name alone, in one to which Arabic letters are joined, and in one that needed
    // evidence.
    private static final double WHOLE = 0.9;
    private static final double JOINED = 0.8;
    private static final double DOUBTFUL = 0.7;

    int end() {
        return text.get(to - 1).end();
    }

    boolean isAdjective() {
        return place.kind() == Kind.ADJECTIVE;
    }

    Candidate as(KnownPlace other) {
        return new Candidate(other, key, paragraph, text, from, to, start, joined);
    }

    /** The same place, its name beginning at an earlier word. */
    Candidate from(int earlier, int letters) {
        int first = text.get(earlier).start() + letters;
        return new Candidate(place, key, paragraph, text, earlier, to, first, letters);
    }

    Mention mention(String paragraphText, Optional<PlaceForm> form) {
        double sure = joined == 0 ? WHOLE : JOINED;
        return new Mention(
                        MentionKind.PLACE,
                        paragraph,
                        start,
                        end(),
                        paragraphText.substring(start, end()),
                        Optional.of(Words.fold(place.english()).strip().replace(' ', '-')),
                        Optional.of(place.english()),
                        place.country(),
                        Optional.empty(),
                        place.evidence() == Evidence.NONE ? sure : DOUBTFUL)
                .as(form);
    }
}
