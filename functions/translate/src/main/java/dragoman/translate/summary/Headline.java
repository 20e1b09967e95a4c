package dragoman.translate.summary;

import dragoman.rendition.TextSpan;

import java.util.List;

/**
 * A headline made of a sentence.
 *
 * @param sentence where the whole sentence is in the dispatch
 * @param spans where its words are
 */
record Headline(String text, TextSpan sentence, List<TextSpan> spans) {
    Headline {
        spans = List.copyOf(spans);
    }

    boolean hasFigure() {
        return text.chars().anyMatch(Character::isDigit);
    }
}
