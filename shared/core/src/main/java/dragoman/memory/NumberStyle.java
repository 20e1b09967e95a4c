package dragoman.memory;

import dragoman.number.DecimalOrder;
import dragoman.number.RehDecimal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a text writes numbers: what a point and a comma before three digits mean, and on which side
 * of the letter reh the fraction is. Only what figures leave open is read by it.
 *
 * @param decimal the separator before a fraction: point, comma, or the letter reh alone
 * @param order where the fraction is when the letter reh separates it
 */
record NumberStyle(char decimal, DecimalOrder order) {
    private static final char REH = '\u0631';

    private static final int GROUP = 3;
    private static final int MAX_DIGITS = 40;
    private static final Pattern PLAIN = Pattern.compile("[0-9]++");
    private static final Pattern SPACE = Pattern.compile("[\u00A0\u202F\u2009]");

    private static final Set<String> POINT =
            Set.of("en", "zh", "ja", "ko", "he", "th", "hi", "bn", "ta", "ms", "sw", "tl");
    private static final Set<String> COMMA =
            Set.of(
                    "fr", "de", "es", "it", "pt", "nl", "ru", "tr", "id", "pl", "uk", "cs", "sv",
                    "da", "no", "nb", "fi", "el", "ro", "hu", "bg", "hr", "sr", "sk", "sl", "vi");

    /**
     * The styles that texts of one sender allow.
     *
     * @param figures all its numbers, in Western digits
     */
    static List<NumberStyle> allowedBy(Collection<String> figures) {
        boolean reh = figures.stream().anyMatch(one -> one.indexOf(REH) >= 0);
        List<NumberStyle> styles = new ArrayList<>();
        for (char decimal : reh ? new char[] {'.', REH} : new char[] {'.', ','}) {
            if (figures.stream().noneMatch(one -> contradicts(one, decimal))) {
                for (DecimalOrder order : DecimalOrder.values()) {
                    styles.add(new NumberStyle(decimal, order));
                }
            }
        }
        return styles;
    }

    /** The styles of a language, and where its custom is not known those that its numbers allow. */
    static List<NumberStyle> of(String language, Collection<String> figures) {
        String primary = ValueNames.primary(language);
        boolean reh = figures.stream().anyMatch(one -> one.indexOf(REH) >= 0);
        if (!reh && POINT.contains(primary)) {
            return List.of(new NumberStyle('.', DecimalOrder.FRACTION_FIRST));
        }
        return !reh && COMMA.contains(primary)
                ? List.of(new NumberStyle(',', DecimalOrder.FRACTION_FIRST))
                : allowedBy(figures);
    }

    /** A number read; empty when its separators make none. */
    Optional<Decimal> read(String figures) {
        String text = SPACE.matcher(figures).replaceAll("");
        boolean spaced = text.length() < figures.length();
        if (text.length() > MAX_DIGITS) {
            return Optional.empty();
        }
        if (text.indexOf(REH) >= 0) {
            return RehDecimal.of(text).flatMap(this::read);
        }
        Optional<Integer> at = decimalSeparator(text);
        String integer = at.isPresent() ? text.substring(0, at.get()) : text;
        String fraction = at.isPresent() ? text.substring(at.get() + 1) : "";
        String digits = withoutGroups(integer);
        return PLAIN.matcher(digits + fraction).matches() && isGrouped(integer)
                ? Optional.of(
                        new Decimal(digits, fraction, spaced || digits.length() < integer.length()))
                : Optional.empty();
    }

    private Optional<Decimal> read(RehDecimal reh) {
        DecimalOrder side = reh.shown().orElse(order);
        boolean fractionFirst = side == DecimalOrder.FRACTION_FIRST;
        String integer = fractionFirst ? reh.second() : reh.first();
        String fraction = fractionFirst ? reh.first() : reh.second();
        String digits = withoutGroups(integer);
        return PLAIN.matcher(digits + fraction).matches() && isGrouped(integer)
                ? Optional.of(new Decimal(digits, fraction, digits.length() < integer.length()))
                : Optional.empty();
    }

    /**
     * Whether a number is read as this style has it although its own digits make the other reading
     * likelier: three digits beside the letter reh are usually no fraction.
     */
    boolean isDoubtful(String figures) {
        return RehDecimal.of(figures)
                .filter(reh -> reh.shown().isEmpty())
                .flatMap(RehDecimal::likely)
                .filter(likely -> likely != order)
                .isPresent();
    }

    /** Where the fraction is parted from the integer. */
    private Optional<Integer> decimalSeparator(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        last = Math.max(last, text.lastIndexOf('\u066B'));
        if (last < 0) {
            return Optional.empty();
        }
        char separator = text.charAt(last);
        boolean first = text.indexOf(separator) == last;
        boolean isDecimal =
                separator == '\u066B'
                        || (first && (isDecimalShown(text, last) || separator == decimal));
        return isDecimal ? Optional.of(last) : Optional.empty();
    }

    /** Whether the digits around a separator can be nothing but integer and fraction. */
    private static boolean isDecimalShown(String text, int at) {
        String integer = text.substring(0, at);
        return text.length() - at - 1 != GROUP
                || integer.startsWith("0")
                || (PLAIN.matcher(integer).matches() && integer.length() > GROUP)
                || !PLAIN.matcher(integer).matches();
    }

    /** Whether a number can only be read with another decimal separator. */
    private static boolean contradicts(String figures, char decimal) {
        int last = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
        if (last < 0) {
            return false;
        }
        char separator = figures.charAt(last);
        boolean first = figures.indexOf(separator) == last;
        return separator == decimal ? !first : first && isDecimalShown(figures, last);
    }

    private static String withoutGroups(String integer) {
        return integer.replace(".", "").replace(",", "").replace("\u066C", "");
    }

    /** Whether separators, if there are any, part groups of three digits. */
    private static boolean isGrouped(String integer) {
        int digits = 0;
        boolean separated = false;
        for (int i = integer.length() - 1; i >= 0; i--) {
            if (Character.isDigit(integer.charAt(i))) {
                digits++;
            } else if (digits == GROUP) {
                separated = true;
                digits = 0;
            } else {
                return false;
            }
        }
        return digits > 0 && (!separated || digits <= GROUP);
    }
}
