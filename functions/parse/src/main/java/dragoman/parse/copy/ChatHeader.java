package dragoman.parse.copy;

import dragoman.parse.text.Folded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an export of a chat, or a paste from one, has before each message: when it was sent and who
 * sent it.
 *
 * <pre>
 * [3/6/2025, 11:42:10] Ann: …     11:42, 3/6/2025 - Ann: …     Ann, [3.6.2025 11:42]
 * </pre>
 *
 * @param end where the message begins in the line
 * @param year of the day on which it was sent
 */
record ChatHeader(int end, Optional<Integer> year) {
    private static final int MAX_LENGTH = 120;
    private static final int CENTURY = 2000;
    private static final int MAX_TWO_DIGITS = 99;

    private static final String DAY =
            "(?:\\d{1,2}[/.-]\\d{1,2}(?:[/.-](?<y>\\d{4}|\\d{2}))?|(?<y1>\\d{4})[/.-]\\d{1,2}[/.-]\\d{1,2}|\\d{1,2}"
                + " \\p{L}{3,12} (?<y2>\\d{4}))";
    private static final String TIME =
            "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?(?:[AaPp]\\.? ?[Mm]\\.?|[\u0635\u0645]))?";
    private static final String STAMP =
            "(?:"
                    + DAY
                    + "[,\u060C]?(?: at)? {0,2}"
                    + TIME
                    + "|"
                    + TIME
                    + "[,\u060C]? "
                    + DAY.replace("<y", "<z")
                    + ")";
    private static final List<String> YEARS = List.of("y", "y1", "y2", "z", "z1", "z2");

    private static final List<Pattern> LAYOUTS =
            List.of(
                    // The sender's name has no colon; a message without a sender is the program's.
                    Pattern.compile("^ ?\\[" + STAMP + "\\] ?~?[^:\\[\\]]{1,60}(?::(?: |$)|$)"),
                    Pattern.compile("^ ?" + STAMP + " - ~?(?:[^:]{1,60}:(?: |$)|[^:]{20,110}$)"),
                    Pattern.compile("^[^\\[\\]:]{1,60}?[,\u060C] ?\\[" + STAMP + "\\]:?(?: |$)"));

    /** The header with which the line begins. */
    static Optional<ChatHeader> find(String line) {
        if (!mayBegin(line)) {
            return Optional.empty();
        }
        Folded folded =
                Folded.of(line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) : line);
        for (Pattern layout : LAYOUTS) {
            Matcher match = layout.matcher(folded.text());
            if (match.find()) {
                return Optional.of(new ChatHeader(folded.start(match.end()), year(match)));
            }
        }
        return Optional.empty();
    }

    /** Each header has digits, a colon or a point, and a bracket or a dash. */
    private static boolean mayBegin(String line) {
        boolean digit = false;
        for (int i = 0; i < Math.min(line.length(), MAX_LENGTH); i++) {
            char c = line.charAt(i);
            digit |= Character.isDigit(c);
            if (digit && (c == ':' || c == '.')) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Integer> year(Matcher match) {
        for (String group : YEARS) {
            if (match.namedGroups().containsKey(group) && match.group(group) != null) {
                int year = Integer.parseInt(match.group(group));
                return Optional.of(year > MAX_TWO_DIGITS ? year : CENTURY + year);
            }
        }
        return Optional.empty();
    }
}
