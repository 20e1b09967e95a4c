package dragoman.local.translate.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The terms of a terminology for one pair of languages. A term is found where it stands exactly,
 * letter case and all, and begins and ends where words do; of several that begin at one place the
 * longest counts.
 */
public final class Terms {
    private static final Terms NONE = new Terms(Map.of());

    private final Map<String, Term> bySource = new HashMap<>();
    // The length of the longest term that begins with a word (or with a sign that is in no word).
    private final Map<String, Integer> lengths = new HashMap<>();

    /** Terms by what they translate. */
    public Terms(Map<String, String> targets) {
        targets.forEach(
                (source, target) -> {
                    bySource.put(source, new Term(source, target));
                    String word = source.substring(0, nextBoundary(source, 0));
                    lengths.merge(word, source.length(), Math::max);
                });
    }

    /** A term at its place in a text. */
    private record Found(int start, Term term) {}

    /** No terms at all. */
    public static Terms none() {
        return NONE;
    }

    /** The terms that a text contains, each once, in the order of the text. */
    public List<Term> in(String text) {
        LinkedHashSet<Term> terms = new LinkedHashSet<>();
        find(text).forEach(found -> terms.add(found.term()));
        return List.copyOf(terms);
    }

    /**
     * The text with its terms put into the other language.
     *
     * @param form what is put for a term
     */
    public String replace(String text, Function<Term, String> form) {
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        for (Found found : find(text)) {
            replaced.append(text, done, found.start()).append(form.apply(found.term()));
            done = found.start() + found.term().source().length();
        }
        return replaced.append(text, done, text.length()).toString();
    }

    private List<Found> find(String text) {
        List<Found> all = new ArrayList<>();
        if (bySource.isEmpty()) {
            return all;
        }
        int start = 0;
        while (start < text.length()) {
            Optional<Term> term = longestAt(text, start);
            if (term.isPresent()) {
                all.add(new Found(start, term.get()));
                start += term.get().source().length();
            } else {
                start = nextBoundary(text, start);
            }
        }
        return all;
    }

    private Optional<Term> longestAt(String text, int start) {
        int end = nextBoundary(text, start);
        int longest = lengths.getOrDefault(text.substring(start, end), 0);
        Optional<Term> found = Optional.empty();
        while (end - start <= longest) {
            Term term = bySource.get(text.substring(start, end));
            if (term != null) {
                found = Optional.of(term);
            }
            if (end == text.length()) {
                break;
            }
            end = nextBoundary(text, end);
        }
        return found;
    }

    /** The first place after this one that is not inside a word. */
    private static int nextBoundary(String text, int from) {
        int at = from;
        boolean word = isInWord(text.codePointAt(at));
        do {
            at += Character.charCount(text.codePointAt(at));
        } while (word && at < text.length() && isInWord(text.codePointAt(at)));
        return at;
    }

    private static boolean isInWord(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(point);
        };
    }
}
