package dragoman.translate.check;

import dragoman.dispatch.Mention;
import dragoman.rendition.Check;
import dragoman.rendition.CheckKind;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether amounts of money keep their currency, and percentages are still that. */
final class MoneyCheck {
    private static final String PERCENT = "%";

    private MoneyCheck() {}

    static List<Check> of(SourceSentence source, TargetSentence translated) {
        List<Check> checks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Mention mention : source.quantities()) {
            Optional<String> currency = mention.amount().currency();
            if (currency.isPresent()
                    && seen.add(currency.get())
                    && !holds(translated, currency.get())) {
                checks.add(check(CheckKind.CURRENCY, source, mention, currency.get()));
            }
            boolean percent = mention.amount().unit().filter(PERCENT::equals).isPresent();
            if (percent && seen.add(PERCENT) && !holdsPercent(translated)) {
                checks.add(check(CheckKind.PERCENT, source, mention, PERCENT));
            }
        }
        return checks;
    }

    private static Check check(
            CheckKind kind, SourceSentence source, Mention mention, String expected) {
        int start = mention.start() - source.start();
        return new Check(
                kind,
                source.range(start, start + mention.text().length()),
                expected,
                Optional.empty());
    }

    private static boolean holdsPercent(TargetSentence translated) {
        Set<String> words = translated.words().percents();
        return translated.text().contains(PERCENT)
                || translated.text().indexOf('\u066A') >= 0
                || words.isEmpty()
                || translated.holdsAny(words);
    }

    private static boolean holds(TargetSentence translated, String code) {
        String text = translated.text();
        Set<String> names = new HashSet<>();
        String unit = unit(code);
        translated
                .words()
                .currencies()
                .forEach(
                        (word, name) -> {
                            if (name.equals(unit)) {
                                names.add(word);
                            }
                        });
        // Of a language without names of currencies nothing can be said.
        return names.isEmpty()
                || text.contains(code)
                || text.contains(symbol(code))
                || translated.holdsAny(names);
    }

    /** The unit's name in English, which is the last word of the currency's. */
    private static String unit(String code) {
        String name = currency(code).map(one -> one.getDisplayName(Locale.ENGLISH)).orElse(code);
        String unit = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return Words.of("en").currencies().getOrDefault(unit, unit);
    }

    private static String symbol(String code) {
        String symbol = currency(code).map(one -> one.getSymbol(Locale.US)).orElse(code);
        // "US$" in some locales; a code without a symbol is its own.
        return symbol.endsWith("$") ? "$" : symbol;
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            // A code that the JDK does not have has no name; the code itself is looked for.
            return Optional.empty();
        }
    }
}
