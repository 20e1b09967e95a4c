package dragoman.memory;

import dragoman.number.DecimalOrder;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which form of the words around it a number needs in a language: a translation only serves numbers
 * that need the same.
 *
 * @see <a
 *     href="https://www.unicode.org/cldr/charts/48/supplemental/language_plural_rules.html">CLDR's
 *     plural rules</a>
 */
final class PluralForms {
    private static final Set<String> NO_FORMS =
            Set.of("zh", "ja", "ko", "vi", "th", "id", "ms", "fa", "tr", "hu", "az");
    private static final Set<String> ONE =
            Set.of(
                    "en", "de", "nl", "sv", "da", "nb", "no", "es", "it", "el", "bg", "fi", "et",
                    "ca");
    private static final Set<String> ZERO_OR_ONE = Set.of("fr", "pt", "hi", "bn");
    private static final Set<String> SLAVIC =
            Set.of("ru", "uk", "be", "sr", "hr", "bs", "pl", "cs", "sk");
    private static final Set<String> MILLIONS = Set.of("fr", "pt", "es", "it", "ca");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final NumberStyle USUAL = new NumberStyle('.', DecimalOrder.FRACTION_FIRST);

    private PluralForms() {}

    /** The forms that the numbers of a segment need, in order, as one text. */
    static String of(List<Value> values, String language) {
        String primary = ValueNames.primary(language);
        return values.stream()
                .filter(value -> value.kind() == ValueKind.NUMBER || value.kind() == ValueKind.DAY)
                .map(value -> value.kind() == ValueKind.DAY ? day(value) : form(value, primary))
                .collect(Collectors.joining(" "));
    }

    /** The first of a month is an ordinal in languages that count the other days. */
    private static String day(Value value) {
        return Integer.parseInt(value.text()) == 1 ? "first" : "day";
    }

    private static String form(Value figures, String language) {
        Optional<BigDecimal> number = USUAL.read(figures.text()).map(Decimal::value);
        if (NO_FORMS.contains(language)) {
            return "-";
        }
        if (number.isEmpty()) {
            return "?";
        }
        BigDecimal value = number.get();
        if (ONE.contains(language)) {
            return one(value) + million(value, language);
        }
        if (ZERO_OR_ONE.contains(language)) {
            return (value.compareTo(BigDecimal.TWO) < 0 ? "one" : "other")
                    + million(value, language);
        }
        if (SLAVIC.contains(language)) {
            return slavic(value);
        }
        if (language.equals("ar")) {
            return arabic(value);
        }
        // Whatever the language tells apart, one of these does, too.
        return one(value) + ' ' + slavic(value) + ' ' + arabic(value);
    }

    private static String one(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) == 0 ? "one" : "other";
    }

    /** Romance languages say "1 million de". */
    private static String million(BigDecimal value, String language) {
        return MILLIONS.contains(language)
                        && value.signum() > 0
                        && value.remainder(MILLION).signum() == 0
                ? " million"
                : "";
    }

    private static String slavic(BigDecimal value) {
        if (value.scale() > 0) {
            return "fraction";
        }
        int hundreds = lastTwoDigits(value);
        int tens = hundreds % 10;
        if (hundreds >= 11 && hundreds <= 14) {
            return "many";
        }
        // Polish, Czech and Slovak tell 1 from 21.
        return value.compareTo(BigDecimal.ONE) == 0
                ? "one"
                : tens == 1 ? "ending in one" : tens >= 2 && tens <= 4 ? few(value) : "many";
    }

    /** Czech and Slovak tell 3 from 23. */
    private static String few(BigDecimal value) {
        return value.compareTo(BigDecimal.TEN) < 0 ? "few" : "ending in few";
    }

    private static String arabic(BigDecimal value) {
        if (value.scale() > 0) {
            return "fraction";
        }
        if (value.compareTo(BigDecimal.TWO) <= 0) {
            return value.toPlainString();
        }
        int hundreds = lastTwoDigits(value);
        return hundreds >= 11 ? "many" : hundreds >= 3 ? "few" : "hundred and " + hundreds;
    }

    private static int lastTwoDigits(BigDecimal value) {
        return value.toBigInteger().mod(HUNDRED).intValue();
    }
}
