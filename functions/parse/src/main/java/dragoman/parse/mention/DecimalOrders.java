package dragoman.parse.mention;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.number.DecimalOrder;
import dragoman.number.RehDecimal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides for each dispatch in which order it writes decimals with the letter reh. Figures that can
 * be read in one way only decide, and sums and differences that fit in one order only; otherwise
 * the agency's custom does, and where that is not known, three digits on one side.
 */
final class DecimalOrders {
    private static final char REH = '\u0631';
    // Decimals of a paragraph that are compared with each other.
    private static final int MAX_COMPARED = 24;
    private static final int MAX_DIGITS = 12;
    // Hundredths of a dollar and thousandths of a dinar, without their endings.
    private static final String CENT = "\u0633\u0646\u062A";
    private static final String FILS = "\u0641\u0644\u0633";
    private static final int CENTS = 2;
    private static final int THOUSANDTHS = 3;

    private final Set<String> fractionFirst;

    /**
     * Decides by the text, and by the custom of agencies.
     *
     * @param fractionFirst the codes of the agencies that write the fraction first
     */
    DecimalOrders(Set<String> fractionFirst) {
        this.fractionFirst = Set.copyOf(fractionFirst);
    }

    /** The order of a dispatch; empty if nothing shows it. */
    Optional<DecimalOrder> of(Dispatch dispatch) {
        Set<DecimalOrder> shown = EnumSet.noneOf(DecimalOrder.class);
        Set<DecimalOrder> likely = EnumSet.noneOf(DecimalOrder.class);
        Stream.concat(
                        dispatch.heading().headline().stream(),
                        dispatch.paragraphs().stream().map(Paragraph::text))
                .filter(text -> text.indexOf(REH) >= 0)
                .map(DecimalOrders::figures)
                .forEach(
                        figures -> {
                            for (RehDecimal decimal : figures.decimals()) {
                                decimal.shown().ifPresent(shown::add);
                                decimal.likely().ifPresent(likely::add);
                            }
                            figures.fitting().ifPresent(shown::add);
                        });
        return only(shown)
                .or(() -> dispatch.agency().flatMap(this::custom))
                .or(() -> shown.isEmpty() ? only(likely) : Optional.empty());
    }

    private Optional<DecimalOrder> custom(String agency) {
        return fractionFirst.contains(agency)
                ? Optional.of(DecimalOrder.FRACTION_FIRST)
                : Optional.empty();
    }

    private static Optional<DecimalOrder> only(Set<DecimalOrder> orders) {
        return orders.size() == 1 ? Optional.of(orders.iterator().next()) : Optional.empty();
    }

    /**
     * The figures of a paragraph that show something.
     *
     * @param decimals those with the letter
     * @param fractions cents and fils, as parts of a dollar or dinar
     */
    private record Figures(List<RehDecimal> decimals, List<BigDecimal> fractions) {
        /** The order in which one of the figures is the sum of two others. */
        Optional<DecimalOrder> fitting() {
            Set<DecimalOrder> fitting = EnumSet.noneOf(DecimalOrder.class);
            for (DecimalOrder order : DecimalOrder.values()) {
                if (hasSum(order)) {
                    fitting.add(order);
                }
            }
            return only(fitting);
        }

        private boolean hasSum(DecimalOrder order) {
            List<BigDecimal> values =
                    decimals.stream()
                            .limit(MAX_COMPARED)
                            .map(
                                    decimal ->
                                            new BigDecimal(decimal.text(order))
                                                    .stripTrailingZeros())
                            .distinct()
                            .toList();
            Set<BigDecimal> sums = new HashSet<>(values);
            List<BigDecimal> terms = new ArrayList<>(values);
            terms.addAll(fractions.stream().limit(MAX_COMPARED).toList());
            for (BigDecimal one : values) {
                for (BigDecimal other : terms) {
                    // Twice the same, or the sum of tenths, happens too easily.
                    if (one.compareTo(other) != 0
                            && other.scale() >= CENTS
                            && sums.contains(one.add(other).stripTrailingZeros())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static Figures figures(String text) {
        List<RehDecimal> decimals = new ArrayList<>();
        List<BigDecimal> fractions = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = afterDigits(text, i);
            int next = end + 1;
            if (next < text.length()
                    && text.charAt(end) == REH
                    && Character.isDigit(text.charAt(next))) {
                int last = afterDigits(text, next);
                if (last - i <= MAX_DIGITS && !goesOn(text, i, last)) {
                    decimals.add(new RehDecimal(western(text, i, end), western(text, next, last)));
                }
                i = last;
            } else {
                if (end - i <= CENTS) {
                    fraction(text, i, end).ifPresent(fractions::add);
                }
                i = end;
            }
        }
        return new Figures(decimals, fractions);
    }

    private static Optional<BigDecimal> fraction(String text, int start, int end) {
        int word = end;
        while (word < text.length() && Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        BigDecimal figures = new BigDecimal(western(text, start, end));
        if (text.startsWith(CENT, word)) {
            return Optional.of(figures.movePointLeft(CENTS));
        }
        return text.startsWith(FILS, word)
                ? Optional.of(figures.movePointLeft(THOUSANDTHS))
                : Optional.empty();
    }

    /** Whether it is a part of something longer: a date, or a list. */
    private static boolean goesOn(String text, int start, int end) {
        return (start > 1
                        && text.charAt(start - 1) == REH
                        && Character.isDigit(text.charAt(start - 2)))
                || (end < text.length() && text.charAt(end) == REH);
    }

    private static int afterDigits(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static String western(String text, int from, int to) {
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            digits.append(Character.digit(text.charAt(i), 10));
        }
        return digits.toString();
    }
}
