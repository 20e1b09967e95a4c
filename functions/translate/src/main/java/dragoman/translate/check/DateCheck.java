package dragoman.translate.check;

import dragoman.dispatch.Mention;
import dragoman.rendition.Check;
import dragoman.rendition.CheckKind;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the figures and the month of each time are in the translation. */
final class DateCheck {
    private static final BigDecimal HALF_DAY = BigDecimal.valueOf(12);
    private static final BigDecimal CENTURY = BigDecimal.valueOf(100);
    private static final int YEAR_MONTH = 7;

    private DateCheck() {}

    static List<Check> of(SourceSentence source, TargetSentence translated) {
        List<Check> checks = new ArrayList<>();
        for (Mention time : source.times()) {
            if (!isKept(source, time, translated)) {
                int start = time.start() - source.start();
                checks.add(
                        new Check(
                                CheckKind.DATE,
                                source.range(start, start + time.text().length()),
                                time.amount().value().orElse(time.text()),
                                Optional.empty()));
            }
        }
        return checks;
    }

    private static boolean isKept(SourceSentence source, Mention time, TargetSentence translated) {
        List<Token> tokens = Token.of(time.text());
        Optional<Month> month = month(time);
        boolean monthKept =
                month.filter(
                                one ->
                                        translated.holds(BigDecimal.valueOf(one.getValue()))
                                                || translated.holdsAny(
                                                        MonthNames.of(one, translated.language())))
                        .isPresent();
        boolean numbersKept =
                tokens.stream()
                        .filter(Token::isNumber)
                        .flatMap(token -> Figures.values(token.text()).stream().limit(1))
                        .allMatch(value -> isKept(value, month, monthKept, translated));
        return numbersKept
                && (monthKept
                        || month.isEmpty()
                        || !MonthNames.isNamedIn(tokens, source.language()));
    }

    private static boolean isKept(
            BigDecimal value, Optional<Month> month, boolean monthKept, TargetSentence translated) {
        boolean isMonth =
                month.filter(one -> value.compareTo(BigDecimal.valueOf(one.getValue())) == 0)
                        .isPresent();
        boolean shortYear = translated.values().stream().anyMatch(one -> endsWith(one, value));
        return translated.holds(value)
                || translated.holds(value.add(HALF_DAY))
                || (isMonth && monthKept)
                || shortYear;
    }

    /** Whether a year ends with the two digits of another. */
    private static boolean endsWith(BigDecimal year, BigDecimal digits) {
        return digits.compareTo(CENTURY) < 0
                && year.compareTo(CENTURY.multiply(BigDecimal.TEN)) >= 0
                && year.remainder(CENTURY).compareTo(digits) == 0;
    }

    private static Optional<Month> month(Mention time) {
        return time.amount()
                .value()
                .filter(value -> value.length() >= YEAR_MONTH && value.charAt(4) == '-')
                .map(value -> value.substring(5, YEAR_MONTH))
                .filter(month -> month.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Integer::parseInt)
                .filter(month -> month >= 1 && month <= 12)
                .map(Month::of);
    }
}
