package dragoman.parse.copy;

import dragoman.parse.item.Block;
import dragoman.parse.text.Folded;
import dragoman.parse.text.PrefixTree;
import dragoman.parse.text.Resource;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Recognises where a text without an end mark is over: at links, related headlines, rights and
 * signatures. Below them no sentence follows, or they stand within the text.
 */
final class TailLines {
    private static final int MAX_LINES = 20;
    private static final int MAX_LENGTH = 300;
    // Words open a line of a tail; a longer line is a sentence that begins with them.
    private static final int MAX_WORDED_LENGTH = 120;
    private static final int MIN_SENTENCE_LENGTH = 25;

    private static final Pattern LINK =
            Pattern.compile(
                    "^ *+(?:[^:/]{1,25}: ?+)?[<(]?+(?:https?://|www\\.)[^ ]{3,250} *+$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TAGS =
            Pattern.compile("^(?: *+[#@][\\p{L}\\p{M}\\p{N}_]++)++ *+$");
    private static final int MAX_LINKS = 8;
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?://|www\\.)[^ ]{3,250}|[#@][\\p{L}\\p{M}\\p{N}_]{1,80}",
                    Pattern.CASE_INSENSITIVE);
    // The line that separates a signature from a mail.
    private static final String SIGNATURE = "--";
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?\u061F\u06D4\u3002][\"'\u00BB\u201D\u2019)\\]]{0,3}$");

    private static final Pattern LABEL_END = Pattern.compile("^ ?(?:[:\u00BB>|-]|\\.\\.|$)");
    private static final String BULLETS = " *\u2022-_|>\u00AB";

    private final PrefixTree<Words> words;

    private TailLines(PrefixTree<Words> words) {
        this.words = words;
    }

    /**
     * Words with which a tail opens.
     *
     * @param alone whether nothing but a colon may follow them on their line, or a line that is no
     *     sentence
     */
    private record Words(String text, boolean alone) {}

    /** With the words that are part of the program. */
    static TailLines builtIn() {
        Map<String, List<Words>> words = new HashMap<>();
        for (List<String> row : Resource.rows(TailLines.class, "tails.tsv")) {
            boolean alone =
                    switch (row.get(0)) {
                        case "label" -> true;
                        case "opening" -> false;
                        case String other -> throw new IllegalStateException("tails.tsv: " + other);
                    };
            String text = key(row.get(1));
            words.put(text, List.of(new Words(text, alone)));
        }
        return new TailLines(PrefixTree.of(words, Comparator.comparing(Words::text)));
    }

    private static String key(String words) {
        return Folded.fold(words).strip().toLowerCase(Locale.ROOT);
    }

    /** Where links and tags at the end of the line begin; its length if there are none. */
    static int linksFrom(String line) {
        int at = line.length();
        for (int i = 0; i < MAX_LINKS; i++) {
            String before = line.substring(0, at).stripTrailing();
            int blank = before.lastIndexOf(' ');
            if (blank < 0 || !ADDRESS.matcher(before.substring(blank + 1)).matches()) {
                return at;
            }
            at = blank;
        }
        return at;
    }

    /** The index of the first line of the tail; the number of lines if there is none. */
    int start(List<LineSlice> lines) {
        int start = lines.size();
        for (int i = lines.size() - 1; i > 0 && i >= lines.size() - MAX_LINES; i--) {
            if (opens(lines.get(i))) {
                start = i;
            } else if (isSentence(lines.get(i)) || lines.get(i).role() == Block.Role.LIST) {
                break;
            }
        }
        return start;
    }

    /** Whether a tail may open with the line. */
    boolean opens(LineSlice line) {
        String text = line.text();
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        return text.equals(SIGNATURE)
                || LINK.matcher(text).matches()
                || TAGS.matcher(text).matches()
                || hasWords(text);
    }

    private boolean hasWords(String text) {
        if (text.length() > MAX_WORDED_LENGTH) {
            return false;
        }
        String folded = key(text);
        int start = 0;
        while (start < folded.length() && BULLETS.indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        for (Words found : words.at(folded, start)) {
            String rest = folded.substring(start + found.text().length());
            if (found.alone()
                    ? LABEL_END.matcher(rest).find() && !endsSentence(text)
                    : rest.isEmpty() || !Character.isLetter(rest.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line is a sentence of some length, as only a text has, and opens no tail. */
    boolean isSentence(LineSlice line) {
        String text = line.text();
        return text.length() >= MIN_SENTENCE_LENGTH && endsSentence(text) && !opens(line);
    }

    private static boolean endsSentence(String text) {
        return SENTENCE_END
                .matcher(text.substring(Math.max(0, text.length() - MIN_SENTENCE_LENGTH)))
                .find();
    }
}
