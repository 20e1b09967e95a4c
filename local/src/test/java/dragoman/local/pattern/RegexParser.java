package dragoman.local.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parses Java's regular expressions, as far as this project's use them. */
final class RegexParser {
    // What a class of characters is tried with, to find examples of it.
    private static final String CANDIDATES =
            "a A1 \u0627\n\t.-=/()\u00E9\u0645\u060C:,;'\"*<>&#@_+?!\u064B\u0301\r\u0001\u2028";
    private static final int MAX_EXAMPLES = 4;
    private static final String ZERO_WIDTH = "bBAzZGQE";

    private final String regex;
    private final int flags;
    private int at;

    RegexParser(String regex, int flags) {
        this.regex = regex;
        this.flags = flags;
    }

    RegexNode parse() {
        RegexNode node = choice();
        if (at < regex.length()) {
            throw new IllegalArgumentException("character " + at + " of " + regex);
        }
        return node;
    }

    private RegexNode choice() {
        List<RegexNode> options = new ArrayList<>(List.of(sequence()));
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            options.add(sequence());
        }
        return options.size() == 1 ? options.getFirst() : new RegexNode.Choice(options);
    }

    private RegexNode sequence() {
        List<RegexNode> parts = new ArrayList<>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            parts.add(quantified(atom()));
        }
        return parts.size() == 1 ? parts.getFirst() : new RegexNode.Sequence(parts);
    }

    private RegexNode quantified(RegexNode part) {
        if (at == regex.length()) {
            return part;
        }
        RegexNode repeated =
                switch (regex.charAt(at)) {
                    case '*' -> repeated(part, 0, Integer.MAX_VALUE);
                    case '+' -> repeated(part, 1, Integer.MAX_VALUE);
                    case '?' -> repeated(part, 0, 1);
                    case '{' -> counted(part);
                    default -> part;
                };
        // Greedy, reluctant or possessive: all match the same examples.
        if (!repeated.equals(part)
                && at < regex.length()
                && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return repeated;
    }

    private RegexNode repeated(RegexNode part, int min, int max) {
        at++;
        return new RegexNode.Repeated(part, min, max);
    }

    private RegexNode counted(RegexNode part) {
        int end = regex.indexOf('}', at);
        String[] bounds = regex.substring(at + 1, end).split(",", -1);
        at = end;
        int min = Integer.parseInt(bounds[0]);
        int max = bounds.length == 1 ? min : bound(bounds[1]);
        return repeated(part, min, max);
    }

    private static int bound(String max) {
        return max.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(max);
    }

    private RegexNode atom() {
        char c = regex.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '^', '$' -> {
                at++;
                yield new RegexNode.Nothing();
            }
            case '.' -> {
                at++;
                yield examples(".");
            }
            default -> {
                at++;
                yield new RegexNode.Sign(List.of(String.valueOf(c)));
            }
        };
    }

    private RegexNode group() {
        at++;
        boolean looksAround = false;
        if (regex.startsWith("?", at)) {
            String rest = regex.substring(at + 1);
            looksAround =
                    rest.startsWith("=")
                            || rest.startsWith("!")
                            || rest.startsWith("<=")
                            || rest.startsWith("<!");
            if (looksAround) {
                at += rest.startsWith("<") ? 3 : 2;
            } else if (rest.startsWith("<")) {
                at = regex.indexOf('>', at) + 1;
            } else if (rest.startsWith(">")) {
                at += 2;
            } else {
                // Flags, of the group or of the rest.
                int end = at + 1;
                while (regex.charAt(end) != ':' && regex.charAt(end) != ')') {
                    end++;
                }
                at = end + 1;
                if (regex.charAt(end) == ')') {
                    return new RegexNode.Nothing();
                }
            }
        }
        RegexNode inner = choice();
        at++;
        return looksAround ? new RegexNode.Nothing() : inner;
    }

    private RegexNode characterClass() {
        int start = at;
        int depth = 0;
        do {
            char c = regex.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            }
            at++;
        } while (depth > 0);
        return examples(regex.substring(start, at));
    }

    private RegexNode escape() {
        int start = at;
        char c = regex.charAt(at + 1);
        at += 2;
        if (c == 'Q') {
            int end = regex.indexOf("\\E", at);
            String quoted = regex.substring(at, end < 0 ? regex.length() : end);
            at = end < 0 ? regex.length() : end + 2;
            return new RegexNode.Sequence(
                    quoted.chars()
                            .<RegexNode>mapToObj(
                                    one -> new RegexNode.Sign(List.of(Character.toString(one))))
                            .toList());
        }
        if (ZERO_WIDTH.indexOf(c) >= 0 || Character.isDigit(c)) {
            return new RegexNode.Nothing();
        }
        switch (c) {
            case 'p', 'P' -> at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
            case 'x' -> at += 2;
            case 'u' -> at += 4;
            case 'k' -> {
                at = regex.indexOf('>', at) + 1;
                return new RegexNode.Nothing();
            }
            default -> {
                // One letter, or a quoted character.
            }
        }
        return examples(regex.substring(start, at));
    }

    private RegexNode examples(String piece) {
        Pattern pattern = Pattern.compile(piece, flags & ~Pattern.LITERAL);
        List<String> examples = new ArrayList<>();
        CANDIDATES
                .chars()
                .mapToObj(Character::toString)
                .filter(one -> pattern.matcher(one).matches())
                .limit(MAX_EXAMPLES)
                .forEach(examples::add);
        for (char c = 0; examples.isEmpty() && c < Character.MAX_VALUE; c++) {
            if (pattern.matcher(String.valueOf(c)).matches()) {
                examples.add(String.valueOf(c));
            }
        }
        return new RegexNode.Sign(examples);
    }
}
