package dragoman.parse.mention.organisation;

import dragoman.parse.mention.Word;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names of organisations in languages with capitals: a run of words with capitals one of which is a
 * word for a kind of body, with "of" or "for" and more capitals after it.
 */
final class LatinPatterns implements NamePatterns {
    private static final int MAX_WORDS = 12;

    private final Set<String> heads;
    private final Set<String> ofHeads;
    private final Set<String> links;
    private final NameTest names;

    LatinPatterns(NameTest names) {
        WordLists lists = WordLists.read("latin.tsv");
        this.heads = lists.of("head");
        this.ofHeads = lists.of("of");
        this.links = lists.of("link");
        this.names = names;
    }

    @Override
    public Optional<Extent> at(List<Word> words, int at) {
        if (!isCapital(words, at) || (at > 0 && isCapital(words, at - 1))) {
            return Optional.empty();
        }
        int end = runEnd(words, at);
        int start = afterTitles(words, at, end);
        int last = -1;
        for (int i = start; i < end; i++) {
            if (heads.contains(words.get(i).folded()) && isCapital(words, i)) {
                last = i;
            }
        }
        if (last < 0) {
            return Optional.empty();
        }
        int to =
                ofHeads.contains(words.get(last).folded())
                        ? afterOf(words, last + 1, end)
                        : last + 1;
        // A word for a body alone is any of them.
        return to - start > 1 ? Optional.of(new Extent(start, to, 0)) : Optional.empty();
    }

    /** The end of the run of words with capitals, and of the words that link them. */
    private int runEnd(List<Word> words, int from) {
        int end = from + 1;
        int at = end;
        while (at < words.size() && at - from < MAX_WORDS) {
            if (isCapital(words, at)) {
                at++;
                end = at;
            } else if (links.contains(words.get(at).folded())) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /** The end of the name after "Ministry", with "of Foreign Affairs" if it follows. */
    private int afterOf(List<Word> words, int at, int end) {
        boolean linked = at < end && links.contains(words.get(at).folded());
        return linked ? end : at;
    }

    private int afterTitles(List<Word> words, int from, int end) {
        int start = from;
        for (int i = from; i < end; i++) {
            if (names.isTitle(words.get(i))) {
                start = i + 1;
            }
        }
        while (start < end && !isCapital(words, start)) {
            start++;
        }
        return start;
    }

    private boolean isCapital(List<Word> words, int at) {
        Word word = words.get(at);
        return !word.isMark() && word.isCapitalised() && !names.stops(word);
    }
}
