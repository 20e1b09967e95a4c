package dragoman.parse.mention;

import dragoman.number.DecimalOrder;
import dragoman.number.RehDecimal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds numbers in figures, in any script's digits, with the separators of a language. What is no
 * amount is left out: clock times, dates, scores, and figures that are part of a name (F16, G20).
 */
final class NumeralReader {
    // Between the integer and the fraction of a decimal in Arabic wire copy.
    private static final char REH = '\u0631';
    private static final char ARABIC_DECIMAL = '\u066B';
    private static final char ARABIC_THOUSANDS = '\u066C';
    private static final String SEPARATORS =
            ",.'\u2019\u00A0\u202F\u2009" + REH + ARABIC_DECIMAL + ARABIC_THOUSANDS;
    private static final String NOT_AMOUNTS = "/:-\u2013\u2012";
    private static final String SPACES = " \u00A0\u202F\u2009'\u2019";
    private static final String OPERATORS = "+/*=";
    private static final String LISTED = "-.)\u2013";
    // Letters that Arabic joins to the next word, with a tatweel or none.
    private static final Pattern PREFIX =
            Pattern.compile(
                    "(?<![\\p{L}\u0640])[\u0648\u0641]?[\u0628\u0644\u0643]?(?:\u0627?\u0644)?\u0640*$");
    private static final int MAX_PREFIX = 12;
    private static final int GROUP = 3;
    private static final int MAX_DIGITS = 18;

    private final boolean hasDecimalComma;
    private final boolean mixesPoints;

    /**
     * Reads a language's numbers.
     *
     * @param hasDecimalComma whether it writes decimals with a comma
     * @param mixesPoints whether its agencies write both decimals and thousands with a point
     */
    NumeralReader(boolean hasDecimalComma, boolean mixesPoints) {
        this.hasDecimalComma = hasDecimalComma;
        this.mixesPoints = mixesPoints;
    }

    /**
     * The numbers of a paragraph, in order.
     *
     * @param order in which the dispatch writes decimals with the letter reh, if that is known
     */
    List<Numeral> find(String text, Optional<DecimalOrder> order) {
        List<Numeral> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            Figures figures = Figures.at(text, i, hasDecimalComma);
            if (figures.isAmount()
                    && !isPartOfName(text, i)
                    && !isPartOfExpression(text, i, figures.end())) {
                value(figures, order).ifPresent(found::add);
            }
            i = figures.end();
        }
        return found;
    }

    private static boolean isPartOfName(String text, int start) {
        if (start == 0) {
            return false;
        }
        char before = text.charAt(start - 1);
        boolean joined = before == '-' || before == '\u2011';
        char letter = joined && start > 1 ? text.charAt(start - 2) : before;
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN
                || before == '#'
                || before == '@'
                || (Character.isLetter(before)
                        && !PREFIX.matcher(text.substring(Math.max(0, start - MAX_PREFIX), start))
                                .find());
    }

    /** Whether it is a term or a part of a date: 5 + 1, 7 / 11 / 1436, 1 / 0; or numbers a list. */
    private static boolean isPartOfExpression(String text, int start, int end) {
        int before = start;
        while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        int after = end;
        while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        boolean first = before == 0;
        String signsAfter = first ? OPERATORS + LISTED : OPERATORS;
        return (!first && OPERATORS.indexOf(text.charAt(before - 1)) >= 0)
                || (after < text.length() && signsAfter.indexOf(text.charAt(after)) >= 0);
    }

    private Optional<Numeral> value(Figures figures, Optional<DecimalOrder> order) {
        List<String> groups = figures.groups();
        String separators = figures.separators();
        if (groups.stream().mapToInt(String::length).sum() > MAX_DIGITS) {
            return Optional.empty();
        }
        if (groups.size() == 1) {
            // Figures such as 0606 are a time of day.
            if (groups.getFirst().length() > 1 && groups.getFirst().charAt(0) == '0') {
                return Optional.empty();
            }
            return Optional.of(figures.numeral(new BigDecimal(groups.getFirst())));
        }
        if (separators.indexOf(REH) >= 0) {
            return separators.length() == 1
                    ? Optional.of(withReh(figures, order))
                    : Optional.empty();
        }
        char last = separators.charAt(separators.length() - 1);
        int decimal = isDecimal(groups, separators, last) ? groups.size() - 1 : groups.size();
        for (int i = 1; i < decimal; i++) {
            if (groups.get(i).length() != GROUP
                    || separators.charAt(i - 1) != separators.charAt(0)) {
                return Optional.empty();
            }
        }
        String integer = String.join("", groups.subList(0, decimal));
        String number = decimal < groups.size() ? integer + "." + groups.getLast() : integer;
        Optional<BigDecimal> thousands =
                mixesPoints && decimal < groups.size()
                        ? asThousands(groups, separators)
                        : Optional.empty();
        return Optional.of(figures.numeral(new BigDecimal(number), thousands, Optional.empty()));
    }

    /** Whether the last separator is that of a decimal, and not of thousands. */
    private boolean isDecimal(List<String> groups, String separators, char last) {
        if (last == ARABIC_DECIMAL) {
            return true;
        }
        if (last == ARABIC_THOUSANDS || SPACES.indexOf(last) >= 0) {
            return false;
        }
        if (separators.indexOf(last) < separators.length() - 1) {
            return false;
        }
        // The only one of its kind: a comma and a point beside each other, or three digits, decide.
        boolean isOfDecimals = last == (hasDecimalComma ? ',' : '.');
        return separators.length() > 1
                || isOfDecimals
                || groups.getLast().length() < GROUP
                || groups.getFirst().equals("0");
    }

    /** The same figures as thousands, where a point separates three digits. */
    private static Optional<BigDecimal> asThousands(List<String> groups, String separators) {
        boolean may =
                separators.equals(".")
                        && groups.getLast().length() == GROUP
                        && groups.getFirst().length() <= GROUP
                        && groups.getFirst().charAt(0) != '0';
        return may ? Optional.of(new BigDecimal(String.join("", groups))) : Optional.empty();
    }

    /**
     * A decimal with the letter reh. What its figures show comes first, then the order of the
     * dispatch, unless three digits on one side speak against it.
     */
    private static Numeral withReh(Figures figures, Optional<DecimalOrder> order) {
        RehDecimal decimal =
                new RehDecimal(figures.groups().getFirst(), figures.groups().getLast());
        Optional<DecimalOrder> decided =
                decimal.shown().or(() -> order.filter(one -> agrees(one, decimal)));
        return decided.map(one -> figures.numeral(new BigDecimal(decimal.text(one))))
                .orElseGet(
                        () ->
                                figures.numeral(
                                        new BigDecimal(decimal.text(DecimalOrder.INTEGER_FIRST)),
                                        Optional.empty(),
                                        Optional.of(
                                                new BigDecimal(
                                                        decimal.text(
                                                                DecimalOrder.FRACTION_FIRST)))));
    }

    /** Whether no three digits speak against it; of a dinar, they may be the fraction. */
    private static boolean agrees(DecimalOrder order, RehDecimal decimal) {
        return decimal.likely().map(likely -> likely == order).orElse(true);
    }

    /** Groups of digits and what separates them. */
    private record Figures(
            int start, int end, List<String> groups, String separators, boolean isAmount) {
        /**
         * The figures that begin there.
         *
         * @param hasSpaces whether a blank may separate thousands
         */
        static Figures at(String text, int start, boolean hasSpaces) {
            List<String> groups = new ArrayList<>();
            StringBuilder separators = new StringBuilder();
            boolean amount = start == 0 || text.charAt(start - 1) != ':';
            int i = start;
            while (true) {
                StringBuilder digits = new StringBuilder();
                while (i < text.length() && Character.isDigit(text.charAt(i))) {
                    digits.append(Character.digit(text.charAt(i++), 10));
                }
                groups.add(digits.toString());
                if (i + 1 >= text.length() || !Character.isDigit(text.charAt(i + 1))) {
                    break;
                }
                char separator = text.charAt(i);
                if (NOT_AMOUNTS.indexOf(separator) >= 0) {
                    amount = false;
                } else if (SEPARATORS.indexOf(separator) < 0
                        && !(hasSpaces && separator == ' ' && isGroup(text, i + 1))) {
                    break;
                }
                separators.append(separator);
                i++;
            }
            return new Figures(start, i, List.copyOf(groups), separators.toString(), amount);
        }

        private static boolean isGroup(String text, int from) {
            int end = from;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            return end - from == GROUP;
        }

        Numeral numeral(BigDecimal value) {
            return numeral(value, Optional.empty(), Optional.empty());
        }

        Numeral numeral(
                BigDecimal value, Optional<BigDecimal> thousands, Optional<BigDecimal> otherOrder) {
            return new Numeral(start, end, value, thousands, otherOrder, groups.size() == 1);
        }
    }
}
