package dragoman.parse.text;

/**
 * Whether the brackets of a text are turned round: each pair closes before it opens. Readers of
 * right-to-left print give them so, since they take the bracket that is seen for the one that is
 * meant.
 */
public final class Brackets {
    private boolean turned = true;
    private boolean inside;
    private int pairs;

    Brackets() {}

    /** The text with round brackets for square and curly ones. */
    public static String round(String text) {
        return text.replace('[', '(').replace('{', '(').replace(']', ')').replace('}', ')');
    }

    /** Takes the next character of the text into account. */
    void see(char c) {
        boolean opens = c == '(' || c == '[' || c == '{';
        if (opens || c == ')' || c == ']' || c == '}') {
            turned &= inside == opens;
            pairs += inside ? 1 : 0;
            inside = !inside;
        }
    }

    /** Whether there are brackets, and all of them are turned round. */
    boolean areMirrored() {
        return turned && pairs > 0 && !inside;
    }

    /** Turns each bracket round. */
    static void mirror(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            text[i] =
                    switch (text[i]) {
                        case '(' -> ')';
                        case ')' -> '(';
                        case '[' -> ']';
                        case ']' -> '[';
                        case '{' -> '}';
                        case '}' -> '{';
                        default -> text[i];
                    };
        }
    }
}
