package dragoman.translate.check;

import dragoman.rendition.Check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Compares a translation with its source in what can be compared without understanding either:
 * figures by value, dates, currencies, percentages, quotation marks and negations. It says what a
 * person should read, not how good the translation is.
 */
public final class TranslationCheck {
    // Languages that are written with digits of their own.
    private static final Set<String> OWN_DIGITS = Set.of("ar", "fa", "ur", "ps", "ckb", "hi", "bn");

    private TranslationCheck() {}

    /**
     * The comparison.
     *
     * @param target BCP-47 tag of the translation's language
     */
    public static Checked of(SourceSentence source, String translation, String target) {
        boolean western = !OWN_DIGITS.contains(Locale.forLanguageTag(target).getLanguage());
        TargetSentence translated =
                TargetSentence.of(western ? Token.western(translation) : translation, target);
        List<Check> checks = new ArrayList<>();
        String text = FigureCheck.of(source, translated, checks);
        checks.addAll(DateCheck.of(source, translated));
        checks.addAll(MoneyCheck.of(source, translated));
        checks.addAll(WordingCheck.of(source, translated));
        return new Checked(text, checks);
    }
}
