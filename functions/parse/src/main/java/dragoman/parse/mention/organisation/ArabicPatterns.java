package dragoman.parse.mention.organisation;

import dragoman.parse.mention.CompoundName;
import dragoman.parse.mention.Word;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Arabic names of organisations: a word for a kind of body, and the words that complete it. Where
 * the name ends is the question: adjectives and nouns with the article belong to it, a preposition,
 * a verb or a new noun does not.
 */
final class ArabicPatterns implements NamePatterns {
    private static final int MAX_WORDS = 9;
    private static final int MAX_UNKNOWN = 3;
    private static final int MIN_LETTERS = 3;
    private static final String ARTICLE = "\u0627\u0644";
    private static final String FOR_THE = "\u0644\u0644";
    private static final char WAW = '\u0648';
    private static final char LAM = '\u0644';
    private static final String MINISTRY = "\u0648\u0632\u0627\u0631\u0647";
    // Endings of the plural of people, and of adjectives in it.
    private static final String PEOPLE = "\u064A\u0646";
    private static final String OF_STATES = "\u064A\u064A\u0646";
    // Endings of adjectives of origin.
    private static final Set<String> ORIGIN = Set.of("\u064A", "\u064A\u0647");

    private final Set<String> heads;
    private final Set<String> named;
    private final Set<String> captions;
    private final Set<String> generic;
    private final Set<String> portfolios;
    private final Set<String> constructs;
    private final Set<String> proper;
    private final Set<String> others;
    private final Set<String> patrons;
    private final Predicate<String> isPlace;
    private final NameTest names;

    ArabicPatterns(Predicate<String> isPlace, NameTest names) {
        WordLists lists = WordLists.read("ar.tsv");
        this.heads = lists.of("head");
        this.named = lists.of("named");
        this.captions = lists.of("caption");
        this.generic = lists.of("generic");
        this.portfolios = lists.of("portfolio");
        this.constructs = lists.of("construct");
        this.proper = lists.of("proper");
        this.others = lists.of("other");
        this.patrons = lists.of("patron");
        this.isPlace = isPlace;
        this.names = names;
    }

    @Override
    public Optional<Extent> at(List<Word> words, int at) {
        String folded = words.get(at).folded();
        for (int joined = 0; joined <= CompoundName.count(folded, 2, MIN_LETTERS); joined++) {
            String head = folded.substring(joined);
            boolean forThe = joined == FOR_THE.length() && folded.startsWith(FOR_THE);
            boolean article = head.startsWith(ARTICLE);
            String bare = article ? head.substring(ARTICLE.length()) : head;
            boolean isHead = heads.contains(bare) || named.contains(bare);
            if (!article && !forThe && captions.contains(head)) {
                Optional<Extent> name = captioned(words, at + 1);
                if (name.isPresent()) {
                    return name;
                }
            }
            if (isHead) {
                int end = article || forThe ? definiteEnd(words, at) : end(words, at, head);
                boolean isName = end > at + 1 && !isGeneric(words, at, end, head);
                return isName ? Optional.of(new Extent(at, end, joined)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isCaption(Word word) {
        String folded = word.folded();
        return captions.contains(folded)
                || (folded.length() > MIN_LETTERS && captions.contains(folded.substring(1)));
    }

    /** The name after "company" or "newspaper", if no list has it and it is no common word. */
    private Optional<Extent> captioned(List<Word> words, int from) {
        int end = from;
        while (end < words.size()
                && end - from < MAX_UNKNOWN
                && isForeign(words.get(end))
                && !isPlace.test(words.get(end).folded())) {
            end++;
        }
        // A noun that no list has is completed by another with the article.
        boolean noun =
                end < words.size()
                        && isDefinite(words.get(end).folded())
                        && !words.get(end).folded().startsWith(FOR_THE)
                        && !isOfState(words.get(end).folded());
        return end == from || noun ? Optional.empty() : Optional.of(new Extent(from, end, 0));
    }

    private boolean isForeign(Word word) {
        return !word.isMark() && !names.stops(word) && names.isUnknown(word);
    }

    private boolean isGeneric(List<Word> words, int at, int end, String head) {
        return end == at + 2 && generic.contains(head + "_" + words.get(at + 1).folded());
    }

    /** The end of "ministry (of) the defence (the) American". */
    private int end(List<Word> words, int at, String head) {
        int unknown = named.contains(head) ? MAX_UNKNOWN : 0;
        int i = at + 1;
        boolean complete = false;
        while (i < words.size() && i - at < MAX_WORDS) {
            Word word = words.get(i);
            String folded = word.folded();
            if (endsName(words, i)) {
                break;
            }
            if (patrons.contains(folded) && !complete) {
                return patronEnd(words, i);
            }
            if (isDefinite(folded) && !names.isTitle(word)) {
                if (!complete && folded.startsWith(FOR_THE)) {
                    return at;
                }
                complete = true;
            } else if (continuesList(words, i, head.equals(MINISTRY))) {
                complete = true;
            } else if (isPlace.test(folded)) {
                complete = true;
                if (!named.contains(head) || unknown == MAX_UNKNOWN) {
                    i++;
                    break;
                }
            } else if (isConstruct(words, i)) {
                complete = false;
            } else if (unknown > 0 && !complete && names.couldBeName(word)) {
                unknown--;
            } else {
                break;
            }
            i++;
        }
        boolean isNamed = complete || (unknown < MAX_UNKNOWN && named.contains(head));
        return isNamed ? withoutDangling(words, at, i) : at;
    }

    /** Whether a word cannot be part of the name that was begun before it. */
    private boolean endsName(List<Word> words, int at) {
        Word word = words.get(at);
        return word.isMark()
                || names.stops(word)
                || others.contains(word.folded())
                || isPeople(words, at);
    }

    /** The end without a noun at it that would need another. */
    private int withoutDangling(List<Word> words, int at, int end) {
        int last = end;
        while (last > at + 1
                && constructs.contains(bare(words.get(last - 1).folded()))
                && !words.get(last - 1).folded().startsWith(ARTICLE)) {
            last--;
        }
        return last;
    }

    private static String bare(String folded) {
        return folded.charAt(0) == LAM || folded.charAt(0) == WAW ? folded.substring(1) : folded;
    }

    /** After "university (of) the king": his name, and adjectives and purposes after it. */
    private int patronEnd(List<Word> words, int at) {
        int i = at + 1;
        while (i < words.size() && i - at < MAX_WORDS && names.belongsToName(words, i)) {
            i++;
        }
        while (i < words.size()
                && !words.get(i).isMark()
                && words.get(i).folded().startsWith(FOR_THE)) {
            i++;
            while (i < words.size() && words.get(i).folded().startsWith(WAW + ARTICLE)) {
                i++;
            }
        }
        return i;
    }

    private boolean isDefinite(String folded) {
        return folded.length() > MIN_LETTERS
                && (folded.startsWith(ARTICLE) || folded.startsWith(FOR_THE));
    }

    /** Whether "and the industry" continues "ministry of trade". */
    private boolean continuesList(List<Word> words, int at, boolean ministry) {
        String folded = words.get(at).folded();
        if (folded.charAt(0) != WAW || folded.length() <= MIN_LETTERS) {
            return false;
        }
        boolean afterArticle = isDefinite(words.get(at - 1).folded()) || ministry;
        return afterArticle && portfolios.contains(folded.substring(1));
    }

    /** Whether a noun of a name is followed by one with the article, or by a place. */
    private boolean isConstruct(List<Word> words, int at) {
        if (at + 1 >= words.size() || words.get(at + 1).isMark()) {
            return false;
        }
        String next = words.get(at + 1).folded();
        String folded = words.get(at).folded();
        boolean listed = constructs.contains(folded) || constructs.contains(bare(folded));
        return listed && (isDefinite(next) || constructs.contains(next) || isPlace.test(next));
    }

    /** The end of "the committee the high for the elections". */
    private int definiteEnd(List<Word> words, int at) {
        int i = at + 1;
        boolean name = false;
        while (i < words.size() && i - at < MAX_WORDS) {
            Word word = words.get(i);
            String folded = word.folded();
            if (endsName(words, i) || names.isTitle(word)) {
                break;
            }
            boolean adjective = folded.startsWith(ARTICLE) && folded.length() > MIN_LETTERS;
            if (adjective) {
                name |= proper.contains(folded) || isOfState(folded);
            } else if (i > at + 1 && (isDefinite(folded) || isConstruct(words, i))) {
                name = true;
            } else {
                break;
            }
            i++;
        }
        return name ? withoutDangling(words, at, i) : at;
    }

    /** Whether people are next, to whom something is done, after a name that "for the" ends. */
    private static boolean isPeople(List<Word> words, int at) {
        String folded = words.get(at).folded();
        return words.get(at - 1).folded().startsWith(FOR_THE)
                && folded.startsWith(ARTICLE)
                && folded.endsWith(PEOPLE)
                && !folded.endsWith(OF_STATES);
    }

    /** Whether an adjective with the article is that of a state. */
    private boolean isOfState(String folded) {
        for (String ending : ORIGIN) {
            if (folded.endsWith(ending)) {
                String stem = folded.substring(0, folded.length() - ending.length());
                String bare = stem.substring(ARTICLE.length());
                return names.isState(stem) || names.isState(bare);
            }
        }
        return false;
    }
}
