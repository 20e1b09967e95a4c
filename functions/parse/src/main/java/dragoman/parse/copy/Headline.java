package dragoman.parse.copy;

import dragoman.parse.text.Folded;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits headline lines into category and headline. */
final class Headline {
    private static final int MAX_LENGTH = 300;
    private static final int MIN_REPEATED_LENGTH = 10;
    private static final Pattern CATEGORY =
            Pattern.compile("^ *(?:\\p{L} ?/ ?)?(?<category>[^/]{2,20}?) ?/ ?");
    private static final String SENTENCE_ENDS = ".:;\u061B\u06D4";
    private static final Pattern FRAMING =
            Pattern.compile("^[ *]*+>++(?:\\p{Lu}{2,8}/)?|^[ *]++|(?:\\G|(?<![ *+=]))[ *+=]++$");

    private final Set<String> categories = new HashSet<>();
    private final LabelWords labels;

    Headline(List<String> categories, LabelWords labels) {
        categories.forEach(word -> this.categories.add(Folded.fold(word)));
        this.labels = labels;
    }

    /**
     * A headline line's parts.
     *
     * @param text the headline itself
     * @param start where the headline itself begins in the line
     */
    record Parts(Optional<String> category, String text, int start) {}

    /** The parts of a headline line. */
    Parts parts(String line) {
        Folded folded = Folded.of(line);
        Matcher match = CATEGORY.matcher(folded.text());
        if (match.find() && categories.contains(match.group("category"))) {
            int rest = folded.start(match.end());
            String bare = bare(line.substring(rest));
            return new Parts(
                    Optional.of(
                            line.substring(
                                            folded.start(match.start("category")),
                                            folded.end(match.end("category")))
                                    .strip()),
                    bare,
                    line.indexOf(bare, rest));
        }
        String bare = bare(line);
        return new Parts(Optional.empty(), bare, line.indexOf(bare));
    }

    /** The text without stars and the like, and once where it is printed twice. */
    private String bare(String text) {
        String bare = FRAMING.matcher(text.strip()).replaceAll("");
        String start = bare.substring(0, Math.min(bare.length(), MIN_REPEATED_LENGTH));
        if (bare.indexOf(start, 1) < 0) {
            return bare;
        }
        int half = bare.length() / 2;
        for (int at = half - 20; at <= half + 20; at++) {
            if (at > 0 && at < bare.length()) {
                String first = bare.substring(0, at).strip();
                String second = bare.substring(at).strip();
                String again =
                        labels.find(second)
                                .map(label -> second.substring(label.rest()).strip())
                                .orElse(second);
                if (first.equals(again) && first.length() >= MIN_REPEATED_LENGTH) {
                    return first;
                }
            }
        }
        return bare;
    }

    /** Whether a line may be a headline: it is short, and does not end as a sentence does. */
    static boolean isLikely(String line) {
        return line.length() <= MAX_LENGTH && !endsSentence(line);
    }

    private static boolean endsSentence(String line) {
        int last = line.length() - 1;
        while (last >= 0 && line.charAt(last) == ' ') {
            last--;
        }
        return last >= 0 && SENTENCE_ENDS.indexOf(line.charAt(last)) >= 0;
    }
}
