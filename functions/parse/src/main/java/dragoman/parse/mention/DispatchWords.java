package dragoman.parse.mention;

import dragoman.dispatch.Dateline;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The folded words of a dispatch's datelines and paragraphs, collected when they are first asked
 * for.
 */
final class DispatchWords implements Supplier<Set<String>> {
    private static final int MAX_JOINED = 2;
    private static final int MIN_LETTERS = 3;

    private final Dispatch dispatch;
    private @Nullable Set<String> words;

    DispatchWords(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public Set<String> get() {
        Set<String> known = words;
        if (known == null) {
            known = new HashSet<>();
            for (Paragraph paragraph : dispatch.paragraphs()) {
                add(paragraph.text(), known);
            }
            for (Dateline dateline : dispatch.datelines()) {
                add(dateline.text(), known);
            }
            words = known;
        }
        return known;
    }

    /** Adds the words, also without the Arabic letters that are joined to them. */
    private static void add(String text, Set<String> words) {
        for (Word word : Words.of(text, 0, text.length())) {
            String folded = word.folded();
            for (int i = 0; i <= CompoundName.count(folded, MAX_JOINED, MIN_LETTERS); i++) {
                words.add(folded.substring(i));
            }
        }
    }
}
