package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.Tokens.Kind;
import dragoman.local.translate.lexicon.Tokens.Token;
import dragoman.local.translate.lexicon.Word.Marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a sentence at its marks; brackets and quotation marks around a few words do not cut it. */
final class Stretches {
    private static final int MAX_ENCLOSED = 4;
    private static final Map<String, String> CLOSING =
            Map.of("(", ")", "\u00AB", "\u00BB", "\"", "\"", "\u201C", "\u201D", "[", "]");

    private final List<Token> tokens;
    private final List<Stretch> stretches = new ArrayList<>();
    private List<Token> words = new ArrayList<>();
    private List<Marks> marks = new ArrayList<>();
    private String opened = "";

    private Stretches(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Stretch> of(List<Token> tokens) {
        Stretches all = new Stretches(tokens);
        all.cut();
        return all.stretches;
    }

    private void cut() {
        int closes = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Kind.MARK) {
                words.add(token);
                marks.add(new Marks(opened, ""));
                opened = "";
            } else if (i == closes) {
                int last = marks.size() - 1;
                marks.set(last, new Marks(marks.get(last).before(), shown(token.text(), true)));
                closes = -1;
            } else {
                int end = closes < 0 ? enclosedEnd(i) : -1;
                if (end > 0) {
                    closes = end;
                    opened = shown(token.text(), false);
                } else {
                    end(token.text());
                }
            }
        }
        end("");
    }

    private static String shown(String mark, boolean closing) {
        return switch (mark) {
            case "\u00AB", "\u00BB", "\u201C", "\u201D" -> "\"";
            case "(" -> closing ? ")" : "(";
            default -> mark;
        };
    }

    /** Where a pair of marks around a few words closes, or -1. */
    private int enclosedEnd(int at) {
        String closing = CLOSING.get(tokens.get(at).text());
        if (closing == null) {
            return -1;
        }
        for (int i = at + 1; i < tokens.size() && i - at - 1 <= MAX_ENCLOSED; i++) {
            if (tokens.get(i).kind() == Kind.MARK) {
                return tokens.get(i).text().equals(closing) && i > at + 1 ? i : -1;
            }
        }
        return -1;
    }

    private void end(String mark) {
        if (!words.isEmpty() || !mark.isEmpty()) {
            stretches.add(new Stretch(words, marks, mark));
        }
        words = new ArrayList<>();
        marks = new ArrayList<>();
    }
}
