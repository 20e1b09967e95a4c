package dragoman.parse.mention.person;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.mention.CompoundName;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.WordedParagraph;
import dragoman.parse.mention.organisation.NameTest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Marks the people whom a dispatch names, each under one key. */
public final class PersonMentions {
    // Confidence in a later mention by a part of the name.
    private static final double SHORT = 0.85;
    private static final int MIN_LETTERS = 3;

    private final PeopleFinder finder;
    private final NameTest nameTest;
    private final boolean hasCapitals;

    private PersonMentions(PeopleFinder finder, NameTest nameTest, boolean hasCapitals) {
        this.finder = finder;
        this.nameTest = nameTest;
        this.hasCapitals = hasCapitals;
    }

    /**
     * Reads people of a language.
     *
     * @param isPlace whether a folded word is the name of a place
     */
    public static PersonMentions in(String language, Predicate<String> isPlace) {
        if (language.equals("ar")) {
            ArabicWords words = ArabicWords.builtIn();
            ArabicNames names = new ArabicNames(words, NameIndex.builtIn(), isPlace);
            return new PersonMentions(
                    new ArabicPeople(words, NameIndex.builtIn(), names, isPlace),
                    new ArabicNameTest(words, names, isPlace),
                    false);
        }
        LatinWords words = LatinWords.in(language);
        return new PersonMentions(
                new LatinPeople(words, NameIndex.builtIn(), isPlace),
                new LatinNameTest(words),
                true);
    }

    /** What the names of organisations have to know of words. */
    public NameTest nameTest() {
        return nameTest;
    }

    /**
     * The mentions of people.
     *
     * @param taken the words of organisations, by paragraph
     */
    public List<Mention> find(
            List<WordedParagraph> paragraphs, List<BitSet> taken, Deadline deadline) {
        People people = new People(KnownPeople.builtIn(), NameIndex.builtIn());
        Map<String, Integer> counts = counts(paragraphs);
        Predicate<String> isRepeated = word -> counts.getOrDefault(word, 0) > 1;
        List<List<FoundName>> found = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            deadline.check();
            List<FoundName> names = finder.find(paragraphs.get(i), taken.get(i), isRepeated);
            names.stream()
                    .filter(name -> name.words().size() > 1)
                    .forEach(name -> people.add(name.folded(), name.confidence()));
            found.add(names);
        }
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            deadline.check();
            new ParagraphReader(paragraphs.get(i), taken.get(i), found.get(i), people)
                    .read(mentions);
        }
        return mentions;
    }

    private static Map<String, Integer> counts(List<WordedParagraph> paragraphs) {
        Map<String, Integer> counts = new HashMap<>();
        for (WordedParagraph paragraph : paragraphs) {
            for (Word word : paragraph.words()) {
                counts.merge(word.folded(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Marks full and short names in one paragraph. */
    private final class ParagraphReader {
        private final WordedParagraph paragraph;
        private final BitSet taken;
        private final List<FoundName> names;
        private final People people;

        ParagraphReader(
                WordedParagraph paragraph, BitSet taken, List<FoundName> names, People people) {
            this.paragraph = paragraph;
            this.taken = taken;
            this.names = names;
            this.people = people;
        }

        void read(List<Mention> mentions) {
            Map<Integer, FoundName> byStart = new HashMap<>();
            names.forEach(name -> byStart.put(name.words().getFirst().start(), name));
            List<Word> words = paragraph.words();
            int at = 0;
            while (at < words.size()) {
                FoundName name = byStart.get(words.get(at).start());
                if (name != null) {
                    mentions.add(full(name));
                    at += name.words().size();
                    continue;
                }
                Optional<Later> later = taken.get(at) ? Optional.empty() : later(words, at);
                later.ifPresent(one -> mentions.add(one.mention()));
                at += later.map(Later::words).orElse(1);
            }
        }

        /** A mention by a part of the name, and of how many words it is. */
        private record Later(Mention mention, int words) {}

        private Mention full(FoundName name) {
            Person person = people.add(name.folded(), name.confidence());
            people.mentioned(person);
            return mention(
                    person,
                    name.start(),
                    name.end(),
                    name.role().map(span -> span.in(paragraph.text())),
                    name.confidence());
        }

        /** A later mention by the last part of the name. */
        private Optional<Later> later(List<Word> words, int at) {
            Word word = words.get(at);
            if (word.isMark() || (hasCapitals && !word.isCapitalised())) {
                return Optional.empty();
            }
            int max = hasCapitals ? 0 : CompoundName.count(word.folded(), 1, MIN_LETTERS);
            for (int joined = 0; joined <= max; joined++) {
                String rest = word.folded().substring(joined);
                for (int size = Math.min(2, words.size() - at); size > 0; size--) {
                    Optional<Person> person = shortName(rest, words, at, size);
                    if (person.isPresent()) {
                        Mention mention =
                                mention(
                                        person.get(),
                                        word.start() + joined,
                                        words.get(at + size - 1).end(),
                                        Optional.empty(),
                                        SHORT);
                        return Optional.of(new Later(mention, size));
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Person> shortName(String first, List<Word> words, int at, int size) {
            if (size == 1) {
                return first.length() >= MIN_LETTERS && finder.mayBeShort(words, at, first)
                        ? people.byShortName(first)
                        : Optional.empty();
            }
            String second = ArabicWords.withoutArticle(words.get(at + 1).folded());
            return people.byShortName(first + " " + second);
        }

        private Mention mention(
                Person person, int start, int end, Optional<String> role, double confidence) {
            return new Mention(
                    MentionKind.PERSON,
                    paragraph.n(),
                    start,
                    end,
                    paragraph.text().substring(start, end),
                    Optional.of(person.key()),
                    person.english(),
                    Optional.empty(),
                    role,
                    confidence);
        }
    }
}
