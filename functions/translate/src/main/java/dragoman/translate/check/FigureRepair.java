package dragoman.translate.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A decimal that an engine left in the wire's form, or turned around, put right: {@code 84R71} or
 * {@code 71.84} for 84.71. That is certain where the translation has the same two groups of digits
 * once, and no other number of the source explains them.
 *
 * @param text the translation with the decimal in its place
 * @param wrong what stood there
 */
record FigureRepair(String text, String wrong) {
    static Optional<FigureRepair> of(
            String translation, BigDecimal value, Set<BigDecimal> expected) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        if (point < 0) {
            return Optional.empty();
        }
        String integer = plain.substring(0, point);
        String fraction = plain.substring(point + 1);
        List<int[]> places = new ArrayList<>();
        for (Pair pair : Pair.in(translation)) {
            boolean same =
                    (pair.first.equals(integer) && isFraction(pair.second, fraction))
                            || (isFraction(pair.first, fraction) && pair.second.equals(integer));
            boolean explained =
                    pair.isDecimal
                            && expected.contains(Figures.value(pair.first + "." + pair.second));
            if (same && !explained) {
                places.add(new int[] {pair.start, pair.end});
            }
        }
        if (places.size() != 1) {
            return Optional.empty();
        }
        int[] place = places.getFirst();
        return Optional.of(
                new FigureRepair(
                        translation.substring(0, place[0])
                                + plain
                                + translation.substring(place[1]),
                        translation.substring(place[0], place[1])));
    }

    private static boolean isFraction(String digits, String fraction) {
        int end = digits.length();
        while (end > fraction.length() && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end).equals(fraction);
    }

    /** Two groups of digits with a full stop, a comma or the letter R or reh between them. */
    private record Pair(int start, int end, String first, String second, boolean isDecimal) {
        private static final String POINTS = ".,\u066B";
        private static final String LETTERS = "rR\u0631";

        static List<Pair> in(String text) {
            List<Pair> pairs = new ArrayList<>();
            int i = 0;
            while (i < text.length()) {
                if (!Character.isDigit(text.charAt(i))) {
                    i++;
                    continue;
                }
                int first = digitsEnd(text, i);
                int between = separatorEnd(text, first);
                int second = between == first ? first : digitsEnd(text, between);
                if (second > between && between > first) {
                    pairs.add(
                            new Pair(
                                    i,
                                    second,
                                    Token.western(text.substring(i, first)),
                                    Token.western(text.substring(between, second)),
                                    POINTS.indexOf(text.charAt(first)) >= 0));
                }
                i = Math.max(first, second);
            }
            return pairs;
        }

        private static int digitsEnd(String text, int from) {
            int end = from;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }

        /** Code unit after the separator; {@code from} when there is none. */
        private static int separatorEnd(String text, int from) {
            if (from < text.length() && POINTS.indexOf(text.charAt(from)) >= 0) {
                return from + 1;
            }
            int at = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
            if (at >= text.length() || LETTERS.indexOf(text.charAt(at)) < 0) {
                return from;
            }
            return at + 1 < text.length() && text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
        }
    }
}
