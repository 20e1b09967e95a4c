package dragoman.translate.check;

import dragoman.number.DecimalOrder;
import dragoman.number.RehDecimal;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** What numbers in figures can amount to. */
final class Figures {
    private static final int GROUP = 3;

    private Figures() {}

    /**
     * The values that a number may have: more than one where its separator may part thousands or a
     * fraction.
     *
     * @param number in Western digits
     */
    static Set<BigDecimal> values(String number) {
        Set<BigDecimal> values = new LinkedHashSet<>();
        RehDecimal.of(number)
                .ifPresentOrElse(
                        decimal -> addReh(values, decimal),
                        () -> add(values, number.replace('\u066B', '.').replace("\u066C", "")));
        return values;
    }

    private static void addReh(Set<BigDecimal> values, RehDecimal decimal) {
        for (DecimalOrder order : DecimalOrder.values()) {
            if (decimal.shown().orElse(order) == order) {
                add(values, decimal.text(order));
            }
        }
    }

    private static void add(Set<BigDecimal> values, String number) {
        int point = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        int last = Math.max(point, comma);
        if (number.indexOf('\u0631') >= 0) {
            return;
        }
        if (last < 0) {
            values.add(value(number));
            return;
        }
        boolean both = point >= 0 && comma >= 0;
        boolean several = number.indexOf(number.charAt(last)) != last;
        String integer = digits(number.substring(0, last));
        String rest = digits(number.substring(last));
        if (!several) {
            values.add(value(integer + "." + rest));
        }
        if (several || (!both && rest.length() == GROUP)) {
            values.add(value(integer + rest));
        }
    }

    /**
     * Whether a reader of English takes a number for that value: a comma parts thousands, a point
     * the fraction.
     *
     * @param number as printed
     */
    static boolean isEnglishFor(String number, BigDecimal value) {
        String plain = number.replace(",", "");
        return plain.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
                && plain.indexOf('.') == plain.lastIndexOf('.')
                && value(plain).compareTo(value) == 0;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** A value that equals another of the same amount, whatever its trailing zeros. */
    static BigDecimal value(String decimal) {
        return plain(new BigDecimal(decimal));
    }

    static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
