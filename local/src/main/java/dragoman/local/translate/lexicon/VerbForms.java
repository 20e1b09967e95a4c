package dragoman.local.translate.lexicon;

import static dragoman.local.translate.lexicon.Spelling.ALEF;
import static dragoman.local.translate.lexicon.Spelling.ALEF_MAQSURA;
import static dragoman.local.translate.lexicon.Spelling.TEH;
import static dragoman.local.translate.lexicon.Spelling.WAW;
import static dragoman.local.translate.lexicon.Spelling.YEH;

import dragoman.local.translate.lexicon.VerbForm.Mood;
import dragoman.local.translate.lexicon.VerbForm.Tense;

import java.util.function.BiConsumer;

/**
 * Makes the forms of a verb out of its third persons of the perfect and the imperfect: those of the
 * third person, and "we".
 */
final class VerbForms {
    private static final String THEY = "\u0648\u0627";
    private static final String THEY_INDICATIVE = "\u0648\u0646";
    private static final String BOTH_INDICATIVE = "\u0627\u0646";
    private static final String WE = "\u0646\u0627";
    private static final char NOON = Spelling.NOON;
    private static final char ALEF_HAMZA = '\u0623';
    private static final char ALEF_MADDA = '\u0622';
    private static final int HOLLOW_LENGTH = 3;
    private static final int FOUR = 4;

    private final Verb verb;
    private final BiConsumer<String, VerbForm> forms;

    private VerbForms(Verb verb, BiConsumer<String, VerbForm> forms) {
        this.verb = verb;
        this.forms = forms;
    }

    /** Gives each spelling with its form. */
    static void of(Verb verb, BiConsumer<String, VerbForm> forms) {
        VerbForms made = new VerbForms(verb, forms);
        made.perfect(verb.perfect(), false);
        made.imperfect(verb.imperfect(), false);
        if (verb.hasObject()) {
            made.passives();
        }
    }

    private void perfect(String he, boolean passive) {
        char last = he.charAt(he.length() - 1);
        boolean weak = last == ALEF_MAQSURA || (last == ALEF && he.length() > 2);
        String stem = weak || last == YEH ? he.substring(0, he.length() - 1) : he;
        // The weak letter comes back before the ending of two.
        String dual = weak ? stem + (last == ALEF ? WAW : YEH) : he;
        perfect(he, passive, Gender.MASCULINE, Count.ONE);
        perfect((weak ? stem : he) + TEH, passive, Gender.FEMININE, Count.ONE);
        perfect(
                last == ALEF_HAMZA
                        ? stem.substring(0, stem.length() - 1) + ALEF_MADDA
                        : dual + ALEF,
                passive,
                Gender.MASCULINE,
                Count.TWO);
        perfect((weak ? stem : he) + TEH + ALEF, passive, Gender.FEMININE, Count.TWO);
        perfect(stem + THEY, passive, Gender.MASCULINE, Count.MANY);
        if (isHollow()) {
            int at = he.length() - 2;
            we(he.substring(0, at) + he.substring(at + 1) + WE, Tense.PERFECT, passive);
        } else {
            we(dual + WE, Tense.PERFECT, passive);
        }
    }

    private void perfect(String spelling, boolean passive, Gender gender, Count count) {
        forms.accept(
                spelling,
                new VerbForm(verb, Tense.PERFECT, Mood.ANY, passive, false, gender, count));
    }

    private void we(String spelling, Tense tense, boolean passive) {
        forms.accept(
                spelling,
                new VerbForm(verb, tense, Mood.ANY, passive, true, Gender.EITHER, Count.MANY));
    }

    private void imperfect(String he, boolean passive) {
        String rest = he.substring(1);
        char last = rest.charAt(rest.length() - 1);
        boolean weak = last == YEH || last == WAW || last == ALEF_MAQSURA;
        Mood mood = weak || isHollow() ? Mood.INDICATIVE : Mood.ANY;
        // The subjunctive of a hollow or weak verb is written like its indicative.
        Mood full = mood == Mood.INDICATIVE ? Mood.ANY : mood;
        imperfect(YEH + rest, full, passive, Gender.MASCULINE, Count.ONE);
        imperfect(TEH + rest, full, passive, Gender.FEMININE, Count.ONE);
        we(NOON + rest, Tense.IMPERFECT, passive);
        if (!passive) {
            forms.accept(
                    firstPerson(rest),
                    new VerbForm(
                            verb,
                            Tense.IMPERFECT,
                            Mood.ANY,
                            false,
                            true,
                            Gender.EITHER,
                            Count.ONE));
        }
        String many = weak ? rest.substring(0, rest.length() - 1) : rest;
        String dual = last == ALEF_MAQSURA ? many + YEH : rest;
        imperfect(
                YEH + many + THEY_INDICATIVE,
                Mood.INDICATIVE,
                passive,
                Gender.MASCULINE,
                Count.MANY);
        imperfect(YEH + many + THEY, Mood.SHORT, passive, Gender.MASCULINE, Count.MANY);
        imperfect(
                YEH + dual + BOTH_INDICATIVE,
                Mood.INDICATIVE,
                passive,
                Gender.MASCULINE,
                Count.TWO);
        imperfect(
                TEH + dual + BOTH_INDICATIVE, Mood.INDICATIVE, passive, Gender.FEMININE, Count.TWO);
        imperfect(YEH + dual + ALEF, Mood.SHORT, passive, Gender.MASCULINE, Count.TWO);
        imperfect(TEH + dual + ALEF, Mood.SHORT, passive, Gender.FEMININE, Count.TWO);
        if (weak) {
            jussive(many, passive);
        } else if (isHollow()) {
            int at = rest.length() - 2;
            jussive(rest.substring(0, at) + rest.substring(at + 1), passive);
        }
    }

    private void jussive(String rest, boolean passive) {
        imperfect(YEH + rest, Mood.SHORT, passive, Gender.MASCULINE, Count.ONE);
        imperfect(TEH + rest, Mood.SHORT, passive, Gender.FEMININE, Count.ONE);
    }

    private void imperfect(
            String spelling, Mood mood, boolean passive, Gender gender, Count count) {
        forms.accept(
                spelling, new VerbForm(verb, Tense.IMPERFECT, mood, passive, false, gender, count));
    }

    /** "I" of a verb that begins with a hamza: two hamzas are one letter. */
    private static String firstPerson(String rest) {
        char first = rest.charAt(0);
        return first == ALEF_HAMZA ? ALEF_MADDA + rest.substring(1) : ALEF_HAMZA + rest;
    }

    /** Of most verbs the passive is spelled like the active; here are those that differ. */
    private void passives() {
        String he = verb.perfect();
        String present = verb.imperfect();
        if (isHollow()) {
            int at = he.length() - 2;
            perfect(he.substring(0, at) + YEH + he.substring(at + 1), true);
            int in = present.length() - 2;
            if (present.charAt(in) != ALEF) {
                imperfect(present.substring(0, in) + ALEF + present.substring(in + 1), true);
            }
        } else if (he.charAt(he.length() - 1) == ALEF_MAQSURA) {
            perfect(he.substring(0, he.length() - 1) + YEH, true);
            if (present.charAt(present.length() - 1) == YEH) {
                imperfect(present.substring(0, present.length() - 1) + ALEF_MAQSURA, true);
            }
        } else if (he.length() == FOUR && he.charAt(1) == ALEF) {
            perfect(he.charAt(0) + "\u0648" + he.substring(2), true);
        }
    }

    private boolean isHollow() {
        String he = verb.perfect();
        String present = verb.imperfect();
        char weak = present.charAt(present.length() - 2);
        return he.length() >= HOLLOW_LENGTH
                && he.charAt(he.length() - 2) == ALEF
                && (weak == WAW || weak == YEH || weak == ALEF);
    }
}
