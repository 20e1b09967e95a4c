package dragoman.parse.quote;

import dragoman.dispatch.Quote;
import dragoman.parse.mention.Word;
import dragoman.parse.quote.QuoteWords.Source;
import dragoman.parse.quote.QuoteWords.Verb;
import dragoman.parse.quote.QuotedText.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Attribution in languages that write names with capitals: the speaker before or after the verb of
 * saying, the quotation before or after both.
 */
final class CapitalStatements implements StatementReader {
    private static final int MAX_SOURCE_WORDS = 14;

    private final QuoteWords words;
    private final CapitalSubject subjects;

    CapitalStatements(QuoteWords words) {
        this.words = words;
        this.subjects = new CapitalSubject(words);
    }

    @Override
    public List<Quote> read(QuotedText text, Speakers speakers) {
        List<Quote> quotes = new ArrayList<>();
        Optional<Speaker> before = speakers.last();
        for (Range sentence : text.sentences()) {
            if (sentence.size() > 0) {
                List<Quote> found = sentence(text, sentence, speakers);
                if (found.isEmpty()) {
                    goOn(text, sentence, quotes);
                }
                quotes.addAll(found);
            }
        }
        if (quotes.isEmpty()) {
            whole(text, before).ifPresent(quotes::add);
        }
        return quotes;
    }

    private List<Quote> sentence(QuotedText text, Range sentence, Speakers speakers) {
        List<Quote> found = new ArrayList<>();
        int from = sentence.from();
        Optional<Speaker> speaker = Optional.empty();
        Signs signs = signs(text, sentence);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (text.word(i).isMark() || text.isQuoted(i)) {
                continue;
            }
            Optional<String> manner = Optional.empty();
            if (found.isEmpty()) {
                speaker = statement(text, sentence, i, signs, speakers);
                manner = speaker.isPresent() ? manner(text, i) : manner;
            } else if (speaker.isPresent()) {
                manner = goesOn(text, sentence, i) ? words.participle(text.word(i)) : manner;
                from = manner.isPresent() ? i : from;
            }
            if (manner.isPresent()) {
                cutLast(text, found, from);
                found.add(quote(text, new Range(from, sentence.to()), i, speaker, manner));
            }
        }
        speaker.ifPresent(speakers::spoke);
        return found;
    }

    private Optional<String> manner(QuotedText text, int at) {
        return words.verb(text.word(at))
                .map(Verb::manner)
                .or(() -> words.sources(text.word(at)).stream().map(Source::manner).findFirst());
    }

    /** Whether something is said after a participle: "adding that". */
    private boolean goesOn(QuotedText text, Range sentence, int at) {
        return at + 1 < sentence.to()
                && at > sentence.from()
                && text.word(at - 1).isMark()
                && !text.word(at + 1).isMark();
    }

    private static void cutLast(QuotedText text, List<Quote> found, int from) {
        if (!found.isEmpty()) {
            Quote last = found.removeLast();
            int end = text.word(from - 1).start();
            found.add(
                    new Quote(
                            last.paragraph(),
                            last.start(),
                            Math.max(last.start(), Math.min(last.end(), end)),
                            last.speaker(),
                            last.verb(),
                            last.manner(),
                            last.direct()));
        }
    }

    /** The speaker whom the word attributes the sentence to. */
    private Optional<Speaker> statement(
            QuotedText text, Range sentence, int at, Signs signs, Speakers speakers) {
        Word word = text.word(at);
        Verb verb = words.verb(word).orElse(null);
        if (verb != null && isFinite(text, sentence, at)) {
            Optional<Speaker> speaker = subjects.before(text, sentence, at, speakers);
            if (speaker.isEmpty() && isInverted(text, sentence, at)) {
                speaker = subjects.after(text, sentence, at, speakers);
            }
            return speaker.filter(_ -> signs.areThere(at, verb));
        }
        for (Source source : words.sources(word)) {
            int name = at + 1 + source.rest().size();
            if (follows(text, sentence, at + 1, source.rest())) {
                int to = Math.min(sentence.to(), name + MAX_SOURCE_WORDS);
                return subjects.first(text, new Range(name, to), speakers);
            }
        }
        return Optional.empty();
    }

    /** Whether the verb follows what is said, as in: "Yes," said the minister. */
    private boolean isInverted(QuotedText text, Range sentence, int verb) {
        int at = verb - 1;
        while (at > sentence.from() && words.is("between", text.word(at))) {
            at--;
        }
        return at >= sentence.from() && text.word(at).isMark();
    }

    /** Whether the verb is not part of a passive, nor of a name. */
    private boolean isFinite(QuotedText text, Range sentence, int at) {
        return at == sentence.from() || !words.is("passive", text.word(at - 1));
    }

    /** What tells in a sentence that something is said, found once for all its words. */
    private Signs signs(QuotedText text, Range sentence) {
        int mark = sentence.from() + 1;
        while (mark < sentence.to() && !maySeparate(text.word(mark))) {
            mark++;
        }
        int that = sentence.to() - 1;
        while (that >= sentence.from()
                && !words.is("that", text.word(that))
                && !text.word(that).is(':')) {
            that--;
        }
        boolean quoted =
                text.quotations()
                        .anyBetween(
                                text.word(sentence.from()).start(),
                                text.word(sentence.to() - 1).end());
        return new Signs(mark, that, quoted);
    }

    private static boolean maySeparate(Word word) {
        return word.isComma()
                || word.is('?')
                || word.is('!')
                || Quotations.isMark(word.text().charAt(0));
    }

    /**
     * Signs of a statement in a sentence.
     *
     * @param firstMark index of the first mark after which a verb may follow what is said
     * @param lastThat index of the last word that introduces what is said
     * @param isQuoted whether there is a quotation
     */
    private record Signs(int firstMark, int lastThat, boolean isQuoted) {
        /** Whether something is said: before the verb, after "that", quoted, or as object. */
        boolean areThere(int at, Verb verb) {
            boolean simple = verb.manner().equals("said") || verb.takesObject();
            return at > firstMark || simple || lastThat > at || isQuoted;
        }
    }

    private static boolean follows(QuotedText text, Range sentence, int at, List<String> rest) {
        if (at + rest.size() >= sentence.to()) {
            return false;
        }
        for (int i = 0; i < rest.size(); i++) {
            if (!text.word(at + i).folded().equals(rest.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Quote quote(
            QuotedText text,
            Range range,
            int verb,
            Optional<Speaker> speaker,
            Optional<String> manner) {
        int start = text.word(range.from()).start();
        int end = text.word(range.to() - 1).end();
        // A quotation includes its sentences before the one that tells whose it is.
        int quoted = text.quotations().around(start).map(Quotations.Passage::start).orElse(start);
        int closed =
                text.quotations().around(end - 1).map(Quotations.Passage::endExclusive).orElse(end);
        return new Quote(
                text.paragraph().n(),
                Math.min(start, quoted),
                Math.max(end, closed),
                speaker.map(Speaker::key),
                Optional.of(text.word(verb).text()),
                manner,
                text.quotations().anyBetween(start, Math.max(end, closed)));
    }

    /** A sentence that is a quotation goes on with the one before it. */
    private static void goOn(QuotedText text, Range sentence, List<Quote> quotes) {
        boolean quoted = isQuotation(text, sentence);
        if (quoted && !quotes.isEmpty() && quotes.getLast().direct()) {
            Quote last = quotes.removeLast();
            int end = text.word(sentence.to() - 1).end();
            quotes.add(
                    new Quote(
                            last.paragraph(),
                            last.start(),
                            Math.max(last.end(), end),
                            last.speaker(),
                            last.verb(),
                            last.manner(),
                            true));
        }
    }

    private static boolean isQuotation(QuotedText text, Range sentence) {
        return text.quotations().around(text.word(sentence.from()).start()).isPresent()
                && text.quotations().around(text.word(sentence.to() - 1).end() - 1).isPresent();
    }

    /** A paragraph that is nothing but a quotation is by the last speaker. */
    private static Optional<Quote> whole(QuotedText text, Optional<Speaker> last) {
        List<Range> sentences = text.sentences();
        if (last.isEmpty() || sentences.isEmpty()) {
            return Optional.empty();
        }
        Range all = new Range(sentences.getFirst().from(), sentences.getLast().to());
        return all.size() > 0 && isQuotation(text, all)
                ? Optional.of(
                        new Quote(
                                text.paragraph().n(),
                                text.word(all.from()).start(),
                                text.word(all.to() - 1).end(),
                                last.map(Speaker::key),
                                Optional.empty(),
                                Optional.empty(),
                                true))
                : Optional.empty();
    }
}
