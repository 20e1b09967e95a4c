package dragoman.sentence;

import dragoman.dispatch.Paragraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts paragraphs into sentences: after a full stop, question or exclamation mark of any script,
 * with the quotes and brackets that close after it, unless the stop belongs to a number, an
 * abbreviation or an initial.
 */
public final class SentenceSplitter {
    // . ! ? Arabic question mark and full stop, ellipsis; the ideographic ones need no blank after
    // them.
    private static final String ENDS = ".!?\u061F\u06D4\u2026";
    private static final String IDEOGRAPHIC_ENDS = "\u3002\uFF01\uFF1F";
    private static final String OPENERS = "\"'\u201C\u2018\u00AB([";
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB)]\u300D\u300F";

    private final Set<String> abbreviations;

    private SentenceSplitter(Set<String> abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Cuts text of a language, with the abbreviations of {@code abbreviations.tsv}. */
    public static SentenceSplitter of(String language) {
        return new SentenceSplitter(
                Abbreviations.BY_LANGUAGE.getOrDefault(language.split("-", -1)[0], Set.of()));
    }

    /** The sentences of a paragraph that contain a letter or a digit, in order. */
    public List<Sentence> split(Paragraph paragraph) {
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
        // A single letter is an initial, and so are letters separated by stops (U.S.).
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

    private static final class Abbreviations {
        static final Map<String, Set<String>> BY_LANGUAGE = read();

        private static Map<String, Set<String>> read() {
            Map<String, Set<String>> words = new HashMap<>();
            for (String line : text().lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> cells = List.of(line.split("\t", -1));
                    words.computeIfAbsent(cells.get(0), _ -> new HashSet<>()).add(cells.get(1));
                }
            }
            return words;
        }

        private static String text() {
            try (InputStream in = SentenceSplitter.class.getResourceAsStream("abbreviations.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file abbreviations.tsv");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
