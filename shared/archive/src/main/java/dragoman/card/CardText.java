package dragoman.card;

import dragoman.rendition.Rendition;

import java.util.Optional;

/**
 * What a card shows in one language. Longer texts are cut after a word, with an ellipsis: a card is
 * kept up to 76 times, in one transaction, which takes 4 MB.
 *
 * @param headline at most 500 characters of it
 * @param summary the first sentence of the summary, at most 1,000 characters of it
 */
public record CardText(String language, Optional<String> headline, Optional<String> summary) {
    private static final int MAX_HEADLINE = 500;
    private static final int MAX_SUMMARY = 1_000;

    static CardText of(Rendition rendition) {
        return new CardText(
                rendition.language(),
                rendition.headline().map(text -> Excerpt.of(text, MAX_HEADLINE)),
                rendition.summary().stream()
                        .findFirst()
                        .map(sentence -> Excerpt.of(sentence.text(), MAX_SUMMARY)));
    }
}
