package dragoman.parse.mention.organisation;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.WordedParagraph;
import dragoman.parse.mention.organisation.KnownOrganisations.Match;
import dragoman.parse.mention.organisation.NamePatterns.Extent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Marks the organisations that a dispatch names, each under one key. */
public final class OrganisationMentions {
    private static final double KNOWN = 0.95;
    private static final double BY_PATTERN = 0.8;
    private static final double BY_ACRONYM = 0.85;
    private static final int MIN_SPORT_WORDS = 3;
    private static final int MIN_LETTERS = 2;
    private static final int MAX_ACRONYM = 8;
    // Words before a name that is also a common word: club, team, company, organisation.
    private static final Set<String> CLUBS =
            Set.of(
                    "\u0646\u0627\u062F\u064A",
                    "\u0627\u0644\u0646\u0627\u062F\u064A",
                    "\u0641\u0631\u064A\u0642",
                    "\u0644\u0627\u0639\u0628",
                    "\u0645\u062F\u0631\u0628",
                    "club",
                    "fc");

    private final KnownOrganisations known = KnownOrganisations.builtIn();
    private final Set<String> sport = WordLists.read("latin.tsv").of("sport");
    private final NamePatterns patterns;

    private OrganisationMentions(NamePatterns patterns) {
        this.patterns = patterns;
    }

    /**
     * Reads organisations of a language.
     *
     * @param isPlace whether a folded word is the name of a place
     */
    public static OrganisationMentions in(
            String language, Predicate<String> isPlace, NameTest names) {
        return new OrganisationMentions(
                language.equals("ar")
                        ? new ArabicPatterns(isPlace, names)
                        : new LatinPatterns(names));
    }

    /**
     * The organisations of a dispatch.
     *
     * @param taken the words that they cover, by paragraph
     */
    public record Found(List<Mention> mentions, List<BitSet> taken) {}

    /** The mentions of organisations. */
    public Found find(List<WordedParagraph> paragraphs, Deadline deadline) {
        Reader reader = new Reader(isAboutSport(paragraphs));
        List<Mention> mentions = new ArrayList<>();
        List<BitSet> taken = new ArrayList<>();
        for (WordedParagraph paragraph : paragraphs) {
            deadline.check();
            BitSet covered = new BitSet();
            for (FoundOrganisation one : reader.read(paragraph.words())) {
                covered.set(one.from(), one.to());
                mentions.add(mention(paragraph, one));
            }
            taken.add(covered);
        }
        return new Found(mentions, taken);
    }

    private boolean isAboutSport(List<WordedParagraph> paragraphs) {
        return paragraphs.stream()
                        .flatMap(paragraph -> paragraph.words().stream())
                        .filter(word -> sport.contains(word.folded()))
                        .map(Word::folded)
                        .distinct()
                        .limit(MIN_SPORT_WORDS)
                        .count()
                == MIN_SPORT_WORDS;
    }

    private static Mention mention(WordedParagraph paragraph, FoundOrganisation one) {
        int start = paragraph.words().get(one.from()).start() + one.joined();
        int end = paragraph.words().get(one.to() - 1).end();
        return new Mention(
                MentionKind.ORGANISATION,
                paragraph.n(),
                start,
                end,
                paragraph.text().substring(start, end),
                Optional.of(one.key()),
                one.english(),
                Optional.empty(),
                Optional.empty(),
                one.confidence());
    }

    /** Reads the paragraphs of one dispatch, and remembers the acronyms that it explains. */
    private final class Reader {
        private final boolean aboutSport;
        private final Map<String, FoundOrganisation> acronyms = new HashMap<>();

        Reader(boolean aboutSport) {
            this.aboutSport = aboutSport;
        }

        List<FoundOrganisation> read(List<Word> words) {
            List<FoundOrganisation> found = new ArrayList<>();
            int at = 0;
            while (at < words.size()) {
                if (words.get(at).isMark()) {
                    at++;
                    continue;
                }
                int from = at;
                Optional<FoundOrganisation> one =
                        known(words, at)
                                .or(() -> byAcronym(words, from))
                                .or(() -> byPattern(words, from));
                one.ifPresent(found::add);
                at = one.map(FoundOrganisation::to).orElse(at + 1);
                if (one.isPresent()) {
                    at = acronym(words, one.get(), found);
                }
            }
            return found;
        }

        private Optional<FoundOrganisation> known(List<Word> words, int at) {
            return known.at(words, at)
                    .filter(match -> counts(words, at, match))
                    .filter(match -> !isInsideLonger(words, at, match))
                    .map(
                            match ->
                                    new FoundOrganisation(
                                            at,
                                            match.to(),
                                            match.joined(),
                                            Optional.of(match.known().english()),
                                            key(match.known().english()),
                                            KNOWN));
        }

        /** Whether a pattern finds a longer name that begins there: "White House Council". */
        private boolean isInsideLonger(List<Word> words, int at, Match match) {
            return match.joined() == 0
                    && patterns.at(words, at)
                            .filter(one -> one.from() == at && one.to() > match.to() + 2)
                            .isPresent();
        }

        private boolean counts(List<Word> words, int at, Match match) {
            Word before = at > 0 ? words.get(at - 1) : words.get(at);
            boolean quoted =
                    at > 0
                            && before.isMark()
                            && match.to() < words.size()
                            && (before.opensQuotation() || before.is('('))
                            && words.get(match.to()).isMark();
            boolean club = at > 0 && CLUBS.contains(before.folded());
            return switch (match.known().kind()) {
                case BODY -> true;
                case CLUB -> club || (aboutSport && match.joined() < 2) || match.to() - at > 1;
                case WORD -> quoted;
            };
        }

        private Optional<FoundOrganisation> byAcronym(List<Word> words, int at) {
            FoundOrganisation named = acronyms.get(words.get(at).text());
            return named == null
                    ? Optional.empty()
                    : Optional.of(
                            new FoundOrganisation(
                                    at, at + 1, 0, named.english(), named.key(), BY_ACRONYM));
        }

        private Optional<FoundOrganisation> byPattern(List<Word> words, int at) {
            boolean caption =
                    at + 1 < words.size()
                            && patterns.isCaption(words.get(at))
                            && !words.get(at + 1).isMark()
                            && known(words, at + 1).isPresent();
            return Optional.of(at)
                    .filter(_ -> !caption)
                    .flatMap(from -> patterns.at(words, from))
                    .map(
                            one ->
                                    new FoundOrganisation(
                                            one.from(),
                                            one.to(),
                                            one.joined(),
                                            Optional.empty(),
                                            key(words, one),
                                            BY_PATTERN));
        }

        /** Reads the acronym in brackets after a name, and tells where to go on. */
        private int acronym(
                List<Word> words, FoundOrganisation one, List<FoundOrganisation> found) {
            int open = one.to();
            if (open + 2 >= words.size()
                    || !words.get(open).is('(')
                    || !words.get(open + 2).is(')')
                    || !isAcronym(words.get(open + 1))) {
                return open;
            }
            acronyms.put(words.get(open + 1).text(), one);
            found.add(
                    new FoundOrganisation(
                            open + 1, open + 2, 0, one.english(), one.key(), BY_ACRONYM));
            return open + 3;
        }

        private boolean isAcronym(Word word) {
            String text = word.text();
            boolean capitals =
                    text.codePoints().filter(Character::isUpperCase).count() >= 2
                            || text.codePoints()
                                    .noneMatch(
                                            c ->
                                                    Character.isUpperCase(c)
                                                            || Character.isLowerCase(c));
            return text.length() >= MIN_LETTERS
                    && text.length() <= MAX_ACRONYM
                    && Character.isLetter(text.charAt(0))
                    && capitals;
        }
    }

    private static String key(List<Word> words, Extent extent) {
        StringBuilder key = new StringBuilder();
        for (int i = extent.from(); i < extent.to(); i++) {
            String folded = words.get(i).folded();
            key.append(i == extent.from() ? folded.substring(extent.joined()) : "-" + folded);
        }
        return key.toString();
    }

    private static String key(String english) {
        StringBuilder key = new StringBuilder();
        for (Word word : dragoman.parse.mention.Words.of(english, 0, english.length())) {
            if (!word.isMark()) {
                key.append(key.isEmpty() ? "" : "-").append(word.folded());
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
