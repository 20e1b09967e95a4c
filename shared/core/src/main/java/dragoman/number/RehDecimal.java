package dragoman.number;

import java.util.Optional;

/**
 * A decimal written with the letter reh between its integer and its fraction, in either order.
 *
 * @param first the figures before the letter
 * @param second the figures after it
 */
public record RehDecimal(String first, String second) {
    private static final char REH = '\u0631';
    private static final int GROUP = 3;

    /** Reads figures such as 71 reh 84; empty if they do not have the letter, or have it twice. */
    public static Optional<RehDecimal> of(String figures) {
        int at = figures.indexOf(REH);
        return at <= 0 || at == figures.length() - 1 || figures.indexOf(REH, at + 1) >= 0
                ? Optional.empty()
                : Optional.of(new RehDecimal(figures.substring(0, at), figures.substring(at + 1)));
    }

    /** The decimal with a point, read in an order. */
    public String text(DecimalOrder order) {
        return switch (order) {
            case FRACTION_FIRST -> second + "." + first;
            case INTEGER_FIRST -> first + "." + second;
        };
    }

    /**
     * The order that the figures themselves show: a zero alone and more than three digits are no
     * fraction, and what begins with a zero is no integer.
     */
    public Optional<DecimalOrder> shown() {
        return order(
                isInteger(first) || isFraction(second), isInteger(second) || isFraction(first));
    }

    /**
     * The order of which three digits on one side make a likely sign: fractions have one or two.
     */
    public Optional<DecimalOrder> likely() {
        return order(
                first.length() == GROUP && second.length() < GROUP,
                second.length() == GROUP && first.length() < GROUP);
    }

    private static Optional<DecimalOrder> order(boolean integerFirst, boolean fractionFirst) {
        if (integerFirst == fractionFirst) {
            return Optional.empty();
        }
        return Optional.of(integerFirst ? DecimalOrder.INTEGER_FIRST : DecimalOrder.FRACTION_FIRST);
    }

    private static boolean isInteger(String figures) {
        return figures.equals("0") || (figures.length() > GROUP && !isFraction(figures));
    }

    private static boolean isFraction(String figures) {
        return figures.length() > 1 && figures.charAt(0) == '0';
    }
}
