package dragoman.card;

import dragoman.rendition.Rendition;

import java.util.Optional;

/**
 * What a card shows in one language.
 *
 * @param summary the first sentence of the summary
 */
public record CardText(String language, Optional<String> headline, Optional<String> summary) {
    static CardText of(Rendition rendition) {
        return new CardText(
                rendition.language(),
                rendition.headline(),
                rendition.summary().stream().findFirst().map(sentence -> sentence.text()));
    }
}
