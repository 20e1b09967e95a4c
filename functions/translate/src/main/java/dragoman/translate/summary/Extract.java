package dragoman.translate.summary;

import dragoman.rendition.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a summary takes of a sentence.
 *
 * @param from first code unit that is taken, in the sentence's text
 * @param end index after the last word that is taken
 * @param antecedent whom the sentence means without naming them
 */
record Extract(SentenceText sentence, int from, int end, Optional<Antecedent> antecedent) {
    /** The sentence from a code unit on. */
    static Extract of(SentenceText sentence, int from) {
        return new Extract(sentence, from, sentence.words().size(), Optional.empty());
    }

    /** The same with the name of whom it means. */
    Extract naming(Antecedent name) {
        return new Extract(sentence, from, end, Optional.of(name));
    }

    /** The same with fewer words. */
    Extract until(int word) {
        return new Extract(sentence, from, word, antecedent);
    }

    /** Whether words are left out at the end. */
    boolean isCut() {
        return end < sentence.words().size();
    }

    /** Number of its words, as they are counted in print. */
    int length() {
        return wordCount(text());
    }

    /** Number of words between blanks that have a letter or digit. */
    static int wordCount(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(c)) {
                inWord = true;
                count++;
            }
        }
        return count;
    }

    /** The text, with the antecedent put in. */
    String text() {
        String text = sentence.text();
        int last = last();
        String taken =
                antecedent
                        .map(one -> one.in(text, sentence.words().get(one.word()), from, last))
                        .orElseGet(() -> text.substring(from, last));
        return capitalised((isCut() ? taken + "." : taken).strip());
    }

    private int last() {
        return isCut() ? sentence.words().get(end - 1).end() : sentence.text().length();
    }

    static String capitalised(String text) {
        return text.isEmpty() || !Character.isLowerCase(text.charAt(0))
                ? text
                : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Where it is in the dispatch: the sentence's part first, then the name that was put in. */
    List<TextSpan> spans() {
        TextSpan span = sentence.span();
        List<TextSpan> spans = new ArrayList<>();
        spans.add(new TextSpan(span.paragraph(), span.start() + from, span.start() + last()));
        antecedent.map(Antecedent::span).ifPresent(spans::add);
        return spans;
    }

    /** Where the whole sentence is, and the name that was put in. */
    List<TextSpan> sources() {
        List<TextSpan> spans = new ArrayList<>();
        spans.add(sentence.span());
        antecedent.map(Antecedent::span).ifPresent(spans::add);
        return spans;
    }
}
