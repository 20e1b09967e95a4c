package dragoman.local.translate.lexicon;

import java.util.ArrayList;
import java.util.List;

/** A noun of a chain, with its adjectives. */
final class Link {
    final Word word;
    final List<String> adjectives = new ArrayList<>();
    final List<String> numbers = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    String determiner = "";
    boolean definite;
    boolean numbered;
    boolean ofCounted;
    boolean superlative;

    Link(Word word) {
        this.word = word;
        this.definite = word.isDefinite();
    }
}
