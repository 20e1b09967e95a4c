package dragoman.parse.copy;

import dragoman.parse.item.Block;
import dragoman.parse.text.Folded;
import dragoman.parse.text.PrefixTree;
import dragoman.parse.text.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises headings, items of lists and notes to editors where the format does not mark them. In
 * doubt a line is text: a reader loses more by a paragraph taken for a heading than by a heading
 * taken for a paragraph.
 */
final class ParagraphKinds {
    private static final int MAX_NOTE_LENGTH = 1200;
    // Notes and items are recognised by the beginning of a line, however long the line is.
    private static final int BEGINNING_LENGTH = 100;
    private static final int MAX_HEADING_LENGTH = 60;
    private static final int MAX_WORDS = 9;
    // The lines around an unmarked heading have to be text beyond doubt.
    private static final int MIN_TEXT_LENGTH = 70;
    private static final int MIN_RULE_LENGTH = 3;
    private static final int MIN_LETTERS = 3;
    private static final String BULLETS = "\u2022\u00B7\u25CF\u25AA\u25E6\u2023\u25A0-\u2013*";
    private static final String RULES = "-=_*~\u2014\u2500";
    private static final String SENTENCE_ENDS = ".!?\u061F\u06D4\u3002\uFF01\uFF1F\u0964\u2026";
    private static final String CLOSING = "\"'\u201D\u00BB\u2019)]\u300D";
    private static final String NO_HEADING = ".:;,!\u2026\u060C\u061B\u06D4\u3002\u0964@/|\t";
    // 1) or (1) or 1. or 1- before a word
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^\\(?(\\d{1,2})(?:\\)|\\.(?= )|-(?= |\\p{IsArabic}))"
                            + " ?(?=[\\p{L}\"\u00AB\u201C])");

    private static final Pattern BLANKS = Pattern.compile(" +");

    private final PrefixTree<String> notes;
    private final PrefixTree<String> blocks;
    private final List<String> ordinals;

    private ParagraphKinds(List<String> notes, List<String> blocks, List<String> ordinals) {
        this.notes = PrefixTree.ofWords(notes);
        this.blocks = PrefixTree.ofWords(blocks);
        this.ordinals = List.copyOf(ordinals);
    }

    /** With the words that are part of the program. */
    static ParagraphKinds builtIn() {
        List<String> notes = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        List<String> ordinals = new ArrayList<>();
        for (List<String> row : Resource.rows(ParagraphKinds.class, "paragraphs.tsv")) {
            List<String> words =
                    switch (row.get(0)) {
                        case "note" -> notes;
                        case "notes" -> blocks;
                        case "item" -> ordinals;
                        case String other ->
                                throw new IllegalStateException("paragraphs.tsv: " + other);
                    };
            words.add(key(row.get(1)));
        }
        return new ParagraphKinds(notes, blocks, ordinals);
    }

    /** The lines of a text, each with its role where that is certain. */
    List<LineSlice> marked(List<LineSlice> lines) {
        List<LineSlice> marked = new ArrayList<>(lines);
        boolean below = false;
        for (int i = 0; i < lines.size(); i++) {
            LineSlice line = lines.get(i);
            if (!isOpen(line) || !line.isText()) {
                continue;
            }
            String folded = beginning(line.text());
            below |= i > 0 && line.text().length() <= BEGINNING_LENGTH && isBlock(folded);
            if (below || isNote(line.text(), folded)) {
                marked.set(i, line.as(Block.Role.NOTE));
            } else if (i > 0
                    && line.text().length() <= MAX_HEADING_LENGTH
                    && isHeading(lines, i, folded)) {
                marked.set(i, line.as(Block.Role.SUBHEAD));
            } else if (i > 0 && isItem(lines, i)) {
                marked.set(i, line.as(Block.Role.LIST));
            }
        }
        return marked;
    }

    private static String beginning(String line) {
        return Folded.fold(
                        line.length() > BEGINNING_LENGTH
                                ? line.substring(0, BEGINNING_LENGTH)
                                : line)
                .strip();
    }

    private static boolean isOpen(LineSlice line) {
        return line.role() == Block.Role.UNMARKED || line.role() == Block.Role.BODY;
    }

    private static String key(String words) {
        return Folded.fold(words).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether everything below the line is for editors, and not text. */
    private boolean isBlock(String folded) {
        String bare = unruled(folded).toLowerCase(Locale.ROOT);
        return blocks.at(bare, 0).stream()
                .anyMatch(
                        words ->
                                bare.substring(words.length())
                                        .chars()
                                        .noneMatch(Character::isLetterOrDigit));
    }

    /** Whether the line is addressed to editors: in brackets, or before a colon. */
    private boolean isNote(String line, String folded) {
        if (line.length() > MAX_NOTE_LENGTH || folded.length() < MIN_LETTERS) {
            return false;
        }
        boolean bracketed = "([".indexOf(folded.charAt(0)) >= 0;
        if (bracketed && ")].".indexOf(line.charAt(line.length() - 1)) < 0) {
            return false;
        }
        String bare = (bracketed ? folded.substring(1) : folded).strip().toLowerCase(Locale.ROOT);
        return notes.at(bare, 0).stream()
                .map(words -> bare.substring(words.length()).stripLeading())
                .anyMatch(
                        rest -> !rest.isEmpty() && ":-\u2013\u2014_/".indexOf(rest.charAt(0)) >= 0);
    }

    private boolean isHeading(List<LineSlice> lines, int at, String folded) {
        if (at + 1 >= lines.size()) {
            return false;
        }
        LineSlice next = lines.get(at + 1);
        String bare = unruled(folded);
        if (bare.length() < MIN_LETTERS
                || BLANKS.split(bare, -1).length > MAX_WORDS
                || bare.codePoints().filter(Character::isLetter).count() < MIN_LETTERS) {
            return false;
        }
        boolean ruled =
                folded.length() - bare.length() >= 2
                        && RULES.indexOf(folded.charAt(0)) >= 0
                        && RULES.indexOf(folded.charAt(folded.length() - 1)) >= 0;
        return ruled
                || (isClean(bare)
                        && ((isRule(next) && at + 2 < lines.size())
                                || (isSentence(previous(lines, at)) && isSentence(next.text()))));
    }

    /** The text without the signs around it that mark a heading. */
    private static String unruled(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isRuleOrBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isRuleOrBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isRuleOrBlank(char sign) {
        return sign == ' ' || sign == '#' || RULES.indexOf(sign) >= 0;
    }

    private static boolean isRule(LineSlice line) {
        String text = line.text();
        return text.length() >= MIN_RULE_LENGTH
                && text.chars().allMatch(c -> RULES.indexOf(c) >= 0);
    }

    /** Whether it may be an unmarked heading: no end of a sentence, no credit, no table row. */
    private static boolean isClean(String text) {
        int first = text.codePointAt(0);
        boolean opens =
                Character.isUpperCase(first)
                        || (Character.isLetter(first) && !Character.isLowerCase(first));
        return opens
                && text.chars()
                        .noneMatch(c -> NO_HEADING.indexOf(c) >= 0 || (c >= '0' && c <= '9'));
    }

    /** The nearest line above that is text. */
    private static String previous(List<LineSlice> lines, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (lines.get(i).isText()) {
                return lines.get(i).text();
            }
        }
        return "";
    }

    private static boolean isSentence(String text) {
        return text.length() >= MIN_TEXT_LENGTH && endsSentence(text);
    }

    private static boolean endsSentence(String text) {
        int to = text.length();
        while (to > 0
                && (CLOSING.indexOf(text.charAt(to - 1)) >= 0 || text.charAt(to - 1) == ' ')) {
            to--;
        }
        return to > 0 && SENTENCE_ENDS.indexOf(text.charAt(to - 1)) >= 0;
    }

    private static boolean isLowerCase(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /** Whether the line and a neighbour begin as items do: a single one may be speech. */
    private boolean isItem(List<LineSlice> lines, int at) {
        Optional<Mark> mark = mark(lines.get(at).text());
        return mark.isPresent()
                && ((at > 1
                                && mark(lines.get(at - 1).text())
                                        .filter(above -> mark.get().follows(above))
                                        .isPresent())
                        || (at + 1 < lines.size()
                                && mark(lines.get(at + 1).text())
                                        .filter(below -> below.follows(mark.get()))
                                        .isPresent()));
    }

    /**
     * What an item of a list begins with.
     *
     * @param sign the bullet, or one sign for all numbers
     * @param n the number; 0 for a bullet
     */
    private record Mark(String sign, int n) {
        boolean follows(Mark above) {
            return sign.equals(above.sign) && (n == 0 || n == above.n + 1);
        }
    }

    private Optional<Mark> mark(String line) {
        String folded = beginning(line);
        if (folded.length() < 2) {
            return Optional.empty();
        }
        char first = folded.charAt(0);
        if (BULLETS.indexOf(first) >= 0) {
            // Speech begins with a dash too, in Nordic copy and in interviews.
            boolean speech =
                    "-\u2013".indexOf(first) >= 0
                            && !isLowerCase(folded.substring(1).stripLeading())
                            && endsSentence(line);
            return !speech && (folded.charAt(1) == ' ' || first == '\u2022')
                    ? Optional.of(new Mark(String.valueOf(first), 0))
                    : Optional.empty();
        }
        Matcher number = NUMBERED.matcher(folded);
        if (number.find()) {
            return Optional.of(new Mark("1", Integer.parseInt(number.group(1))));
        }
        String lower = folded.toLowerCase(Locale.ROOT);
        for (int i = 0; i < ordinals.size(); i++) {
            if (opensWith(ordinals.get(i), lower)) {
                return Optional.of(new Mark("first", i + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether a line begins with the word and then a colon or a dash. */
    private static boolean opensWith(String word, String line) {
        String rest = line.startsWith(word) ? line.substring(word.length()).stripLeading() : "";
        return !rest.isEmpty() && ":-\u2013".indexOf(rest.charAt(0)) >= 0;
    }
}
