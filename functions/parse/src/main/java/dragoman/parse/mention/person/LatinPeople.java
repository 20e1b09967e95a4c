package dragoman.parse.mention.person;

import dragoman.parse.mention.Word;
import dragoman.parse.mention.WordedParagraph;
import dragoman.parse.mention.person.FoundName.Span;
import dragoman.parse.mention.person.LatinWords.Use;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds full names where names have capitals: words with capitals after a title, beside a verb of
 * saying, before an age or a role in apposition, or after a known given name.
 */
final class LatinPeople implements PeopleFinder {
    private static final double WITH_ROLE = 0.9;
    private static final double GIVEN = 0.85;
    private static final double BESIDE = 0.75;
    private static final double ONE_WORD = 0.65;
    private static final int MAX_NAME_WORDS = 6;
    private static final int MAX_ROLE_WORDS = 8;
    private static final int MAX_APPOSITION_WORDS = 16;
    private static final int MIN_GIVEN = 3;

    private final LatinWords words;
    private final NameIndex index;
    private final Predicate<String> isPlace;

    LatinPeople(LatinWords words, NameIndex index, Predicate<String> isPlace) {
        this.words = words;
        this.index = index;
        this.isPlace = isPlace;
    }

    @Override
    public List<FoundName> find(
            WordedParagraph paragraph, BitSet taken, Predicate<String> isRepeated) {
        return new Reader(paragraph, taken).read();
    }

    @Override
    public boolean mayBeShort(List<Word> all, int at, String folded) {
        return !words.is(Use.STOP, folded) && !words.is(Use.TITLE, folded);
    }

    /** Reads one paragraph. */
    private final class Reader {
        private final List<Word> all;
        private final BitSet taken;
        private final List<FoundName> found = new ArrayList<>();

        Reader(WordedParagraph paragraph, BitSet taken) {
            this.all = paragraph.words();
            this.taken = taken;
        }

        List<FoundName> read() {
            int at = 0;
            while (at < all.size()) {
                int end = begins(at) ? runEnd(at) : at + 1;
                if (begins(at)) {
                    name(at, end);
                }
                at = end;
            }
            return found;
        }

        private boolean begins(int at) {
            Word word = all.get(at);
            return !taken.get(at)
                    && !word.isMark()
                    && word.isCapitalised()
                    && !words.is(Use.STOP, word);
        }

        /** The end of the run of words with capitals, and of particles between them. */
        private int runEnd(int from) {
            int end = from + 1;
            int at = end;
            while (at < all.size()) {
                if (isPossessive(at - 1)) {
                    break;
                } else if (begins(at) || isSurname(at)) {
                    at++;
                    end = at;
                } else if (isBetween(at)) {
                    at++;
                } else {
                    break;
                }
            }
            return end;
        }

        private boolean isPossessive(int at) {
            return !all.get(at).isMark()
                    && at + 1 < all.size()
                    && !all.get(at).isBeside(all.get(at + 1));
        }

        /** Whether a word that may begin a sentence is a surname here: Theresa May. */
        private boolean isSurname(int at) {
            return !taken.get(at)
                    && !all.get(at).isMark()
                    && all.get(at).isCapitalised()
                    && index.latin(all.get(at).folded()).filter(NameUse::isCommon).isPresent()
                    && index.latin(all.get(at - 1).folded()).filter(NameUse::isGiven).isPresent();
        }

        private boolean isBetween(int at) {
            Word word = all.get(at);
            if (at + 1 >= all.size() || taken.get(at)) {
                return false;
            }
            if (word.is('.')) {
                Word before = all.get(at - 1);
                return before.text().length() == 1 || words.is(Use.HONORIFIC, before);
            }
            return words.is(Use.PARTICLE, word) && !word.isMark();
        }

        private void name(int from, int end) {
            int nameAt = from;
            boolean titled = false;
            boolean honoured = false;
            for (int i = from; i < end; i++) {
                Word word = all.get(i);
                boolean honorific = words.is(Use.HONORIFIC, word);
                if (honorific || words.is(Use.TITLE, word)) {
                    nameAt = i + 1;
                    titled |= !honorific;
                    honoured |= honorific;
                }
            }
            while (nameAt < end && all.get(nameAt).isMark()) {
                nameAt++;
            }
            int roleEnd = titled ? roleEnd(from, nameAt) : nameAt;
            boolean before = nameAt == from && from > 0 && isLowerTitle(from - 1);
            if (nameAt == end || end - nameAt > MAX_NAME_WORDS || isThing(nameAt, end)) {
                return;
            }
            Optional<Span> role = Optional.empty();
            if (titled) {
                role =
                        Optional.of(
                                new Span(
                                        all.get(leftOfRole(from)).start(),
                                        all.get(roleEnd - 1).end()));
            } else if (before) {
                role =
                        Optional.of(
                                new Span(
                                        all.get(leftOfRole(from - 1)).start(),
                                        all.get(from - 1).end()));
            }
            add(nameAt, end, role, titled || before || honoured);
        }

        private int roleEnd(int from, int nameAt) {
            int end = nameAt;
            while (end > from + 1
                    && (all.get(end - 1).isMark() || words.is(Use.HONORIFIC, all.get(end - 1)))) {
                end--;
            }
            return end;
        }

        private void add(int from, int end, Optional<Span> role, boolean titled) {
            List<Word> name = all.subList(from, end);
            int size = (int) name.stream().filter(word -> !word.isMark()).count();
            Optional<Span> after = role.isPresent() ? Optional.empty() : apposition(end);
            Optional<Double> confidence = confidence(from, end, size, titled, after.isPresent());
            confidence.ifPresent(
                    sure -> found.add(new FoundName(name, 0, role.or(() -> after), sure)));
        }

        private Optional<Double> confidence(
                int from, int end, int size, boolean titled, boolean apposed) {
            if (size == 1) {
                boolean place = isPlace.test(all.get(from).folded());
                return titled && !place ? Optional.of(ONE_WORD) : Optional.empty();
            }
            if (titled) {
                return Optional.of(WITH_ROLE);
            }
            Optional<NameUse> first = index.latin(LatinLetters.fold(all.get(from).folded()));
            Optional<NameUse> last = index.latin(LatinLetters.fold(all.get(end - 1).folded()));
            boolean given = first.filter(use -> use.given() >= MIN_GIVEN).isPresent();
            boolean place =
                    isPlace.test(all.get(from).folded()) || isPlace.test(all.get(end - 1).folded());
            if (given && (!place || last.filter(NameUse::isCommon).isPresent())) {
                return Optional.of(apposed ? WITH_ROLE : GIVEN);
            }
            boolean beside = !place && (apposed || isBesideSaying(from, end) || isBeforeAge(end));
            return beside ? Optional.of(BESIDE) : Optional.empty();
        }

        private boolean isBesideSaying(int from, int end) {
            return (end < all.size() && words.is(Use.SAY, all.get(end)))
                    || (from > 0 && words.is(Use.SAY, all.get(from - 1)));
        }

        private boolean isBeforeAge(int end) {
            return end + 2 < all.size()
                    && all.get(end).isComma()
                    && Character.isDigit(all.get(end + 1).text().charAt(0))
                    && all.get(end + 1).text().length() == 2
                    && all.get(end + 2).isMark();
        }

        /** Whether the words are the name of something else: a street, a cup, a company. */
        private boolean isThing(int from, int end) {
            String name =
                    String.join(" ", all.subList(from, end).stream().map(Word::folded).toList());
            if (end - from > 1 && isPlace.test(name)) {
                return true;
            }
            for (int i = from; i < end; i++) {
                if (words.is(Use.THING, all.get(i))
                        || Character.isDigit(all.get(i).text().charAt(0))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isLowerTitle(int at) {
            return !all.get(at).isMark() && words.is(Use.TITLE, all.get(at));
        }

        /** The first word of a role that ends with the title at this index. */
        private int leftOfRole(int title) {
            int at = title;
            while (at > 0
                    && title - at < MAX_ROLE_WORDS
                    && belongsToRole(all.get(at - 1), at - 1)) {
                at--;
            }
            return at;
        }

        private boolean belongsToRole(Word word, int at) {
            return !word.isMark()
                    && (words.is(Use.MODIFIER, word)
                            || words.is(Use.TITLE, word)
                            || (word.isCapitalised() && !words.is(Use.STOP, word))
                            || (taken.get(at) && word.isCapitalised()));
        }

        /** The role after a comma: ", the head of the bank,". */
        private Optional<Span> apposition(int comma) {
            if (comma + 1 >= all.size() || !all.get(comma).isComma()) {
                return Optional.empty();
            }
            int at = comma + 1;
            while (at < all.size() && words.is(Use.ARTICLE, all.get(at))) {
                at++;
            }
            int start = at;
            boolean title = false;
            while (at < all.size() && at - start < MAX_APPOSITION_WORDS) {
                Word word = all.get(at);
                boolean ends =
                        word.isMark()
                                ? !word.is('.') || all.get(at - 1).text().length() > 2
                                : words.is(Use.SAY, word) || word.folded().equals("who");
                if (ends) {
                    break;
                }
                // The title comes first, or after a possessive or an adjective.
                title |= words.is(Use.TITLE, word) && at - start < 5;
                at++;
            }
            boolean closed =
                    at < all.size()
                            && (all.get(at).isComma()
                                    || all.get(at).is('.')
                                    || words.is(Use.SAY, all.get(at)));
            return title && closed && at > start
                    ? Optional.of(new Span(all.get(start).start(), all.get(at - 1).end()))
                    : Optional.empty();
        }
    }
}
