package dragoman.translate.summary;

import dragoman.dispatch.Dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts a headline from a dispatch's first sentence, for agencies that send none. */
public final class Headline {
    private static final int MIN_WORDS = 5;
    private static final int MAX_WORDS = 16;
    private static final int MAX_CHARACTERS = 110;
    private static final Pattern LAST_MARKS =
            Pattern.compile("(?<![\\s.,;:!\u060C\u061B\u2026-])[\\s.,;:!\u060C\u061B\u2026-]++$");

    private Headline() {}

    /** The headline; none when the dispatch has no sentence. */
    public static Optional<String> of(Dispatch dispatch) {
        return Summariser.sentences(dispatch).stream()
                .findFirst()
                .map(sentence -> cut(sentence.text(), Wording.of(dispatch.language())))
                .filter(headline -> !headline.isBlank());
    }

    /** The sentence's main clause without the day, as far as it fits. */
    static String cut(String sentence, Wording wording) {
        List<String> words = new ArrayList<>();
        int length = 0;
        String timeless = sentence;
        for (String day : wording.days()) {
            timeless = timeless.replace(" " + day + " ", " ");
        }
        for (String word : timeless.split("\\s+", -1)) {
            String bare = LAST_MARKS.matcher(word).replaceAll("");
            boolean full = words.size() == MAX_WORDS || length + word.length() > MAX_CHARACTERS;
            if (full || (words.size() >= MIN_WORDS && wording.clauses().contains(bare))) {
                break;
            }
            words.add(word);
            length += word.length() + 1;
            // A comma or semicolon closes a clause; what has been said by then will do.
            if (words.size() > MIN_WORDS && !bare.equals(word)) {
                break;
            }
        }
        while (words.size() > 1
                && wording.dangling()
                        .contains(LAST_MARKS.matcher(words.getLast()).replaceAll(""))) {
            words.removeLast();
        }
        return LAST_MARKS.matcher(String.join(" ", words)).replaceAll("");
    }
}
