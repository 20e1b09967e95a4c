package dragoman.translate.summary;

import dragoman.dispatch.Mention;
import dragoman.rendition.TextSpan;
import dragoman.sentence.Sentence;

import java.util.BitSet;
import java.util.List;

/**
 * A sentence by its words.
 *
 * @param text of the sentence
 * @param span where it is in the dispatch
 * @param words in order, their offsets counted from the start of the text
 * @param mentions those within the sentence
 * @param bound words before which no cut can be made: within a mention, a quotation or brackets
 * @param balanced whether each quotation mark and bracket has its other half in the sentence
 */
record SentenceText(
        String text,
        TextSpan span,
        List<Word> words,
        List<Mention> mentions,
        BitSet bound,
        boolean balanced) {
    private static final String OPENING = "([{\u00AB\u201C";
    private static final String CLOSING = ")]}\u00BB\u201D";
    private static final String EITHER = "\"";

    SentenceText {
        words = List.copyOf(words);
        mentions = List.copyOf(mentions);
        bound = (BitSet) bound.clone();
    }

    /**
     * A sentence of a dispatch.
     *
     * @param mentions those that overlap it
     */
    static SentenceText of(Sentence sentence, List<Mention> mentions) {
        List<Word> words = Word.of(sentence.text());
        BitSet bound = new BitSet(words.size());
        boolean balanced = bindQuoted(sentence.text(), words, bound);
        int from = sentence.span().start();
        for (Mention mention : mentions) {
            for (int at = firstAtOrAfter(words, mention.start() - from); at < words.size(); at++) {
                if (words.get(at).start() + from >= mention.end()) {
                    break;
                }
                if (words.get(at).start() + from > mention.start()) {
                    bound.set(at);
                }
            }
        }
        return new SentenceText(sentence.text(), sentence.span(), words, mentions, bound, balanced);
    }

    /** A text that is no sentence of the dispatch, such as a translation of one. */
    static SentenceText of(String text, TextSpan span) {
        List<Word> words = Word.of(text);
        BitSet bound = new BitSet(words.size());
        boolean balanced = bindQuoted(text, words, bound);
        return new SentenceText(text, span, words, List.of(), bound, balanced);
    }

    @Override
    public BitSet bound() {
        return (BitSet) bound.clone();
    }

    /** Whether no cut can be made before a word. */
    boolean isBound(int word) {
        return bound.get(word);
    }

    /** Index of the first word that begins at a code unit of the text or after it. */
    private static int firstAtOrAfter(List<Word> words, int start) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean bindQuoted(String text, List<Word> words, BitSet bound) {
        int depth = 0;
        boolean quoted = false;
        boolean balanced = true;
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            while (word < words.size() && words.get(word).start() == i) {
                if (depth > 0 || quoted) {
                    bound.set(word);
                }
                word++;
            }
            char c = text.charAt(i);
            if (EITHER.indexOf(c) >= 0) {
                quoted = !quoted;
            } else if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0) {
                balanced &= depth > 0;
                depth = Math.max(0, depth - 1);
            }
        }
        return balanced && depth == 0 && !quoted;
    }

    /** The mentions among the words from one up to but not including another. */
    List<Mention> mentionsBetween(int fromWord, int toWord) {
        int from = words.get(fromWord).start() + span.start();
        int to = words.get(toWord - 1).end() + span.start();
        return mentions.stream().filter(one -> one.start() < to && one.end() > from).toList();
    }

    /** Index of the first word at a code unit of the paragraph or after it. */
    int wordAt(int codeUnit) {
        return firstAtOrAfter(words, codeUnit - span.start());
    }

    /** Whether an opening round bracket stands right before a word. */
    boolean opensBracket(int word) {
        int start = words.get(word).start();
        return start > 0 && text.charAt(start - 1) == '(';
    }

    /** Whether a closing round bracket stands right after a word. */
    boolean closesBracket(int word) {
        int end = words.get(word).end();
        return end < text.length() && text.charAt(end) == ')';
    }
}
