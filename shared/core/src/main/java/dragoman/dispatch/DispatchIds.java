package dragoman.dispatch;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifiers of dispatches: {@code <agency>-<yyyymmdd>-<12 hex>}, so that the same dispatch
 * uploaded twice, under any name, is the same record.
 */
public final class DispatchIds {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,15}-\\d{8}-[0-9a-f]{12}");
    private static final int TATWEEL = 0x640;
    private static final String NO_AGENCY = "none";
    private static final int DIGITS = 12;

    private DispatchIds() {}

    /**
     * Identifier of a dispatch.
     *
     * @param agency the agency's code; without one the identifier begins with {@code none}
     * @param texts headline and paragraphs in order
     */
    public static String of(Optional<String> agency, LocalDate date, List<String> texts) {
        StringBuilder normalised = new StringBuilder();
        texts.forEach(text -> normalised.append(normalised(text)).append('\n'));
        return agency.map(code -> code.toLowerCase(Locale.ROOT)).orElse(NO_AGENCY)
                + "-"
                + DateTimeFormatter.BASIC_ISO_DATE.format(date)
                + "-"
                + Sha256.hex(normalised.toString(), DIGITS);
    }

    /** The text with one blank for all blanks in a row, and without what does not show. */
    private static String normalised(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder normalised = new StringBuilder(composed.length());
        boolean blank = false;
        int next;
        for (int i = 0; i < composed.length(); i = next) {
            int c = composed.codePointAt(i);
            next = i + Character.charCount(c);
            if (isInvisible(c)) {
                continue;
            }
            if (!isBlank(c)) {
                normalised.appendCodePoint(c);
            } else if (!blank) {
                normalised.append(' ');
            }
            blank = isBlank(c);
        }
        return normalised.toString().strip();
    }

    /**
     * Whether the character changes how a text looks, not what it says: relays add and drop format
     * characters (Unicode's category Cf: direction marks, zero-width joiners) and tatweel.
     */
    private static boolean isInvisible(int c) {
        return c == TATWEEL || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0';
    }

    /** Whether the text has the form of a dispatch's identifier. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    /** The date of the dispatch, which its identifier contains. */
    public static LocalDate date(String id) {
        check(id);
        int end = id.lastIndexOf('-');
        return LocalDate.parse(id.substring(end - 8, end), DateTimeFormatter.BASIC_ISO_DATE);
    }

    static void check(String id) {
        Require.matching(FORM, id, "a dispatch's identifier");
    }
}
