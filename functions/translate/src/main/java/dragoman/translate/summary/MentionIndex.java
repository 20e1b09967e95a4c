package dragoman.translate.summary;

import dragoman.dispatch.Mention;
import dragoman.rendition.TextSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The mentions of a dispatch, found by where they are. */
final class MentionIndex {
    private final Map<Integer, List<Mention>> byParagraph;

    private MentionIndex(Map<Integer, List<Mention>> byParagraph) {
        this.byParagraph = byParagraph;
    }

    static MentionIndex of(List<Mention> mentions) {
        return new MentionIndex(
                mentions.stream()
                        .sorted(Comparator.comparingInt(Mention::start))
                        .collect(Collectors.groupingBy(Mention::paragraph)));
    }

    /** The mentions that begin in a stretch, in order. */
    List<Mention> startingIn(TextSpan span) {
        List<Mention> all = byParagraph.getOrDefault(span.paragraph(), List.of());
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Mention> found = new ArrayList<>();
        for (int i = low; i < all.size() && all.get(i).start() < span.end(); i++) {
            found.add(all.get(i));
        }
        return found;
    }
}
