package dragoman.memory;

import java.math.BigDecimal;

/**
 * A number as it was printed, its separators understood.
 *
 * @param integer its digits before the decimal separator
 * @param fraction its digits after that; empty for a whole number
 * @param grouped whether its thousands were separated
 */
record Decimal(String integer, String fraction, boolean grouped) {
    /** The number, the same however many zeros end its fraction. */
    BigDecimal value() {
        String text = fraction.isEmpty() ? integer : integer + "." + fraction;
        return new BigDecimal(text).stripTrailingZeros();
    }
}
