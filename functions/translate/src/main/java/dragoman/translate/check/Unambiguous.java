package dragoman.translate.check;

import dragoman.dispatch.Mention;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A sentence as an engine is sent it: numbers that the dispatch's language or the wire writes
 * otherwise than English does are in Western digits with a decimal point, in the value that they
 * were read in. A number of two readings is left as it is printed.
 */
public final class Unambiguous {
    private Unambiguous() {}

    /** The sentence with its numbers so. */
    public static String text(SourceSentence sentence) {
        List<Token> tokens = Token.of(sentence.text());
        Words words = Words.of(sentence.language());
        List<Mention> quantities = sentence.quantities();
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (Amount amount : Amount.of(tokens, words)) {
            for (Token figure : amount.figures()) {
                Optional<BigDecimal> value = value(sentence, quantities, amount, figure, words);
                if (value.isPresent()
                        && !Figures.isEnglishFor(
                                sentence.text().substring(figure.start(), figure.end()),
                                value.get())) {
                    text.append(sentence.text(), copied, figure.start())
                            .append(value.get().toPlainString());
                    copied = figure.end();
                }
            }
        }
        return text.append(sentence.text(), copied, sentence.text().length()).toString();
    }

    /** What a figure alone amounts to, where the quantity that holds it was read in one way. */
    private static Optional<BigDecimal> value(
            SourceSentence sentence,
            List<Mention> quantities,
            Amount amount,
            Token figure,
            Words words) {
        BigDecimal scale =
                Amount.scale(
                        Token.of(sentence.text().substring(figure.end(), amount.end())), words);
        return SourceSentence.over(
                        quantities,
                        sentence.start() + figure.start(),
                        sentence.start() + figure.end())
                .stream()
                .flatMap(mention -> mention.amount().number().stream())
                .map(Figures::value)
                .flatMap(
                        number ->
                                Figures.values(figure.text()).stream()
                                        .filter(
                                                one ->
                                                        one.compareTo(number) == 0
                                                                || one.multiply(scale)
                                                                                .compareTo(number)
                                                                        == 0))
                .findFirst();
    }

    /** Whether a number of the sentence can be read in two ways. */
    static List<Mention> ambiguous(SourceSentence sentence) {
        return sentence.quantities().stream()
                .filter(mention -> mention.amount().numbers().size() > 1)
                .toList();
    }
}
