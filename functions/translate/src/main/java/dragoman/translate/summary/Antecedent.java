package dragoman.translate.summary;

import dragoman.dispatch.Mention;
import dragoman.rendition.TextSpan;

/**
 * Whom a sentence means by a pronoun, or by no word at all.
 *
 * @param name as it is put into the text
 * @param span where the dispatch has the name
 * @param slot where it is put
 * @param word index of the word that the slot is about
 */
record Antecedent(String name, TextSpan span, Slot slot, int word) {
    /** Where a name is put. */
    enum Slot {
        /** In the place of the word. */
        INSTEAD,
        /** Before the word, with a colon. */
        BEFORE,
        /** After the word, in brackets. */
        AFTER
    }

    static Antecedent of(Mention mention, String name, Slot slot, int word) {
        return new Antecedent(
                name,
                new TextSpan(mention.paragraph(), mention.start(), mention.end()),
                slot,
                word);
    }

    /** The text between two code units of a sentence, with the name. */
    String in(String text, Word at, int from, int to) {
        return switch (slot) {
            case INSTEAD -> name + text.substring(at.end(), to);
            case BEFORE -> name + ": " + text.substring(from, to);
            case AFTER ->
                    text.substring(from, at.end())
                            + " ("
                            + name
                            + ")"
                            + text.substring(at.end(), to);
        };
    }
}
