package dragoman.dispatch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.util.Optional;

/**
 * A person, place, organisation, time or quantity in the text.
 *
 * @param paragraph number of the paragraph
 * @param start first UTF-16 code unit, counted from the start of the paragraph
 * @param end UTF-16 code unit after the last
 * @param key what all mentions of the same thing share: its name folded, in lower case, hyphens
 *     between words
 * @param english its English name: as a vocabulary has it, or as an English rendition writes it
 * @param role what a person is said to be, as printed
 * @param amount what a time or quantity amounts to
 * @param country of a place, ISO 3166-1 alpha-2
 * @param form how a place is named, if not by its own name for itself
 * @param confidence from 0 to 1
 */
public record Mention(
        MentionKind kind,
        int paragraph,
        int start,
        int end,
        String text,
        Optional<String> key,
        Optional<String> english,
        Optional<String> country,
        Optional<String> role,
        @JsonUnwrapped MentionValue amount,
        Optional<PlaceForm> form,
        double confidence) {
    public Mention {
        Require.notNegative(paragraph, "paragraph number");
        Require.span(start, end);
        Require.text(text, "mention");
        Require.share(confidence, "confidence");
    }

    /** A mention of somebody or something with a name. */
    public Mention(
            MentionKind kind,
            int paragraph,
            int start,
            int end,
            String text,
            Optional<String> key,
            Optional<String> english,
            Optional<String> country,
            Optional<String> role,
            double confidence) {
        this(
                kind,
                paragraph,
                start,
                end,
                text,
                key,
                english,
                country,
                role,
                MentionValue.NONE,
                Optional.empty(),
                confidence);
    }

    /** A mention of a time or a quantity. */
    public static Mention of(
            MentionKind kind,
            int paragraph,
            int start,
            int end,
            String text,
            MentionValue amount,
            double confidence) {
        return new Mention(
                kind,
                paragraph,
                start,
                end,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                amount,
                Optional.empty(),
                confidence);
    }

    /** The same mention of a place, named in that form. */
    public Mention as(Optional<PlaceForm> named) {
        return new Mention(
                kind,
                paragraph,
                start,
                end,
                text,
                key,
                english,
                country,
                role,
                amount,
                named,
                confidence);
    }

    /** The same mention with the English name. */
    public Mention inEnglish(String name) {
        return new Mention(
                kind,
                paragraph,
                start,
                end,
                text,
                key,
                Optional.of(name),
                country,
                role,
                amount,
                form,
                confidence);
    }
}
