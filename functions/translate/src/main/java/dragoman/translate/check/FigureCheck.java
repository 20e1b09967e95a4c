package dragoman.translate.check;

import dragoman.dispatch.Mention;
import dragoman.rendition.Check;
import dragoman.rendition.CheckKind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether each number of a sentence is in its translation, by value. Times have their own check.
 */
final class FigureCheck {
    private static final BigDecimal ONE = BigDecimal.ONE;
    // Where more than this is missing nothing is certain.
    private static final int MAX_REPAIRS = 20;

    private FigureCheck() {}

    /**
     * Compares the numbers.
     *
     * @param checks takes what is not right
     * @return the translation, with what could be put right with certainty
     */
    static String of(SourceSentence source, TargetSentence translated, List<Check> checks) {
        String text = translated.text();
        List<Mention> times = source.times();
        List<Mention> quantities = source.quantities();
        List<Mention> ambiguous = Unambiguous.ambiguous(source);
        Words words = Words.of(source.language());
        Set<BigDecimal> expected = new HashSet<>();
        List<Missing> missing = new ArrayList<>();
        for (Amount amount : Amount.of(Token.of(source.text()), words)) {
            int start = source.start() + amount.start();
            int end = source.start() + amount.end();
            if (SourceSentence.over(times, start, end).isEmpty() && !amount.figures().isEmpty()) {
                Set<BigDecimal> values = values(quantities, amount, start, end);
                expected.addAll(values);
                boolean kept = values.stream().anyMatch(translated::holds);
                if (!kept || !SourceSentence.over(ambiguous, start, end).isEmpty()) {
                    missing.add(new Missing(amount.start(), amount.end(), values));
                }
            }
        }
        addInWords(source, translated, missing);
        for (Missing one : missing) {
            Optional<FigureRepair> repair =
                    one.values().size() == 1 && missing.size() <= MAX_REPAIRS
                            ? FigureRepair.of(
                                    text, one.values().iterator().next(), Set.copyOf(expected))
                            : Optional.empty();
            checks.add(
                    new Check(
                            CheckKind.FIGURE,
                            source.range(one.start(), one.end()),
                            one.shown(),
                            repair.map(FigureRepair::wrong)));
            text = repair.map(FigureRepair::text).orElse(text);
        }
        return text;
    }

    /** A number of the source that the translation lacks. */
    private record Missing(int start, int end, Set<BigDecimal> values) {
        String shown() {
            return values.stream()
                    .map(BigDecimal::toPlainString)
                    .collect(Collectors.joining(" or "));
        }
    }

    private static Set<BigDecimal> values(
            List<Mention> quantities, Amount amount, int start, int end) {
        List<BigDecimal> read =
                SourceSentence.over(quantities, start, end).stream()
                        .flatMap(mention -> numbers(mention).stream())
                        .map(Figures::value)
                        .toList();
        return read.isEmpty() ? amount.values() : new java.util.LinkedHashSet<>(read);
    }

    private static List<String> numbers(Mention mention) {
        return mention.amount().numbers().isEmpty()
                ? mention.amount().number().stream().toList()
                : mention.amount().numbers();
    }

    /** Numbers that the dispatch has in words: one may be an article in the translation. */
    private static void addInWords(
            SourceSentence source, TargetSentence translated, List<Missing> missing) {
        if (translated.words().numbers().isEmpty()) {
            return;
        }
        for (Mention mention : source.quantities()) {
            Optional<BigDecimal> number = mention.amount().number().map(Figures::value);
            boolean inWords = mention.text().codePoints().noneMatch(Character::isDigit);
            if (inWords
                    && number.filter(value -> value.compareTo(ONE) > 0).isPresent()
                    && !translated.holds(number.get())) {
                missing.add(
                        new Missing(
                                mention.start() - source.start(),
                                mention.end() - source.start(),
                                Set.of(number.get())));
            }
        }
    }
}
