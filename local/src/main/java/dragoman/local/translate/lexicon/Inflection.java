package dragoman.local.translate.lexicon;

import static dragoman.local.translate.lexicon.Spelling.ALEF;
import static dragoman.local.translate.lexicon.Spelling.TEH;
import static dragoman.local.translate.lexicon.Spelling.TEH_MARBUTA;
import static dragoman.local.translate.lexicon.Spelling.YEH;

import java.util.Optional;
import java.util.function.Consumer;

/** Makes the forms of nouns and adjectives: the feminine, the dual, the sound plural. */
final class Inflection {
    private static final String DUAL = "\u0627\u0646";
    private static final String DUAL_OBLIQUE = "\u064A\u0646";
    private static final String MEN = "\u0648\u0646";
    private static final String WOMEN = "\u0627\u062A";
    private static final String SOUND = "+";

    private final EnglishNouns nouns;

    Inflection(EnglishNouns nouns) {
        this.nouns = nouns;
    }

    /**
     * Gives the forms of a noun or an adjective.
     *
     * @param plurals its broken plurals, separated by |, and + for the sound one; or nothing
     */
    void forms(
            WordClass kind,
            String singular,
            String plurals,
            String english,
            Consumer<Sense> forms) {
        if (kind == WordClass.ADJ) {
            adjective(singular, plurals, english, forms);
        } else {
            noun(kind, singular, plurals, english, forms);
        }
    }

    private void noun(
            WordClass kind,
            String singular,
            String plurals,
            String english,
            Consumer<Sense> forms) {
        forms.accept(nouns.sense(singular, english, kind));
        boolean feminine = singular.charAt(singular.length() - 1) == TEH_MARBUTA;
        String stem = feminine ? singular.substring(0, singular.length() - 1) : singular;
        String dual = feminine ? stem + TEH : stem;
        String many = nouns.plural(english);
        Gender gender = feminine ? Gender.FEMININE : Gender.MASCULINE;
        forms.accept(form(dual + DUAL, "two " + many, kind, gender, Count.TWO));
        boolean men = !feminine && nouns.isAgent(english) && plurals.contains(SOUND);
        if (!men) {
            // Of people, this is mostly the plural.
            forms.accept(form(dual + DUAL_OBLIQUE, "two " + many, kind, gender, Count.TWO));
        }
        Gender broken = nouns.isAgent(english) ? Gender.EITHER : Gender.FEMININE;
        for (String plural : plurals.split("\\|", -1)) {
            if (plural.equals(SOUND)) {
                if (feminine || !nouns.isAgent(english)) {
                    forms.accept(form(stem + WOMEN, many, kind, Gender.FEMININE, Count.MANY));
                } else {
                    forms.accept(form(stem + MEN, many, kind, Gender.MASCULINE, Count.MANY));
                    forms.accept(
                            form(stem + DUAL_OBLIQUE, many, kind, Gender.MASCULINE, Count.MANY));
                    forms.accept(
                            form(stem + TEH_MARBUTA, english, kind, Gender.FEMININE, Count.ONE));
                    forms.accept(form(stem + WOMEN, many, kind, Gender.FEMININE, Count.MANY));
                }
            } else if (!plural.isEmpty()) {
                forms.accept(form(plural, many, kind, broken, Count.MANY));
            }
        }
    }

    private static void adjective(
            String singular, String plurals, String english, Consumer<Sense> forms) {
        WordClass kind = WordClass.ADJ;
        forms.accept(form(singular, english, kind, Gender.MASCULINE, Count.ONE));
        forms.accept(form(singular + ALEF, english, kind, Gender.MASCULINE, Count.ONE));
        forms.accept(form(singular + TEH_MARBUTA, english, kind, Gender.FEMININE, Count.ONE));
        forms.accept(form(singular + DUAL, english, kind, Gender.MASCULINE, Count.TWO));
        forms.accept(form(singular + TEH + DUAL, english, kind, Gender.FEMININE, Count.TWO));
        forms.accept(
                form(singular + TEH + DUAL_OBLIQUE, english, kind, Gender.FEMININE, Count.TWO));
        forms.accept(form(singular + MEN, english, kind, Gender.MASCULINE, Count.MANY));
        // "In" is the dual, too.
        forms.accept(form(singular + YEH + "\u0646", english, kind, Gender.MASCULINE, Count.MANY));
        forms.accept(form(singular + WOMEN, english, kind, Gender.FEMININE, Count.MANY));
        for (String plural : plurals.split("\\|", -1)) {
            if (!plural.isEmpty() && !plural.equals(SOUND)) {
                forms.accept(form(plural, english, kind, Gender.EITHER, Count.MANY));
            }
        }
    }

    private static Sense form(
            String arabic, String english, WordClass kind, Gender gender, Count count) {
        return new Sense(arabic, english, kind, gender, count, false, Optional.empty());
    }
}
