package dragoman.dispatch;

import java.util.Optional;

/**
 * A person, place, organisation, date or quantity in the text.
 *
 * @param paragraph number of the paragraph
 * @param start first UTF-16 code unit, counted from the start of the paragraph
 * @param end UTF-16 code unit after the last
 * @param key what all mentions of the same thing share: its name folded, in lower case, hyphens
 *     between words
 * @param english its English name: as a vocabulary has it, or as an English rendition writes it
 * @param role what a person is said to be, as printed
 * @param country of a place, ISO 3166-1 alpha-2
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
        double confidence) {
    public Mention {
        Require.notNegative(paragraph, "paragraph number");
        Require.span(start, end);
        Require.text(text, "mention");
        Require.share(confidence, "confidence");
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
                confidence);
    }
}
