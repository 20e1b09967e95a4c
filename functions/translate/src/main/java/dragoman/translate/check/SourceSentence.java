package dragoman.translate.check;

import dragoman.dispatch.CharRange;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence of a dispatch with what was read in it.
 *
 * @param text the sentence
 * @param language BCP-47 tag of its language
 * @param start where it begins in its paragraph, in UTF-16 code units
 * @param mentions times and quantities in it, by their place in the paragraph
 */
public record SourceSentence(String text, String language, int start, List<Mention> mentions) {
    public SourceSentence {
        mentions =
                mentions.stream()
                        .filter(one -> one.start() >= start && one.end() <= start + text.length())
                        .sorted(Comparator.comparingInt(Mention::start))
                        .toList();
    }

    /** The quantities, in order. */
    List<Mention> quantities() {
        return of(MentionKind.QUANTITY);
    }

    /** The times, in order. */
    List<Mention> times() {
        return of(MentionKind.TIME);
    }

    private List<Mention> of(MentionKind kind) {
        return mentions.stream().filter(one -> one.kind() == kind).toList();
    }

    /**
     * The mention that shares a character with a stretch of the sentence. Mentions never overlap,
     * and stand in order.
     */
    static List<Mention> over(List<Mention> mentions, int start, int end) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).end() > start) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        List<Mention> over = new ArrayList<>();
        while (low < mentions.size() && mentions.get(low).start() < end) {
            over.add(mentions.get(low));
            low++;
        }
        return over;
    }

    /** A stretch of the sentence, by its place in the paragraph. */
    public CharRange range(int from, int to) {
        return new CharRange(start + from, start + to);
    }
}
