package dragoman.parse.quote;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Quote;
import dragoman.parse.mention.Word;
import dragoman.parse.quote.ArabicSubject.Subject;
import dragoman.parse.quote.QuoteWords.Source;
import dragoman.parse.quote.QuoteWords.Verb;
import dragoman.parse.quote.QuotedText.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arabic attribution: the verb first, then the speaker, then "that", a preposition, a colon or the
 * quotation. Participles go on with what the same speaker said; a verb without a speaker, too.
 */
final class ArabicStatements implements StatementReader {
    // The speaker, the occasion and the agency come between the verb and what was said.
    private static final int MAX_SUBJECT_WORDS = 30;
    private static final int MAX_OBJECT_SUBJECT = 12;
    private static final int MAX_WORDS_BEFORE_VERB = 20;
    private static final int MAX_WORDS_TO_ACTOR = 60;
    private static final int MAX_SETTING = 5;
    private static final int MAX_SOURCE_WORDS = 12;
    private static final String PLURAL_SUBJECT = "\u0648\u0646";
    private static final String ARTICLE = "\u0627\u0644";
    private static final String FROM = "\u0639\u0646";

    private final QuoteWords words;
    private final ArabicSubject subjects;

    ArabicStatements(QuoteWords words) {
        this.words = words;
        this.subjects = new ArabicSubject(words);
    }

    /**
     * An attribution in a sentence, before its end is known.
     *
     * @param from index of the word with which it begins
     * @param verb index of the verb
     * @param after index of the word with which what is said begins
     */
    private record Statement(
            int from, int verb, int after, Optional<Speaker> speaker, String manner) {}

    @Override
    public List<Quote> read(QuotedText text, Speakers speakers) {
        List<Quote> quotes = new ArrayList<>();
        for (Range sentence : text.sentences()) {
            List<Statement> statements = statements(text, sentence, speakers);
            for (int i = 0; i < statements.size(); i++) {
                int to = i + 1 < statements.size() ? statements.get(i + 1).from() : sentence.to();
                quotes.add(quote(text, statements.get(i), to));
            }
        }
        return quotes;
    }

    private Quote quote(QuotedText text, Statement statement, int to) {
        int last = to - 1;
        while (last > statement.verb() && text.word(last).isMark() && isComma(text.word(last))) {
            last--;
        }
        int start = text.word(statement.from()).start();
        int end = text.word(last).end();
        // A quotation goes on over the sentences that are in it.
        int quoted =
                text.quotations()
                        .around(end - 1)
                        .filter(passage -> passage.start() >= start)
                        .map(Quotations.Passage::endExclusive)
                        .orElse(end);
        return new Quote(
                text.paragraph().n(),
                start,
                Math.max(end, quoted),
                statement.speaker().map(Speaker::key),
                Optional.of(text.word(statement.verb()).text()),
                Optional.of(statement.manner()),
                text.quotations()
                        .anyBetween(text.word(statement.verb()).end(), Math.max(end, quoted)));
    }

    private static boolean isComma(Word word) {
        return word.isComma() || word.is('\u061B');
    }

    private List<Statement> statements(QuotedText text, Range sentence, Speakers speakers) {
        List<Statement> found = new ArrayList<>();
        int i = sentence.from();
        while (i < sentence.to()) {
            int next = i + 1;
            if (!text.word(i).isMark() && !text.isQuoted(i)) {
                int at = i;
                Optional<Statement> statement =
                        verb(text, sentence, at, found, speakers)
                                .or(() -> participle(text, sentence, at, found, speakers))
                                .or(() -> source(text, sentence, at, found, speakers));
                if (statement.isPresent()) {
                    found.add(statement.get());
                    next = Math.max(next, statement.get().after());
                }
            }
            i = next;
        }
        return found;
    }

    private Optional<Statement> verb(
            QuotedText text, Range sentence, int at, List<Statement> found, Speakers speakers) {
        Word word = text.word(at);
        Verb verb = words.verb(word).orElse(null);
        if (verb == null || !beginsStatement(text, sentence, at)) {
            return Optional.empty();
        }
        int that = that(text, sentence, at, verb);
        if (that < 0) {
            return verb.takesObject() && at == sentence.from()
                    ? withObject(text, sentence, at, verb, speakers)
                    : Optional.empty();
        }
        Subject subject = subjects.read(text, new Range(at + 1, that), verb.isFeminine(), speakers);
        if (isObject(text, sentence, at, verb, subject)) {
            subject = Subject.SILENT;
        }
        boolean before = false;
        if (subject.isSilent() && found.isEmpty() && !isOpening(text, sentence, at)) {
            Subject presented = before(text, sentence, at, verb, speakers);
            before = presented.speaker().isPresent();
            subject = before ? presented : Subject.UNKNOWN;
        }
        if (verb.isDoubtful() && subject.speaker().isEmpty() && !subject.isSilent()) {
            return Optional.empty();
        }
        Optional<Speaker> speaker = speaker(subject, verb, found, speakers);
        boolean opens = found.isEmpty() && isOpening(text, sentence, at);
        int from = opens || before ? sentence.from() : at;
        return Optional.of(new Statement(from, at, that, speaker, verb.manner()));
    }

    /** Whether no subject follows the verb, but the person to whom something is said. */
    private static boolean isObject(
            QuotedText text, Range sentence, int at, Verb verb, Subject subject) {
        if (!verb.takesPerson() || at != sentence.from() || subject.speaker().isPresent()) {
            return false;
        }
        String next = text.word(at + 1).folded();
        return next.startsWith(ARTICLE) && !next.endsWith(PLURAL_SUBJECT);
    }

    /** Whether nothing is before the verb but a word or an adverbial. */
    private boolean isOpening(QuotedText text, Range sentence, int at) {
        int before = at - sentence.from();
        return before <= 1
                || (before <= MAX_SETTING && words.is("setting", text.word(sentence.from())));
    }

    /** The speaker, who is remembered. */
    private static Optional<Speaker> speaker(
            Subject subject, Verb verb, List<Statement> found, Speakers speakers) {
        if (subject.speaker().isPresent()) {
            subject.speaker().ifPresent(speakers::spoke);
            return subject.speaker();
        }
        if (!subject.isSilent()) {
            speakers.unknownSpoke();
            return Optional.empty();
        }
        return found.isEmpty()
                ? speakers.going(verb.isFeminine())
                : found.getLast().speaker().or(() -> speakers.going(verb.isFeminine()));
    }

    /** The subject before the verb: "the minister, in Moscow, said". */
    private Subject before(
            QuotedText text, Range sentence, int verb, Verb form, Speakers speakers) {
        if (verb - sentence.from() > MAX_WORDS_BEFORE_VERB) {
            return Subject.UNKNOWN;
        }
        return subjects.known(text, new Range(sentence.from(), verb), form.isFeminine(), speakers);
    }

    /** A verb whose object is what was said: "the ministry denied the report". */
    private Optional<Statement> withObject(
            QuotedText text, Range sentence, int at, Verb verb, Speakers speakers) {
        int to = Math.min(sentence.to(), at + 1 + MAX_OBJECT_SUBJECT);
        if (at + 1 >= to) {
            return Optional.empty();
        }
        Subject subject = subjects.known(text, new Range(at + 1, to), verb.isFeminine(), speakers);
        Optional<Speaker> speaker = subject.speaker();
        if (speaker.isEmpty()
                && (subject.isSilent() || isObject(text, sentence, at, verb, subject))) {
            speaker = speakers.going(verb.isFeminine());
        }
        speaker.ifPresent(speakers::spoke);
        return speaker.map(one -> new Statement(at, at, at + 1, Optional.of(one), verb.manner()));
    }

    /** Whether a verb is where an attribution begins, and not in the middle of what is said. */
    private boolean beginsStatement(QuotedText text, Range sentence, int at) {
        if (at == sentence.from()) {
            return true;
        }
        Word before = text.word(at - 1);
        if (isThat(before)) {
            return false;
        }
        return before.isMark()
                || words.is("opener", before)
                || words.isJoinedVerb(text.word(at))
                || isOpening(text, sentence, at)
                || (at + 1 < sentence.to() && isThat(text.word(at + 1)));
    }

    private boolean isThat(Word word) {
        return words.is("that", word);
    }

    /** Index of the word that introduces what was said; negative if there is none. */
    private int that(QuotedText text, Range sentence, int verb, Verb form) {
        int last = Math.min(sentence.to(), verb + MAX_SUBJECT_WORDS);
        int complement = -1;
        for (int i = verb + 1; i < last; i++) {
            Word word = text.word(i);
            if (isThat(word) || word.is(':') || text.opensQuotation(i)) {
                return complement >= 0 ? complement : i;
            }
            if (complement < 0 && form.complements().contains(word.folded())) {
                complement = i;
            }
        }
        return complement;
    }

    /** "Adding that": the speaker goes on. */
    private Optional<Statement> participle(
            QuotedText text, Range sentence, int at, List<Statement> found, Speakers speakers) {
        Word word = text.word(at);
        Optional<String> manner = words.participle(word);
        boolean prayer = at + 1 < sentence.to() && words.is("prayed", text.word(at + 1));
        if (manner.isEmpty() || at == sentence.from() || prayer) {
            return Optional.empty();
        }
        boolean feminine = QuoteWords.endsFeminine(word);
        boolean reverent = at + 1 < sentence.to() && words.is("reverence", text.word(at + 1));
        Optional<Speaker> speaker =
                reverent
                        ? speakers.lastPerson()
                        : found.isEmpty()
                                ? actor(text, sentence, at, feminine, speakers)
                                : found.getLast().speaker();
        return speaker.map(one -> new Statement(at, at, at + 1, Optional.of(one), manner.get()));
    }

    /** Who acts in the sentence before a participle; the last speaker if nobody is named. */
    private Optional<Speaker> actor(
            QuotedText text, Range sentence, int to, boolean feminine, Speakers speakers) {
        int last = Math.min(to, sentence.from() + MAX_WORDS_TO_ACTOR);
        for (int i = sentence.from(); i < last; i++) {
            Optional<Mention> person = text.mention(i, MentionKind.PERSON);
            if (person.isPresent()) {
                Optional<Speaker> speaker =
                        person.flatMap(Mention::key).map(key -> new Speaker(key, true, feminine));
                speaker.ifPresent(speakers::spoke);
                return speaker;
            }
        }
        return speakers.going(feminine);
    }

    /** "According to the minister", "quoting his saying". */
    private Optional<Statement> source(
            QuotedText text, Range sentence, int at, List<Statement> found, Speakers speakers) {
        Word word = text.word(at);
        if (words.is("saying", word) && at + 1 < sentence.to() && introduces(text, at + 1)) {
            return quotedBefore(text, sentence, at, speakers)
                    .map(one -> new Statement(at, at, at + 1, Optional.of(one), "said"));
        }
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        for (Source source : words.sources(word)) {
            int name = at + 1 + source.rest().size();
            if (name < sentence.to() && follows(text, at + 1, source.rest())) {
                int to = Math.min(sentence.to(), name + MAX_SOURCE_WORDS);
                Optional<Speaker> speaker =
                        subjects.known(text, new Range(name, to), false, speakers).speaker();
                if (speaker.isPresent()) {
                    speaker.ifPresent(speakers::spoke);
                    return Optional.of(
                            new Statement(sentence.from(), at, name, speaker, source.manner()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean introduces(QuotedText text, int at) {
        return isThat(text.word(at)) || text.word(at).is(':') || text.opensQuotation(at);
    }

    private static boolean follows(QuotedText text, int at, List<String> rest) {
        for (int i = 0; i < rest.size(); i++) {
            if (!text.word(at + i).folded().equals(rest.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The speaker in "reported from the minister his saying". */
    private Optional<Speaker> quotedBefore(
            QuotedText text, Range sentence, int saying, Speakers speakers) {
        int first = Math.max(sentence.from(), saying - MAX_SUBJECT_WORDS);
        for (int i = saying - 1; i >= first; i--) {
            if (text.word(i).folded().equals(FROM)) {
                Optional<Speaker> speaker =
                        subjects.read(text, new Range(i + 1, saying), false, speakers).speaker();
                speaker.ifPresent(speakers::spoke);
                return speaker;
            }
        }
        return speakers.last();
    }
}
