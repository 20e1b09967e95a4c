package dragoman.parse.mention.organisation;

import dragoman.parse.mention.Word;

import java.util.List;
import java.util.Optional;

/** Recognises the names of organisations that no list has by their words. */
interface NamePatterns {
    /**
     * A name among words.
     *
     * @param joined letters before the name in its first word
     */
    record Extent(int from, int to, int joined) {}

    /** The name that begins at a word. */
    Optional<Extent> at(List<Word> words, int at);

    /** Whether a word says what kind of thing the name after it is, and is no part of it. */
    boolean isCaption(Word word);
}
