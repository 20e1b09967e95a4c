package dragoman.dispatch;

import java.util.regex.Pattern;

/** Checks that records make on construction, so that a wrong value is refused where it arises. */
public final class Require {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private Require() {}

    /**
     * The text, when it has a character that is not white space.
     *
     * @param name what the text is, for the message
     * @throws IllegalArgumentException when the text is blank
     */
    public static String text(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return text;
    }

    /**
     * The BCP-47 language tag, such as {@code ar} or {@code zh-Hant}.
     *
     * @throws IllegalArgumentException when it does not have a tag's form
     */
    public static String language(String tag) {
        return matching(LANGUAGE, tag, "a BCP-47 language tag");
    }

    /**
     * The ISO 3166-1 alpha-2 country code, such as {@code KW}.
     *
     * @throws IllegalArgumentException when it does not have a code's form
     */
    public static String country(String code) {
        return matching(COUNTRY, code, "an ISO 3166-1 alpha-2 country code");
    }

    /**
     * The text, when it has the form of the pattern.
     *
     * @param what the form in words, for the message
     * @throws IllegalArgumentException when it has another form
     */
    public static String matching(Pattern form, String text, String what) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not " + what);
        }
        return text;
    }

    /**
     * The number, when it is not negative.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public static int notNegative(int number, String name) {
        if (number < 0) {
            throw new IllegalArgumentException(name + " is negative: " + number);
        }
        return number;
    }

    /**
     * The share of one, such as a confidence or a score.
     *
     * @throws IllegalArgumentException when it is not between 0 and 1
     */
    public static double share(double share, String name) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " is not between 0 and 1: " + share);
        }
        return share;
    }

    /**
     * Checks that a span of UTF-16 code units is not empty and does not run backwards.
     *
     * @throws IllegalArgumentException when it does
     */
    public static void span(int start, int end) {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }
}
