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
    private static final String OF = "of";
    // Second halves of words for the seat, the owner or the like of what follows.
    private static final Set<String> DESCRIBING =
            Set.of("based", "led", "owned", "listed", "backed", "run", "headquartered");

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
        if (!isCapital(words, at) || (at > 0 && isCapital(words, at - 1) && goesOn(words, at))) {
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

    @Override
    public boolean isCaption(Word word) {
        return false;
    }

    /** The end of the run of words with capitals, and of the words that link them. */
    private int runEnd(List<Word> words, int from) {
        int end = from + 1;
        int at = end;
        while (at < words.size() && at - from < MAX_WORDS) {
            if (goesOn(words, at)) {
                at++;
                end = at;
            } else if (links.contains(words.get(at).folded()) && !isAndThe(words, at)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether another name is next: "the Bank of England and the Treasury". */
    private static boolean isAndThe(List<Word> words, int at) {
        return words.get(at).folded().equals("and")
                && at + 1 < words.size()
                && words.get(at + 1).folded().equals("the");
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
                start = afterPerson(words, i + 1, end);
            } else if (describes(words.get(i))) {
                start = i + 1;
            }
        }
        while (start < end && !isCapital(words, start)) {
            start++;
        }
        return start;
    }

    /** Past the name of a person after a title: "Analyst Eva Lund of" a bank. */
    private int afterPerson(List<Word> words, int from, int end) {
        int at = from;
        while (at < end && isCapital(words, at) && !heads.contains(words.get(at).folded())) {
            at++;
        }
        boolean person = at >= from + 2 && at < end && words.get(at).folded().equals(OF);
        return person ? at + 1 : from;
    }

    /** Whether a word says where the organisation after it belongs: Tallinn-based. */
    private static boolean describes(Word word) {
        int hyphen = word.folded().lastIndexOf('-');
        return hyphen > 0 && DESCRIBING.contains(word.folded().substring(hyphen + 1));
    }

    /** Whether a run goes on with a word; after a possessive, another name begins. */
    private boolean goesOn(List<Word> words, int at) {
        return isCapital(words, at)
                && words.get(at - 1).isBeside(words.get(at))
                && (isCapital(words, at - 1) || links.contains(words.get(at - 1).folded()));
    }

    private boolean isCapital(List<Word> words, int at) {
        Word word = words.get(at);
        return !word.isMark() && word.isCapitalised() && !names.stops(word);
    }
}
