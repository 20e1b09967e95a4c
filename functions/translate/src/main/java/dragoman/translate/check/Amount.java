package dragoman.translate.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A number as it is written in a sentence: in figures, in words, or both ({@code 2.5 million}).
 *
 * @param start first UTF-16 code unit
 * @param end UTF-16 code unit after the last
 * @param values what it may amount to
 * @param figures its numbers in figures
 */
record Amount(int start, int end, Set<BigDecimal> values, List<Token> figures) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> JOINERS = Set.of("and", "et", "und", "y");

    /** The amounts of a sentence, in order. */
    static List<Amount> of(List<Token> tokens, Words words) {
        List<Amount> amounts = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int end = end(tokens, i, words);
            if (end > i) {
                amounts.add(amount(tokens.subList(i, end), words));
                i = end;
            } else {
                i++;
            }
        }
        return amounts;
    }

    /** Every value that the amounts may have, and those of each of their figures alone. */
    static Set<BigDecimal> values(List<Amount> amounts) {
        Set<BigDecimal> values = new HashSet<>();
        for (Amount amount : amounts) {
            values.addAll(amount.values);
            amount.figures.forEach(figure -> values.addAll(Figures.values(figure.text())));
        }
        return values;
    }

    private static int end(List<Token> tokens, int start, Words words) {
        Token first = tokens.get(start);
        if (first.isNumber()) {
            int end = start + 1;
            while (end < tokens.size() && words.scales().containsKey(tokens.get(end).text())) {
                end++;
            }
            return end;
        }
        int end = start;
        while (end < tokens.size() && isWord(tokens, end, words)) {
            end++;
        }
        return end;
    }

    private static boolean isWord(List<Token> tokens, int at, Words words) {
        String text = tokens.get(at).text();
        boolean joins =
                JOINERS.contains(text)
                        && at > 0
                        && at + 1 < tokens.size()
                        && words.scales().containsKey(tokens.get(at - 1).text())
                        && words.numbers().containsKey(tokens.get(at + 1).text());
        return joins || words.numbers().containsKey(text) || words.scales().containsKey(text);
    }

    private static Amount amount(List<Token> tokens, Words words) {
        List<Token> figures = tokens.stream().filter(Token::isNumber).toList();
        Set<BigDecimal> values = new LinkedHashSet<>();
        if (figures.isEmpty()) {
            values.add(inWords(tokens, words));
            // Two numbers may stand side by side: "two five-year plans".
            tokens.forEach(
                    token -> {
                        BigDecimal value = words.numbers().get(token.text());
                        if (value != null) {
                            values.add(Figures.plain(value));
                        }
                    });
        } else {
            BigDecimal scale = scale(tokens, words);
            Figures.values(figures.getFirst().text())
                    .forEach(value -> values.add(Figures.plain(value.multiply(scale))));
        }
        return new Amount(tokens.getFirst().start(), tokens.getLast().end(), values, figures);
    }

    private static BigDecimal inWords(List<Token> tokens, Words words) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal part = BigDecimal.ZERO;
        for (Token token : tokens) {
            BigDecimal scale = words.scales().get(token.text());
            if (scale == null) {
                part = part.add(words.numbers().getOrDefault(token.text(), BigDecimal.ZERO));
            } else if (scale.compareTo(HUNDRED) == 0) {
                part = one(part).multiply(scale);
            } else {
                total = total.add(one(part).multiply(scale));
                part = BigDecimal.ZERO;
            }
        }
        return Figures.plain(total.add(part));
    }

    private static BigDecimal one(BigDecimal part) {
        return part.signum() == 0 ? BigDecimal.ONE : part;
    }

    /** What the words behind a figure multiply it by. */
    static BigDecimal scale(List<Token> tokens, Words words) {
        Map<String, BigDecimal> scales = words.scales();
        return tokens.stream()
                .map(Token::text)
                .filter(scales::containsKey)
                .map(scales::get)
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }
}
