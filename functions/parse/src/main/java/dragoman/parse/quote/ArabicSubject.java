package dragoman.parse.quote;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.PlaceForm;
import dragoman.parse.mention.Word;
import dragoman.parse.quote.QuotedText.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves the Arabic subject of a verb of saying to a speaker. */
final class ArabicSubject {
    private static final int MAX_ROLE_WORDS = 6;
    private static final int MAX_BODY_WORDS = 2;
    private static final int MAX_NAME_WORDS = 4;
    private static final String ARTICLE = "\u0627\u0644";
    private static final int MAX_WORDS_BEFORE_PERSON = 12;

    private final QuoteWords words;

    ArabicSubject(QuoteWords words) {
        this.words = words;
    }

    /**
     * What a subject says of the speaker.
     *
     * @param isSilent whether there is no subject, so that the last speaker is meant
     */
    record Subject(Optional<Speaker> speaker, boolean isSilent) {
        static final Subject SILENT = new Subject(Optional.empty(), true);
        static final Subject UNKNOWN = new Subject(Optional.empty(), false);

        static Subject of(Speaker speaker) {
            return new Subject(Optional.of(speaker), false);
        }
    }

    /**
     * The subject that the words are.
     *
     * @param feminine whether the verb is
     */
    Subject read(QuotedText text, Range region, boolean feminine, Speakers speakers) {
        Subject known = known(text, region, feminine, speakers);
        return known.speaker().isPresent() || known.isSilent()
                ? known
                : nameAsSaid(text, upToStop(text, region), feminine, speakers)
                        .orElse(Subject.UNKNOWN);
    }

    /** The same, where words that are nowhere else a name are no subject. */
    Subject known(QuotedText text, Range region, boolean feminine, Speakers speakers) {
        List<Integer> subject = upToStop(text, region);
        if (subject.isEmpty()) {
            return Subject.SILENT;
        }
        int first = subject.getFirst();
        if (words.is("reverence", text.word(first))) {
            return speakers.lastPerson().map(Subject::of).orElse(Subject.SILENT);
        }
        Optional<Subject> person = person(text, subject, region, feminine, speakers);
        if (person.isPresent()) {
            return person.get();
        }
        int head = 0;
        while (head < subject.size() - 1 && words.is("honorific", text.word(subject.get(head)))) {
            head++;
        }
        List<Integer> rest = subject.subList(head, subject.size());
        if (words.isBare("role", text.word(rest.getFirst()))) {
            return Subject.of(inRole(text, rest, feminine, speakers));
        }
        return body(text, rest, feminine, speakers)
                .or(() -> named(text, rest, feminine, speakers))
                .orElse(Subject.UNKNOWN);
    }

    /** A person named in the subject, or after its role has gone on beyond a preposition. */
    private Optional<Subject> person(
            QuotedText text,
            List<Integer> subject,
            Range region,
            boolean feminine,
            Speakers speakers) {
        for (int i = 0; i < subject.size(); i++) {
            Optional<Mention> person = text.mention(subject.get(i), MentionKind.PERSON);
            if (person.isPresent()) {
                learnRest(text, subject.subList(i, subject.size()), person.get(), speakers);
                return person.flatMap(Mention::key)
                        .map(key -> new Speaker(key, true, feminine))
                        .map(Subject::of);
            }
        }
        int first = subject.getFirst();
        boolean role =
                subject.stream().limit(3).anyMatch(at -> words.isBare("role", text.word(at)));
        int last = Math.min(region.to(), first + MAX_WORDS_BEFORE_PERSON);
        for (int at = first; role && at < last; at++) {
            Optional<Mention> person = text.mention(at, MentionKind.PERSON);
            if (person.isPresent()) {
                return person.filter(one -> beginsWith(one, text, subject))
                        .flatMap(Mention::key)
                        .map(key -> new Speaker(key, true, feminine))
                        .map(Subject::of);
            }
        }
        return Optional.empty();
    }

    /** The word after a name may be the rest of it, by which the person is named again. */
    private static void learnRest(
            QuotedText text, List<Integer> subject, Mention person, Speakers speakers) {
        subject.stream()
                .map(text::word)
                .filter(word -> word.start() >= person.end())
                .limit(1)
                .filter(word -> !word.folded().startsWith(ARTICLE))
                .forEach(word -> person.key().ifPresent(key -> speakers.learnName(word, key)));
    }

    /** Whether the role of a person begins in the subject. */
    private static boolean beginsWith(Mention person, QuotedText text, List<Integer> subject) {
        String role = person.role().orElse("");
        return subject.stream()
                .limit(3)
                .anyMatch(at -> !role.isEmpty() && role.startsWith(text.word(at).text()));
    }

    private Speaker inRole(
            QuotedText text, List<Integer> subject, boolean feminine, Speakers speakers) {
        List<Word> role = subject.stream().limit(MAX_ROLE_WORDS).map(text::word).toList();
        Optional<String> known = speakers.inRole(role, role.getFirst().folded());
        if (known.isEmpty() && subject.size() > 1) {
            // Whoever is named at the end of the role may be named so again.
            speakers.learnName(text.word(subject.getLast()), Speakers.key(role));
        }
        return new Speaker(known.orElseGet(() -> Speakers.key(role)), true, feminine);
    }

    private Optional<Subject> body(
            QuotedText text, List<Integer> subject, boolean feminine, Speakers speakers) {
        int first = subject.getFirst();
        boolean institution = words.isBare("body", text.word(first));
        for (int at : institution ? subject : subject.subList(0, 1)) {
            Optional<Mention> organisation = text.mention(at, MentionKind.ORGANISATION);
            if (organisation.isPresent()) {
                return organisation.flatMap(Mention::key).map(key -> body(key, feminine));
            }
        }
        if (institution) {
            String head = text.word(first).folded();
            boolean definite = !Speakers.bare(head).equals(head);
            List<Word> said = new ArrayList<>(List.of(text.word(first)));
            subject.stream()
                    .skip(1)
                    .limit(MAX_BODY_WORDS - 1L)
                    .map(text::word)
                    .takeWhile(word -> !definite || agrees(text.word(first), word))
                    .forEach(said::add);
            boolean alone = definite && said.size() == 1;
            String key =
                    alone
                            ? speakers.body(head).orElseGet(() -> Speakers.key(said))
                            : Speakers.key(said);
            return Optional.of(body(key, feminine));
        }
        return text.mention(first, MentionKind.PLACE)
                .filter(place -> !place.form().equals(Optional.of(PlaceForm.ADJECTIVE)))
                .filter(place -> place.start() == text.word(first).start())
                .flatMap(Mention::key)
                .map(key -> body(key, feminine));
    }

    /** Whether a word may be an adjective of a definite noun. */
    private static boolean agrees(Word noun, Word adjective) {
        return adjective.folded().startsWith(ARTICLE)
                && QuoteWords.endsFeminine(noun) == QuoteWords.endsFeminine(adjective);
    }

    private static Subject body(String key, boolean feminine) {
        return Subject.of(new Speaker(key, false, feminine));
    }

    /** By the last name alone of somebody who was named before. */
    private static Optional<Subject> named(
            QuotedText text, List<Integer> subject, boolean feminine, Speakers speakers) {
        return speakers.named(text.word(subject.getFirst()))
                .map(key -> Subject.of(new Speaker(key, true, feminine)));
    }

    /** A name that is nowhere else: some words without an article. */
    private static Optional<Subject> nameAsSaid(
            QuotedText text, List<Integer> subject, boolean feminine, Speakers speakers) {
        boolean name =
                subject.size() > 1
                        && subject.size() <= MAX_NAME_WORDS
                        && subject.stream().map(text::word).allMatch(ArabicSubject::isNameWord)
                        && subject.subList(0, subject.size() - 1).stream()
                                .noneMatch(at -> text.word(at).folded().startsWith(ARTICLE));
        if (!name) {
            return Optional.empty();
        }
        String key = Speakers.key(subject.stream().map(text::word).toList());
        speakers.learnName(text.word(subject.getLast()), key);
        return Optional.of(Subject.of(new Speaker(key, true, feminine)));
    }

    private static boolean isNameWord(Word word) {
        return word.folded().length() > 1 && !Character.isDigit(word.folded().charAt(0));
    }

    /** The indexes of the words up to one that ends a subject, without what is in brackets. */
    private List<Integer> upToStop(QuotedText text, Range region) {
        List<Integer> subject = new ArrayList<>();
        boolean inBrackets = false;
        for (int i = region.from(); i < region.to(); i++) {
            Word word = text.word(i);
            if (word.is('(') || word.is(')')) {
                inBrackets = word.is('(');
            } else if (!inBrackets && !word.isMark()) {
                if (subject.isEmpty() && words.is("filler", word)) {
                    continue;
                }
                if (stops(text, i)) {
                    break;
                }
                subject.add(i);
            } else if (!inBrackets && !subject.isEmpty() && !goesOnAfter(text, i)) {
                break;
            }
        }
        return subject;
    }

    /** The full stop of an abbreviated honorific, or a comma after a mere role. */
    private boolean goesOnAfter(QuotedText text, int mark) {
        return text.word(mark).is('.') && words.is("honorific", text.word(mark - 1));
    }

    private boolean stops(QuotedText text, int at) {
        // The name Ali and the preposition "on" differ in their last letter, which is folded.
        boolean named = text.mention(at, MentionKind.PERSON).isPresent();
        return !named && words.is("stop", text.word(at));
    }
}
