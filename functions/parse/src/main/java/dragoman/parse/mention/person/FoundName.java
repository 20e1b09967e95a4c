package dragoman.parse.mention.person;

import dragoman.parse.mention.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person's name in a paragraph.
 *
 * @param words of the name
 * @param joined how many letters at the start of the first word are not part of the name
 * @param role where what the person is said to be stands in the paragraph, if it does
 */
record FoundName(List<Word> words, int joined, Optional<Span> role, double confidence) {
    FoundName {
        words = List.copyOf(words);
    }

    /** Code units of the paragraph, from start to before end. */
    record Span(int start, int end) {
        String in(String paragraph) {
            return paragraph.substring(start, end);
        }
    }

    FoundName withRole(Span other) {
        return new FoundName(words, joined, Optional.of(other), confidence);
    }

    int start() {
        return words.getFirst().start() + joined;
    }

    int end() {
        return words.getLast().end();
    }

    /** The words of the name, folded. */
    List<String> folded() {
        List<String> all = new ArrayList<>();
        for (Word word : words) {
            if (!word.isMark()) {
                all.add(all.isEmpty() ? word.folded().substring(joined) : word.folded());
            }
        }
        return all;
    }
}
