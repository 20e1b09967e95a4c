package dragoman.parse.mention;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.MentionValue;
import dragoman.number.DecimalOrder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds quantities in figures: counts, measures, shares and sums of money. */
final class QuantityMentions {
    private static final int MAX_WORDS = 6;
    private static final int MAX_SCALES = 2;
    private static final int MAX_LENGTH_OF_WORDS = 64;
    private static final String PERCENT = "%";
    private static final double MEASURE = 0.95;
    private static final double COUNT = 0.9;
    private static final double DOUBTFUL = 0.6;
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1800);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private final QuantityWords words;
    private final NumeralReader numerals;

    QuantityMentions(QuantityWords words, NumeralReader numerals) {
        this.words = words;
        this.numerals = numerals;
    }

    /**
     * The quantities of a paragraph, in order.
     *
     * @param order in which the dispatch writes decimals with the letter reh, if that is known
     */
    List<Mention> find(String text, int paragraph, Optional<DecimalOrder> order) {
        List<Mention> found = new ArrayList<>();
        int from = 0;
        for (Numeral numeral : numerals.find(text, order)) {
            if (numeral.start() >= from && !isLabelled(text, numeral)) {
                Optional<Mention> mention = mention(text, paragraph, numeral);
                mention.ifPresent(found::add);
                from = mention.map(Mention::end).orElse(numeral.end());
            }
        }
        return found;
    }

    private Optional<Mention> mention(String text, int paragraph, Numeral numeral) {
        int limit = Math.min(text.length(), numeral.end() + MAX_LENGTH_OF_WORDS);
        List<Word> after = adjoining(text, Words.of(text, numeral.end(), limit), numeral.end());
        if (QuantityWords.longest(after, 0, MAX_WORDS, this::clock).isPresent()) {
            return Optional.empty();
        }
        BigDecimal scale = BigDecimal.ONE;
        int used = 0;
        while (used < Math.min(MAX_SCALES, after.size())) {
            BigDecimal factor = words.scales().get(after.get(used).folded());
            if (factor == null) {
                break;
            }
            scale = scale.multiply(factor);
            used++;
        }
        Optional<QuantityWords.Phrase<Measure>> phrase =
                QuantityWords.longest(after, used, MAX_WORDS, this::measure)
                        .or(() -> symbolAfter(after));
        used += phrase.map(QuantityWords.Phrase::words).orElse(0);
        Optional<Map.Entry<String, String>> symbol = symbolBefore(text, numeral.start());
        Optional<Measure> measure =
                phrase.map(QuantityWords.Phrase::meaning)
                        .or(() -> symbol.map(entry -> Measure.currency(entry.getValue())));
        if (used == 0 && (isJoined(text, numeral) || (measure.isEmpty() && couldBeYear(numeral)))) {
            return Optional.empty();
        }
        int start =
                symbol.map(entry -> text.lastIndexOf(entry.getKey(), numeral.start()))
                        .orElse(numeral.start());
        int end = used == 0 ? numeral.end() : after.get(used - 1).end();
        MentionValue amount = amount(numeral, scale, measure);
        return Optional.of(
                Mention.of(
                        MentionKind.QUANTITY,
                        paragraph,
                        start,
                        end,
                        text.substring(start, end),
                        amount,
                        confidence(amount)));
    }

    private static double confidence(MentionValue amount) {
        if (!amount.numbers().isEmpty()) {
            return DOUBTFUL;
        }
        return amount.unit().isPresent() || amount.currency().isPresent() ? MEASURE : COUNT;
    }

    private static MentionValue amount(
            Numeral numeral, BigDecimal scale, Optional<Measure> measure) {
        // Thousands are not written out before a scale or a percent sign, nor fractions of a count.
        boolean isDecimal =
                scale.compareTo(BigDecimal.ONE) > 0
                        || measure.flatMap(Measure::unit).filter(PERCENT::equals).isPresent();
        boolean isCount = !isDecimal && measure.isEmpty();
        BigDecimal value = isCount ? numeral.thousands().orElse(numeral.value()) : numeral.value();
        Optional<BigDecimal> other =
                isDecimal || isCount
                        ? numeral.otherOrder()
                        : numeral.otherOrder().or(numeral::thousands);
        return new MentionValue(
                Optional.empty(),
                Optional.of(plain(value.multiply(scale))),
                other.stream()
                        .flatMap(one -> Stream.of(value, one))
                        .map(one -> plain(one.multiply(scale)))
                        .toList(),
                measure.flatMap(Measure::unit),
                measure.flatMap(Measure::currency));
    }

    private Optional<String> clock(String phrase) {
        return Optional.of(phrase).filter(words.clock()::contains);
    }

    private Optional<Measure> measure(String phrase) {
        return Optional.ofNullable(words.units().get(phrase))
                .map(Measure::unit)
                .or(
                        () ->
                                Optional.ofNullable(words.currencies().get(phrase))
                                        .map(Measure::currency));
    }

    private Optional<QuantityWords.Phrase<Measure>> symbolAfter(List<Word> after) {
        if (after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(words.symbols().get(after.getFirst().text()))
                .map(code -> new QuantityWords.Phrase<>(Measure.currency(code), 1));
    }

    /** The symbol before a number, with a blank between them or none. */
    private Optional<Map.Entry<String, String>> symbolBefore(String text, int number) {
        int end = number;
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        for (Map.Entry<String, String> symbol : words.symbols().entrySet()) {
            int start = end - symbol.getKey().length();
            if (start >= 0
                    && text.startsWith(symbol.getKey(), start)
                    && (start == 0
                            || !Character.isLetterOrDigit(text.charAt(start - 1))
                            || !Character.isLetter(text.charAt(start)))) {
                return Optional.of(symbol);
            }
        }
        return Optional.empty();
    }

    /** The words that follow each other from the number on, with nothing but blanks between. */
    private static List<Word> adjoining(String text, List<Word> words, int from) {
        int end = from;
        int count = 0;
        for (Word word : words) {
            if (!text.substring(end, word.start()).isBlank()) {
                break;
            }
            end = word.end();
            count++;
        }
        return words.subList(0, count);
    }

    /** Whether letters stand right after the figures: 21st, 1980s, 5G. */
    private static boolean isJoined(String text, Numeral numeral) {
        return numeral.end() < text.length() && Character.isLetter(text.charAt(numeral.end()));
    }

    private static boolean couldBeYear(Numeral numeral) {
        return numeral.isPlain()
                && numeral.end() - numeral.start() == 4
                && numeral.value().compareTo(FIRST_YEAR) >= 0
                && numeral.value().compareTo(LAST_YEAR) < 0;
    }

    /** Whether the number names something, as that of a resolution does. */
    private boolean isLabelled(String text, Numeral numeral) {
        int from = Math.max(0, numeral.start() - 24);
        List<Word> before = Words.of(text, from, numeral.start());
        int last = before.size() - 1;
        while (last >= 0 && before.get(last).isMark()) {
            last--;
        }
        return last >= 0 && words.labels().contains(before.get(last).folded());
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private record Measure(Optional<String> unit, Optional<String> currency) {
        static Measure unit(String code) {
            return new Measure(Optional.of(code), Optional.empty());
        }

        static Measure currency(String code) {
            return new Measure(Optional.empty(), Optional.of(code));
        }
    }
}
