package dragoman.parse.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The passages of a paragraph that are between quotation marks of any kind. */
final class Quotations {
    private static final String DOUBLE = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB";
    private static final String OPENING = "\u201C\u00AB\u201E";
    private static final char CLOSING = '\u201D';
    // Fewer words are a name or a term.
    private static final int MIN_WORDS = 3;

    private final List<Passage> passages;

    private Quotations(List<Passage> passages) {
        this.passages = passages;
    }

    /**
     * A passage with its marks, by code units of the paragraph.
     *
     * @param endExclusive after the closing mark, or the end of the paragraph if there is none
     * @param words how many words are in it
     */
    record Passage(int start, int endExclusive, int words, boolean closed) {
        boolean isStatement() {
            return words >= MIN_WORDS;
        }
    }

    static Quotations of(String text) {
        List<Passage> passages = new ArrayList<>();
        int open = -1;
        int words = 0;
        int lastClosing = text.lastIndexOf(CLOSING);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DOUBLE.indexOf(c) >= 0) {
                if (open < 0) {
                    open = i;
                    words = 0;
                } else if (i > lastClosing || !reopens(text, i)) {
                    passages.add(new Passage(open, i + 1, words, true));
                    open = -1;
                }
            } else if (startsWord(text, i)) {
                words++;
            }
        }
        if (open >= 0) {
            passages.add(new Passage(open, text.length(), words, false));
        }
        return new Quotations(List.copyOf(passages));
    }

    /** Whether a mark opens a quotation within one, and does not close it. */
    private static boolean reopens(String text, int at) {
        return OPENING.indexOf(text.charAt(at)) >= 0
                && at > 0
                && Character.isWhitespace(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean startsWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    static boolean isMark(char c) {
        return DOUBLE.indexOf(c) >= 0;
    }

    /** The closed passage in which that code unit is, if its words are a statement. */
    Optional<Passage> around(int offset) {
        return at(offset)
                .filter(passage -> passage.start() <= offset)
                .filter(passage -> passage.closed() && passage.isStatement());
    }

    /** The passage, if it is a statement, that the code unit opens. */
    Optional<Passage> openedAt(int offset) {
        return at(offset).filter(passage -> passage.start() == offset).filter(Passage::isStatement);
    }

    /** Whether words are quoted between two code units. */
    boolean anyBetween(int start, int end) {
        return passages.subList(indexAfter(start), passages.size()).stream()
                .takeWhile(passage -> passage.start() < end)
                .anyMatch(Passage::isStatement);
    }

    private Optional<Passage> at(int offset) {
        int index = indexAfter(offset);
        return index < passages.size() ? Optional.of(passages.get(index)) : Optional.empty();
    }

    /** The index of the first passage that ends after a code unit. */
    private int indexAfter(int offset) {
        int low = 0;
        int high = passages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passages.get(middle).endExclusive() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
