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
 * abbreviation or an initial, or numbers an item of a list. A stop that lost the blank after it
 * cuts as well. A paragraph that is one long sentence stays one. Linear in the text.
 */
public final class SentenceSplitter {
    // . ! ? Arabic question mark and full stop, ellipsis; the ideographic ones need no blank after
    // them.
    private static final String ENDS = ".!?\u061F\u06D4\u2026";
    private static final String IDEOGRAPHIC_ENDS = "\u3002\uFF01\uFF1F";
    private static final String OPENERS = "\"'\u201C\u2018\u00AB([";
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB)]\u300D\u300F";

    private static final int MIN_GLUED = 2;
    private static final int MAX_LIST_FIGURES = 3;

    private final Set<String> abbreviations;
    private final Set<String> beforeNumbers;

    private SentenceSplitter(Set<String> abbreviations, Set<String> beforeNumbers) {
        this.abbreviations = abbreviations;
        this.beforeNumbers = beforeNumbers;
    }

    /** Cuts text of a language, with the abbreviations of {@code abbreviations.tsv}. */
    public static SentenceSplitter of(String language) {
        String tag = language.split("-", -1)[0];
        return new SentenceSplitter(
                Abbreviations.ALWAYS.getOrDefault(tag, Set.of()),
                Abbreviations.BEFORE_NUMBERS.getOrDefault(tag, Set.of()));
    }

    /** The sentences of a paragraph that contain a letter or a digit, in order. */
    public List<Sentence> split(Paragraph paragraph) {
        String text = paragraph.text();
        List<Sentence> sentences = new ArrayList<>();
        int start = skipBlanks(text, 0);
        for (int i = start; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                int after = afterMarks(text, i);
                if (isEnd(text, start, i, after)) {
                    add(sentences, paragraph, start, after);
                    start = skipBlanks(text, after);
                }
                i = after - 1;
            }
        }
        add(sentences, paragraph, start, text.length());
        return sentences;
    }

    private static boolean isMark(char c) {
        return ENDS.indexOf(c) >= 0 || IDEOGRAPHIC_ENDS.indexOf(c) >= 0;
    }

    /** Code unit after a mark, those that follow it, and the quotes and brackets that close. */
    private static int afterMarks(String text, int at) {
        int after = at + 1;
        while (after < text.length()
                && (isMark(text.charAt(after)) || CLOSERS.indexOf(text.charAt(after)) >= 0)) {
            after++;
        }
        return after;
    }

    private boolean isEnd(String text, int start, int at, int after) {
        char c = text.charAt(at);
        if (IDEOGRAPHIC_ENDS.indexOf(c) >= 0 || after == text.length()) {
            return true;
        }
        if (!isBlank(text.charAt(after))) {
            return isGlued(text, start, at, after);
        }
        boolean part =
                c == '.'
                        && (isAbbreviation(text, start, at, after)
                                || isListNumber(text, start, at));
        return !part && !continues(text, after);
    }

    private boolean isAbbreviation(String text, int start, int stop, int after) {
        String word = wordBefore(text, start, stop);
        if (beforeNumbers.contains(word)) {
            int next = skipBlanks(text, after);
            return next < text.length() && Character.isDigit(text.charAt(next));
        }
        return isInitials(word) || abbreviations.contains(word);
    }

    private static String wordBefore(String text, int start, int stop) {
        int from = stop;
        while (from > start
                && !isBlank(text.charAt(from - 1))
                && OPENERS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, stop);
    }

    /** A single letter is an initial, and so are letters separated by stops (U.S.). */
    private static boolean isInitials(String word) {
        if (word.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            boolean right = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
            if (!right) {
                return false;
            }
        }
        return true;
    }

    /** "3." that opens a sentence numbers it. */
    private static boolean isListNumber(String text, int start, int stop) {
        return stop > start
                && stop - start <= MAX_LIST_FIGURES
                && text.substring(start, stop).chars().allMatch(Character::isDigit);
    }

    /**
     * Copy that lost the blank after a stop: two whole words of a script without capitals on either
     * side of it, or a word in small letters before and a capitalised word after. What an address
     * or a name joins by a stop looks otherwise.
     */
    private boolean isGlued(String text, int start, int at, int after) {
        int next = after;
        while (next < text.length() && OPENERS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        int wordEnd = next;
        while (wordEnd < text.length() && isLetter(text.charAt(wordEnd))) {
            wordEnd++;
        }
        int before = at;
        while (before > start
                && (CLOSERS.indexOf(text.charAt(before - 1)) >= 0
                        || (isUncased(text, next) && isBlank(text.charAt(before - 1))))) {
            before--;
        }
        int wordStart = before;
        while (wordStart > start && isLetter(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        if (wordEnd - next < MIN_GLUED || before == start || text.charAt(at) == '\u2026') {
            return false;
        }
        boolean closed = before < at || after > at + 1;
        boolean figure = wordStart == before && Character.isDigit(text.charAt(before - 1));
        if (isUncased(text, next)) {
            boolean stopped = wordStart > start && ".@/-_".indexOf(text.charAt(wordStart - 1)) >= 0;
            boolean word =
                    before - wordStart >= MIN_GLUED
                            && isUncased(text, before - 1)
                            && !abbreviations.contains(text.substring(wordStart, before));
            return closed || (word && !stopped) || (figure && !isListNumber(text, start, at));
        }
        return before - wordStart > MIN_GLUED
                && Character.isLowerCase(text.charAt(before - 1))
                && text.substring(wordStart + 1, before).chars().allMatch(Character::isLowerCase)
                && Character.isUpperCase(text.charAt(next))
                && Character.isLowerCase(text.charAt(next + 1))
                && !(wordEnd < text.length()
                        && text.charAt(wordEnd) == '.'
                        && isPart(text, wordEnd))
                && !abbreviations.contains(text.substring(wordStart, before));
    }

    /** Whether a stop is followed by a letter at once, as in the name of a file. */
    private static boolean isPart(String text, int stop) {
        return stop + 1 < text.length() && isLetter(text.charAt(stop + 1));
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** A letter of a script without capitals that puts blanks between words, such as Arabic. */
    private static boolean isUncased(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        return Character.isLetter(c)
                && !Character.isUpperCase(c)
                && !Character.isLowerCase(c)
                && !Character.isIdeographic(c);
    }

    private static int skipBlanks(String text, int from) {
        int next = from;
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** A sentence does not begin with a small letter. */
    private static boolean continues(String text, int after) {
        int next = skipBlanks(text, after);
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
        private static final String NUMBER = "number";
        static final Map<String, Set<String>> ALWAYS = new HashMap<>();
        static final Map<String, Set<String>> BEFORE_NUMBERS = new HashMap<>();

        static {
            for (String line : text().lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> cells = List.of(line.split("\t", -1));
                    boolean number = cells.size() > 2 && cells.get(2).equals(NUMBER);
                    (number ? BEFORE_NUMBERS : ALWAYS)
                            .computeIfAbsent(cells.get(0), _ -> new HashSet<>())
                            .add(cells.get(1));
                }
            }
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
