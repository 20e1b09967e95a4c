package dragoman.dispatch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One news item as an agency transmitted it. In JSON the parts {@link Dating}, {@link Labels},
 * {@link Heading}, {@link Closing} and {@link Transmission} have no level of their own: their
 * fields are beside {@code id}. It has a component for each of the other fields.
 *
 * @param id the dispatch's identifier, from {@link DispatchIds}
 * @param agency the sender's short code, such as {@code KUNA}; absent when the text does not name
 *     it
 * @param language the language of the text as a BCP-47 tag
 * @param format the layout that was read: {@code text} for agency text
 * @param datelines the datelines in order; a roundup has several
 * @param paragraphs the body's paragraphs, numbered from 0 without a gap
 * @param publication what a machine format says of it besides; absent for agency text
 * @param warnings what a reader should doubt
 * @param transmission where it is in the upload, and all that is no body there
 * @param upload the object that the dispatch came in
 */
public record Dispatch(
        String id,
        Optional<String> agency,
        String language,
        DispatchKind kind,
        String format,
        @JsonUnwrapped Dating dating,
        @JsonUnwrapped Labels labels,
        @JsonUnwrapped Heading heading,
        List<Dateline> datelines,
        List<Paragraph> paragraphs,
        @JsonUnwrapped Closing closing,
        List<Mention> mentions,
        List<Quote> quotes,
        List<Topic> topics,
        Optional<Publication> publication,
        List<Warning> warnings,
        @JsonUnwrapped Transmission transmission,
        Upload upload) {

    /** Form of an agency's short code: capitals, digits and hyphens. */
    static final Pattern AGENCY = Pattern.compile("[A-Z][A-Z0-9-]{1,15}");

    public Dispatch {
        DispatchIds.check(id);
        agency.ifPresent(code -> Require.matching(AGENCY, code, "an agency's code"));
        Require.language(language);
        Require.text(format, "format");
        datelines = List.copyOf(datelines);
        paragraphs = List.copyOf(paragraphs);
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
        topics = List.copyOf(topics);
        warnings = List.copyOf(warnings);
        for (int n = 0; n < paragraphs.size(); n++) {
            if (paragraphs.get(n).n() != n) {
                throw new IllegalArgumentException(
                        "paragraph "
                                + paragraphs.get(n).n()
                                + " stands where paragraph "
                                + n
                                + " should");
            }
        }
        for (Mention mention : mentions) {
            checkInside(paragraphs, mention.paragraph(), mention.end(), "a mention");
        }
        for (Quote quote : quotes) {
            checkInside(paragraphs, quote.paragraph(), quote.end(), "a quote");
        }
    }

    /** A dispatch of which no machine format says more, such as agency text. */
    public Dispatch(
            String id,
            Optional<String> agency,
            String language,
            DispatchKind kind,
            String format,
            Dating dating,
            Labels labels,
            Heading heading,
            List<Dateline> datelines,
            List<Paragraph> paragraphs,
            Closing closing,
            List<Mention> mentions,
            List<Quote> quotes,
            List<Topic> topics,
            List<Warning> warnings,
            Transmission transmission,
            Upload upload) {
        this(
                id,
                agency,
                language,
                kind,
                format,
                dating,
                labels,
                heading,
                datelines,
                paragraphs,
                closing,
                mentions,
                quotes,
                topics,
                Optional.empty(),
                warnings,
                transmission,
                upload);
    }

    /** The same dispatch with what its text names and who says what in it. */
    public Dispatch withMentions(List<Mention> mentions, List<Quote> quotes) {
        return with(mentions, quotes, topics, warnings, transmission);
    }

    /** The same dispatch with what it is about. */
    public Dispatch withTopics(List<Topic> topics) {
        return with(mentions, quotes, topics, warnings, transmission);
    }

    /** The same dispatch with one more warning. */
    public Dispatch with(Warning warning) {
        List<Warning> more = new ArrayList<>(warnings);
        more.add(warning);
        return with(mentions, quotes, topics, more, transmission);
    }

    /** The same dispatch, read from an entry of an archive or mail. */
    public Dispatch in(String entry) {
        return with(
                mentions,
                quotes,
                topics,
                warnings,
                new Transmission(
                        Optional.of(entry), transmission.bytes(), transmission.envelope()));
    }

    private Dispatch with(
            List<Mention> mentions,
            List<Quote> quotes,
            List<Topic> topics,
            List<Warning> warnings,
            Transmission transmission) {
        return new Dispatch(
                id,
                agency,
                language,
                kind,
                format,
                dating,
                labels,
                heading,
                datelines,
                paragraphs,
                closing,
                mentions,
                quotes,
                topics,
                publication,
                warnings,
                transmission,
                upload);
    }

    private static void checkInside(
            List<Paragraph> paragraphs, int paragraph, int end, String what) {
        if (paragraph >= paragraphs.size() || end > paragraphs.get(paragraph).text().length()) {
            throw new IllegalArgumentException(what + " lies outside paragraph " + paragraph);
        }
    }
}
