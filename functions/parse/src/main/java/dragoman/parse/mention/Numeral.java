package dragoman.parse.mention;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number in figures.
 *
 * @param start first code unit
 * @param end code unit after the last
 * @param value what it means, a point being that of a decimal
 * @param thousands what it means if its point separates thousands, where it may
 * @param otherOrder what it means if its fraction comes first, where that is not known
 * @param isPlain whether it consists of digits alone
 */
record Numeral(
        int start,
        int end,
        BigDecimal value,
        Optional<BigDecimal> thousands,
        Optional<BigDecimal> otherOrder,
        boolean isPlain) {}
