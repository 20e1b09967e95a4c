package dragoman.translate.summary;

import dragoman.dispatch.Paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts paragraphs into sentences: after a full stop, question or exclamation mark of any script,
 * with the quotes and brackets that close behind it, unless the stop belongs to a number, an
 * abbreviation or an initial.
 */
final class SentenceSplitter {
    // . ! ? Arabic question mark and full stop, ellipsis; the ideographic ones need no blank behind
    // them.
    private static final String ENDS = ".!?\u061F\u06D4\u2026";
    private static final String IDEOGRAPHIC_ENDS = "\u3002\uFF01\uFF1F";
    private static final String OPENERS = "\"'\u201C\u2018\u00AB([";
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB)]\u300D\u300F";

    private final Set<String> abbreviations;

    SentenceSplitter(Set<String> abbreviations) {
        this.abbreviations = abbreviations;
    }

    List<Sentence> split(Paragraph paragraph) {
        String text = paragraph.text();
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int after = end(text, start, i);
            if (after > 0) {
                add(sentences, paragraph, start, after);
                start = after;
                i = after - 1;
            }
        }
        add(sentences, paragraph, start, text.length());
        return sentences;
    }

    /** Code unit after the sentence that ends with the mark here; 0 when none ends here. */
    private int end(String text, int start, int at) {
        char c = text.charAt(at);
        boolean ideographic = IDEOGRAPHIC_ENDS.indexOf(c) >= 0;
        if (!ideographic && ENDS.indexOf(c) < 0) {
            return 0;
        }
        int after = at + 1;
        while (after < text.length()
                && (ENDS.indexOf(text.charAt(after)) >= 0
                        || CLOSERS.indexOf(text.charAt(after)) >= 0)) {
            after++;
        }
        if (ideographic || after == text.length()) {
            return after;
        }
        boolean blank =
                Character.isWhitespace(text.charAt(after)) || text.charAt(after) == '\u00A0';
        if (!blank) {
            return 0;
        }
        return c == '.' && (isAbbreviation(text, start, at) || continues(text, after)) ? 0 : after;
    }

    private boolean isAbbreviation(String text, int start, int stop) {
        int from = stop;
        while (from > start
                && !Character.isWhitespace(text.charAt(from - 1))
                && OPENERS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String word = text.substring(from, stop);
        // A single letter is an initial, and so are letters parted by stops (U.S.).
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
        return initial || abbreviations.contains(word) || word.matches("(?:\\p{L}\\.)+\\p{L}");
    }

    /** A sentence does not begin with a small letter. */
    private static boolean continues(String text, int after) {
        int next = after;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Character.isLowerCase(text.charAt(next));
    }

    private static void add(List<Sentence> sentences, Paragraph paragraph, int from, int to) {
        String text = paragraph.text();
        int start = from;
        while (start < to && isBlank(text.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(Sentence.of(paragraph, start, end));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }
}
