package dragoman.parse.mention.person;

import dragoman.parse.mention.CompoundName;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.WordedParagraph;
import dragoman.parse.mention.person.ArabicRole.Role;
import dragoman.parse.mention.person.ArabicWords.Use;
import dragoman.parse.mention.person.FoundName.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds full names in Arabic text: after a title or an honorific, or by a given name that another
 * name follows.
 */
final class ArabicPeople implements PeopleFinder {
    private static final double WITH_ROLE = 0.9;
    private static final double WITHOUT_ROLE = 0.8;
    private static final double ONE_WORD = 0.6;
    private static final int MIN_LETTERS = 3;
    // Words of a name that no list has: after a title, after a foreign given name.
    private static final int UNKNOWN_WITH_ROLE = 3;
    private static final int UNKNOWN_FOREIGN = 2;
    private static final int MAX_SIBLINGS = 12;

    private final ArabicWords words;
    private final NameIndex index;
    private final ArabicNames names;
    private final ArabicRole roles;
    private final KnownPeople people = KnownPeople.builtIn();

    ArabicPeople(ArabicWords words, NameIndex index, ArabicNames names, Predicate<String> isPlace) {
        this.words = words;
        this.index = index;
        this.names = names;
        this.roles = new ArabicRole(words, names, isPlace);
    }

    @Override
    public List<FoundName> find(
            WordedParagraph paragraph, BitSet taken, Predicate<String> isRepeated) {
        return new Reader(paragraph.words(), taken, isRepeated).read();
    }

    @Override
    public boolean mayBeShort(List<Word> all, int at, String folded) {
        // A given name before another name begins somebody else's.
        boolean begins =
                names.isGiven(folded)
                        && !index.isForeign(folded)
                        && at + 1 < all.size()
                        && names.isKnown(all.get(at + 1));
        return !begins
                && !words.stops(all.get(at))
                && !names.isPlace(folded)
                && !names.isOfState(folded)
                && !words.is(Use.WORD, folded)
                && !words.is(Use.SECOND, folded)
                && !words.is(Use.STOP, folded)
                && !words.isTitle(folded)
                && !words.is(Use.OF, folded);
    }

    /** Reads one paragraph. */
    private final class Reader {
        private final List<Word> all;
        private final List<String> folded;
        private final BitSet taken;
        private final Predicate<String> isRepeated;
        private final List<FoundName> found = new ArrayList<>();
        private final GivenNames given;

        Reader(List<Word> all, BitSet taken, Predicate<String> isRepeated) {
            this.all = all;
            this.folded = all.stream().map(Word::folded).toList();
            this.taken = taken;
            this.isRepeated = isRepeated;
            this.given = new GivenNames(words, index, names, all);
        }

        List<FoundName> read() {
            int at = 0;
            while (at < all.size()) {
                Word word = all.get(at);
                int next = at + 1;
                int known = taken.get(at) ? 0 : people.length(folded, at);
                if (known > 1) {
                    next = isNameOfPlace(at) ? at + known : add(at, at + known, 0);
                } else if (!taken.get(at) && !word.isMark() && !words.stops(word)) {
                    int joined = joinedToTitle(word.folded());
                    if (joined >= 0 || words.is(Use.STYLE, word)) {
                        next = titled(at, Math.max(0, joined));
                    } else if (words.isHonorific(word)) {
                        next = honoured(at);
                    } else {
                        next = untitled(at);
                    }
                }
                at = Math.max(next, at + 1);
            }
            return found;
        }

        /** The letters before a title in its word, or -1 if the word is none. */
        private int joinedToTitle(String folded) {
            if (isTitle(folded)) {
                return 0;
            }
            for (int joined = 1; joined <= CompoundName.count(folded, 2, 2); joined++) {
                if (isTitle(folded.substring(joined))) {
                    return joined;
                }
            }
            return -1;
        }

        private boolean isTitle(String folded) {
            return words.isTitle(folded) || words.isTitleOfMany(folded);
        }

        private int titled(int at, int joined) {
            Role role = roles.read(all, at, taken);
            if (!role.named()) {
                return at + 1;
            }
            int from = role.next();
            int end = withFamily(from, nameEnd(from, UNKNOWN_WITH_ROLE));
            Span span = span(role, role.start() == at ? joined : 0);
            if (end == from || !isName(from, end, role)) {
                return at + 1;
            }
            if (role.isEmpty()) {
                return add(from, end, 0);
            }
            boolean sure = end - from > 1;
            Optional<Span> said = Optional.of(span);
            found.add(new FoundName(all.subList(from, end), 0, said, sure ? WITH_ROLE : ONE_WORD));
            return role.many() ? siblings(end, span) : end;
        }

        /**
         * The end of a name, with a family name after the given name that is also a common word.
         */
        private int withFamily(int from, int end) {
            boolean family =
                    end > from
                            && end <= from + 2
                            && end < all.size()
                            && !ArabicWords.hasArticle(folded.get(end - 1))
                            && names.isGiven(folded.get(from))
                            && !words.is(Use.DOUBTFUL, all.get(from))
                            && !taken.get(end)
                            && !all.get(end).isMark()
                            && !words.stops(all.get(end))
                            && (ArabicWords.hasArticle(folded.get(end))
                                    || (end == from + 1 && isLast(end)))
                            && names.couldBeFamily(folded.get(end));
            return family ? end + 1 : end;
        }

        /** Whether a mark, or "and" before another name, is next. */
        private boolean isLast(int at) {
            return at + 1 == all.size()
                    || all.get(at + 1).isMark()
                    || (CompoundName.isAnd(folded.get(at + 1).charAt(0))
                            && names.isGiven(folded.get(at + 1).substring(1)));
        }

        private Span span(Role role, int joined) {
            return role.isEmpty()
                    ? new Span(0, 0)
                    : new Span(
                            all.get(role.start()).start() + joined, all.get(role.end() - 1).end());
        }

        private int nameEnd(int from, int unknown) {
            int known = from < all.size() ? people.length(folded, from) : 0;
            if (known > 1) {
                return from + known;
            }
            if (from >= all.size() || all.get(from).isMark() || words.stops(all.get(from))) {
                return from;
            }
            return names.end(all, names.isParticle(all, from) ? from : from + 1, unknown);
        }

        /** Whether the words are a name: two are, one has to be known, or to come again. */
        private boolean isName(int from, int end, Role role) {
            Word first = all.get(from);
            String bare = ArabicWords.withoutArticle(first.folded());
            if (end - from > 1 && people.length(folded, from) > 1) {
                return true;
            }
            if (words.is(Use.WORD, bare)
                    || words.is(Use.OF, bare)
                    || words.isTitle(first)
                    || names.isOfState(first.folded())) {
                return false;
            }
            if (end - from > 1) {
                return true;
            }
            boolean known = names.isKnown(first) && !index.isVerbForm(first.folded());
            if (names.isGiven(first.folded())
                    && !index.isForeign(first.folded())
                    && !isRoyal(role)) {
                return false;
            }
            return role.definite()
                    && !words.is(Use.DOUBTFUL, first)
                    && (known
                            || index.isForeign(first.folded())
                            || isRepeated.test(first.folded()));
        }

        private boolean isRoyal(Role role) {
            return all.subList(role.start(), role.end()).stream()
                    .map(word -> ArabicWords.withoutArticle(word.folded()))
                    .anyMatch(title -> words.is(Use.ROYAL, title));
        }

        /** The other people of a title for several: "and the Tajik Emomali Rahmon". */
        private int siblings(int from, Span shared) {
            int at = from;
            for (int n = 0; n < MAX_SIBLINGS && at < all.size(); n++) {
                Word word = all.get(at);
                if (word.isComma()) {
                    at++;
                    continue;
                }
                if (word.isMark()
                        || word.folded().length() <= MIN_LETTERS
                        || !CompoundName.isAnd(word.folded().charAt(0))) {
                    break;
                }
                boolean own = ArabicWords.hasArticle(word.folded().substring(1));
                int name = at;
                while (own
                        && name < all.size()
                        && ArabicWords.hasArticle(ArabicWords.withoutAnd(all.get(name).folded()))) {
                    name++;
                }
                int end =
                        name < all.size()
                                ? withFamily(name, nameEnd(name, UNKNOWN_WITH_ROLE))
                                : name;
                if (end - name < (own ? 1 : 2)) {
                    break;
                }
                Span role = own ? new Span(word.start() + 1, all.get(name - 1).end()) : shared;
                found.add(
                        new FoundName(
                                all.subList(name, end), own ? 0 : 1, Optional.of(role), WITH_ROLE));
                at = end;
            }
            return at;
        }

        private int honoured(int at) {
            int from = at;
            while (from < all.size()
                    && (words.isHonorific(all.get(from))
                            || words.is(Use.STYLE, all.get(from))
                            || (from > at && (all.get(from).is('.') || all.get(from).is('/'))))) {
                from++;
            }
            if (from < all.size() && joinedToTitle(all.get(from).folded()) == 0) {
                return from;
            }
            int end = nameEnd(from, UNKNOWN_WITH_ROLE);
            // One letter may be anything, "sheikh" and the like are followed by a name.
            boolean named = end - from > 1 && (all.get(at).text().length() > 1 || from > at + 1);
            if (!named
                    || words.is(Use.WORD, all.get(from))
                    || !(names.isKnown(all.get(from))
                            || names.isParticle(all, from)
                            || names.couldBeForeign(all.get(from)))) {
                return at + 1;
            }
            return add(from, end, 0);
        }

        private int untitled(int at) {
            String whole = folded.get(at);
            if (names.isOfState(ArabicWords.withoutAnd(whole))) {
                return afterState(at);
            }
            for (int joined = 0; joined <= CompoundName.count(whole, 1, 2); joined++) {
                String name = whole.substring(joined);
                // "For" and "in" before a name are rarer than words that begin like them.
                boolean sure =
                        joined == 0
                                || CompoundName.isAnd(whole.charAt(0))
                                || names.isSureGiven(name);
                int end = sure ? given.end(at, name, joined) : at;
                if (end > at + 1) {
                    return isNameOfPlace(at) ? end : add(at, end, joined);
                }
            }
            return unknown(at);
        }

        /** Words that no list has, after a verb of saying or before a title in apposition. */
        private int unknown(int at) {
            Word word = all.get(at);
            if (!names.couldBeForeign(word)) {
                return at + 1;
            }
            boolean two =
                    at + 1 < all.size()
                            && !taken.get(at + 1)
                            && !words.stops(all.get(at + 1))
                            && (names.couldBeForeign(all.get(at + 1))
                                    || names.isKnown(all.get(at + 1)));
            boolean said = at > 0 && says(all.get(at - 1));
            if (two && (said || isBeforeRole(at + 2))) {
                return add(at, at + 2, 0);
            }
            if (said && isRepeated.test(word.folded())) {
                found.add(new FoundName(List.of(word), 0, Optional.empty(), ONE_WORD));
            }
            return at + 1;
        }

        private boolean says(Word word) {
            return words.is(Use.SAY, word)
                    || words.is(Use.SAY, ArabicWords.withoutAnd(word.folded()));
        }

        private boolean isBeforeRole(int at) {
            return at < all.size()
                    && words.is(Use.TITLE, all.get(at))
                    && !names.isKnown(all.get(at))
                    && roleAfter(at).isPresent();
        }

        /** The person after the adjective of a state: "the Russian Marat Safin". */
        private int afterState(int at) {
            if (at + 1 >= all.size() || taken.get(at + 1)) {
                return at + 1;
            }
            Word first = all.get(at + 1);
            boolean begins =
                    !first.isMark()
                            && !words.stops(first)
                            && !ArabicWords.hasArticle(first.folded())
                            && (names.isGiven(first.folded())
                                    || (at + 2 < all.size()
                                            && names.couldBeForeign(first)
                                            && names.couldBeForeign(all.get(at + 2))));
            if (!begins
                    || (names.isDoubtful(first.folded())
                            && !(at + 2 < all.size() && given.isVouchedFor(at + 1, at + 3)))) {
                return at + 1;
            }
            int end = nameEnd(at + 1, UNKNOWN_FOREIGN);
            return end - at > 2 ? add(at + 1, end, 0) : at + 1;
        }

        private boolean isNameOfPlace(int at) {
            return at > 0
                    && !all.get(at - 1).isMark()
                    && words.is(
                            Use.PLACE,
                            ArabicWords.withoutArticle(
                                    ArabicWords.withoutAnd(all.get(at - 1).folded())));
        }

        private int add(int from, int end, int joined) {
            FoundName name =
                    new FoundName(all.subList(from, end), joined, Optional.empty(), WITHOUT_ROLE);
            Optional<Role> after = roleAfter(end);
            found.add(after.map(role -> name.withRole(span(role, 0))).orElse(name));
            return after.map(Role::end).orElse(end);
        }

        /** The role in apposition: "Tariq Hadi, the minister of oil,". */
        private Optional<Role> roleAfter(int end) {
            int at = end < all.size() && all.get(end).isComma() ? end + 1 : end;
            if (at >= all.size() || !words.isTitle(all.get(at)) || taken.get(at)) {
                return Optional.empty();
            }
            Role role = roles.read(all, at, taken);
            return role.named() || role.end() - role.start() < 2
                    ? Optional.empty()
                    : Optional.of(role);
        }
    }
}
