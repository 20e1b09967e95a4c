package dragoman.card;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.Mention;
import dragoman.dispatch.Quote;
import dragoman.name.Spelling;
import dragoman.record.DispatchRecord;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.rendition.Segment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a list of quotes shows of one: who said what, and where. It has a component for each field
 * of its JSON, which is flat.
 *
 * @param n number of the quote in its dispatch, from 0
 * @param order where it is in a list: that of its dispatch's card and {@code n}
 * @param paragraph number of the paragraph
 * @param start first UTF-16 code unit, counted from the start of the paragraph
 * @param end UTF-16 code unit after the last
 * @param speaker key of the speaker
 * @param name the speaker's name as printed
 * @param english the speaker's English name, where it is known
 * @param verb the verb of saying as printed
 * @param manner the verb's sense in English
 * @param direct whether the words themselves are quoted
 * @param text the text between start and end; its beginning where that is longer than 4,000
 *     characters
 * @param translations the paragraph in each target language, from which the reader takes the
 *     sentence; one of more than 4,000 characters is in the record alone
 */
public record QuoteCard(
        String dispatch,
        int n,
        String order,
        Optional<String> agency,
        LocalDate date,
        String language,
        int paragraph,
        int start,
        int end,
        String speaker,
        Optional<String> name,
        Optional<String> english,
        Optional<String> role,
        Optional<String> verb,
        Optional<String> manner,
        boolean direct,
        String text,
        List<Translation> translations) {
    // A dispatch of more quotes is a transcript. Room in the transaction that stores a record.
    private static final int MAX_QUOTES = 20;
    // A paragraph may be as long as a dispatch, and all quotes of it are written in one
    // transaction,
    // which takes 4 MB.
    private static final int MAX_LENGTH = 4_000;

    public QuoteCard {
        if (!DispatchIds.isId(dispatch)) {
            throw new IllegalArgumentException("'" + dispatch + "' is not a dispatch's identifier");
        }
        translations = List.copyOf(translations);
    }

    /** A paragraph in a target language. */
    public record Translation(String language, String text) {}

    /** What the speakers of a record's dispatch said; the first 20 quotes with a speaker. */
    public static List<QuoteCard> of(DispatchRecord stored) {
        Dispatch dispatch = stored.dispatch();
        List<QuoteCard> quotes = new ArrayList<>();
        for (int n = 0; n < dispatch.quotes().size() && quotes.size() < MAX_QUOTES; n++) {
            Quote quote = dispatch.quotes().get(n);
            if (quote.speaker().isPresent()) {
                quotes.add(of(stored, quote, n));
            }
        }
        return quotes;
    }

    private static QuoteCard of(DispatchRecord stored, Quote quote, int n) {
        Dispatch dispatch = stored.dispatch();
        String speaker = quote.speaker().orElseThrow();
        Optional<Mention> mention =
                dispatch.mentions().stream()
                        .filter(one -> one.key().filter(speaker::equals).isPresent())
                        .findFirst();
        return new QuoteCard(
                dispatch.id(),
                n,
                Card.orderOf(dispatch) + "#%02d".formatted(n),
                dispatch.agency(),
                dispatch.dating().date(),
                dispatch.language(),
                quote.paragraph(),
                quote.start(),
                quote.end(),
                speaker,
                mention.map(Mention::text),
                mention.flatMap(Mention::english),
                mention.flatMap(Mention::role),
                quote.verb(),
                quote.manner(),
                quote.direct(),
                Excerpt.of(
                        dispatch.paragraphs()
                                .get(quote.paragraph())
                                .text()
                                .substring(quote.start(), quote.end()),
                        MAX_LENGTH),
                stored.renditions().stream()
                        .filter(rendition -> rendition.state() != RenditionState.SOURCE)
                        .flatMap(rendition -> translation(rendition, quote.paragraph()).stream())
                        .toList());
    }

    /** The speaker's names: the key, and those in target languages. */
    public List<String> names() {
        return Stream.concat(Stream.of(speaker), english.stream()).toList();
    }

    /**
     * Whether the speaker is the one that somebody asks for.
     *
     * @param fold whether the name may be written in another script or spelling
     */
    public boolean isBy(String asked, boolean fold) {
        String exactly = FacetKind.PERSON.canonical(asked);
        return names().stream()
                .anyMatch(
                        one ->
                                FacetKind.PERSON.canonical(one).equals(exactly)
                                        || (fold && Spelling.same(one, asked)));
    }

    private static Optional<Translation> translation(Rendition rendition, int paragraph) {
        return rendition.segments().stream()
                .filter(segment -> segment.n() == paragraph)
                .findFirst()
                .map(Segment::text)
                .filter(text -> text.length() <= MAX_LENGTH)
                .map(text -> new Translation(rendition.language(), text));
    }
}
