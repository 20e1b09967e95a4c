package dragoman.translate.summary;

import dragoman.dispatch.Mention;
import dragoman.number.DecimalOrder;
import dragoman.number.RehDecimal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The values of the numbers in texts, as far as figures write them. */
final class Figures {
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final int MAX_DIGITS = 30;

    private Figures() {}

    /** The values that a number in a translation of the text may have. */
    static Set<BigDecimal> allowed(String text, List<Mention> mentions) {
        Set<BigDecimal> values = new HashSet<>();
        for (Word word : words(text)) {
            values.addAll(readings(word.key()));
        }
        for (Mention mention : mentions) {
            mention.amount().number().ifPresent(number -> add(values, number));
            mention.amount().numbers().forEach(number -> add(values, number));
            mention.amount().value().ifPresent(value -> addParts(values, value));
        }
        return values;
    }

    /** The numbers of a text whose value is not among those allowed. */
    static List<String> strange(String text, Set<BigDecimal> allowed) {
        return words(text).stream()
                .map(Word::key)
                .filter(key -> readings(key).stream().noneMatch(one -> isAllowed(one, allowed)))
                .toList();
    }

    private static List<Word> words(String text) {
        return Word.of(text).stream().filter(Word::isFigure).toList();
    }

    /** The value itself, or what is left of it where a word such as "million" says the rest. */
    private static boolean isAllowed(BigDecimal value, Set<BigDecimal> allowed) {
        BigDecimal scaled = value;
        for (int i = 0; i < 5; i++) {
            if (allowed.contains(scaled.stripTrailingZeros())) {
                return true;
            }
            scaled = scaled.multiply(THOUSAND);
        }
        return false;
    }

    /** A date by its parts. */
    private static void addParts(Set<BigDecimal> values, String iso) {
        int from = -1;
        for (int i = 0; i <= iso.length(); i++) {
            boolean digit = i < iso.length() && Character.isDigit(iso.charAt(i));
            if (digit && from < 0) {
                from = i;
            } else if (!digit && from >= 0) {
                add(values, iso.substring(from, i));
                from = -1;
            }
        }
    }

    /** What a group of figures may stand for: points and commas are read either way. */
    private static Set<BigDecimal> readings(String key) {
        Set<BigDecimal> values = new HashSet<>();
        RehDecimal.of(key)
                .ifPresent(
                        decimal -> {
                            for (DecimalOrder order : DecimalOrder.values()) {
                                add(values, decimal.text(order));
                            }
                        });
        StringBuilder number = new StringBuilder();
        for (int i = 0; i <= key.length(); i++) {
            char c = i < key.length() ? key.charAt(i) : ' ';
            boolean part =
                    Character.isDigit(c) || (!number.isEmpty() && ".,\u066B\u066C".indexOf(c) >= 0);
            if (part) {
                number.append(c);
            } else if (!number.isEmpty()) {
                addReadings(values, number.toString());
                number.setLength(0);
            }
        }
        return values;
    }

    private static void addReadings(Set<BigDecimal> values, String figures) {
        String plain = figures.replace('\u066B', '.').replace('\u066C', ',');
        String digits = plain.replace(".", "").replace(",", "");
        int separators = plain.length() - digits.length();
        int last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        if (separators == 0) {
            add(values, plain);
            return;
        }
        String fraction = plain.substring(last + 1);
        String whole = plain.substring(0, last).replace(".", "").replace(",", "");
        if (!fraction.isEmpty() && !whole.isEmpty()) {
            add(values, whole + "." + fraction);
        }
        if (fraction.length() == 3 || fraction.isEmpty()) {
            add(values, digits);
        }
    }

    private static void add(Set<BigDecimal> values, String number) {
        boolean decimal =
                !number.isEmpty()
                        && number.length() <= MAX_DIGITS
                        && number.chars().allMatch(c -> Character.isDigit(c) || c == '.')
                        && number.chars().filter(c -> c == '.').count() <= 1
                        && number.charAt(0) != '.';
        if (decimal) {
            values.add(
                    new BigDecimal(number.endsWith(".") ? number + "0" : number)
                            .stripTrailingZeros());
        }
    }
}
