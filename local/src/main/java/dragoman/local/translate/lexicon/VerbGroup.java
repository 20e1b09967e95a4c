package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.VerbForm.Tense;

/**
 * A verb with the particles before it.
 *
 * @param past whether "was" stands before it
 * @param modal its auxiliary verb, such as "must", or nothing
 * @param infinitive whether it depends on what is before it: "to sign"
 * @param anySubject whether the verb need not agree with its subject
 */
record VerbGroup(
        String and,
        Negation negation,
        boolean past,
        boolean qad,
        boolean future,
        String modal,
        boolean infinitive,
        boolean passive,
        boolean anySubject,
        VerbForm form,
        String english,
        String object) {

    /** How a verb is denied. */
    enum Negation {
        NONE,
        /** Of what is: "does not". */
        PRESENT,
        /** Of what was: "did not". */
        PAST,
        /** Of what will be: "will not". */
        FUTURE
    }

    private static final String BE = "be";
    private static final String BE_NOT = "be not";

    boolean isBe() {
        return form.verb().isBe() && !passive;
    }

    VerbGroup asInfinitive() {
        return new VerbGroup(
                and,
                negation,
                past,
                qad,
                future,
                modal,
                true,
                passive,
                anySubject,
                form,
                english,
                object);
    }

    VerbGroup asPassive() {
        return new VerbGroup(
                and,
                negation,
                past,
                qad,
                future,
                modal,
                infinitive,
                true,
                anySubject,
                form,
                english,
                object);
    }

    /**
     * The same with "was" before it, or with "be", which makes it "has": what "was" has of
     * particles counts for both.
     */
    VerbGroup after(VerbGroup was) {
        return new VerbGroup(
                was.and,
                was.negation == Negation.NONE ? negation : was.negation,
                was.form.isPerfect(),
                qad || was.qad || !was.form.isPerfect(),
                future,
                was.modal.isEmpty() ? modal : was.modal,
                was.infinitive,
                passive,
                anySubject,
                new VerbForm(
                        form.verb(),
                        form.tense(),
                        form.mood(),
                        form.passive(),
                        form.first(),
                        was.form.gender(),
                        was.form.count()),
                english,
                object);
    }

    /** The same verb without its negation, which stands elsewhere: "no one came". */
    VerbGroup affirmed() {
        Tense tense = negation == Negation.PAST ? Tense.PERFECT : form.tense();
        return new VerbGroup(
                and,
                Negation.NONE,
                past,
                qad,
                future || negation == Negation.FUTURE,
                modal,
                infinitive,
                passive,
                anySubject,
                new VerbForm(
                        form.verb(),
                        tense,
                        form.mood(),
                        form.passive(),
                        form.first(),
                        form.gender(),
                        form.count()),
                english,
                object);
    }

    /** The English verb, agreeing with its subject. */
    String agreeing(boolean many) {
        EnglishVerbs verbs = EnglishVerbs.builtIn();
        String base = passive ? BE + ' ' + verbs.participle(english) : english;
        if (infinitive) {
            return (negation == Negation.NONE ? "to " : "not to ") + base;
        }
        if (!modal.isEmpty()) {
            return modal(many, base);
        }
        if (future || negation == Negation.FUTURE) {
            String will = past ? "would" : "will";
            return will + (negation == Negation.NONE ? " " : " not ") + base;
        }
        if (qad) {
            return qad(many, base, verbs);
        }
        if (past && form.isImperfect()) {
            String was = negated(verbs.past(BE, many));
            return was
                    + ' '
                    + (passive ? verbs.continuous(BE) + base.substring(2) : verbs.continuous(base));
        }
        if (past) {
            return negated("had") + ' ' + verbs.participle(base);
        }
        boolean present =
                negation == Negation.PRESENT || (negation == Negation.NONE && !form.isPerfect());
        if (english.equals(BE_NOT)) {
            return verbs.present(base, many);
        }
        if (negation == Negation.NONE) {
            return present ? verbs.present(base, many) : verbs.past(base, many);
        }
        if (base.equals(BE) || base.startsWith(BE + ' ')) {
            String be = present ? verbs.present(BE, many) : verbs.past(BE, many);
            return be + " not" + base.substring(BE.length());
        }
        String does = present ? (many ? "do" : "does") : "did";
        return does + " not " + base;
    }

    private String negated(String auxiliary) {
        return negation == Negation.NONE ? auxiliary : auxiliary + " not";
    }

    private String qad(boolean many, String base, EnglishVerbs verbs) {
        if (form.isImperfect() && !past) {
            return negated("may") + ' ' + base;
        }
        String has = past ? "had" : many ? "have" : "has";
        return negated(has) + ' ' + verbs.participle(base);
    }

    private String modal(boolean many, String base) {
        boolean be = modal.startsWith(BE + ' ');
        String auxiliary =
                be
                        ? (past
                                ? EnglishVerbs.builtIn().past(modal, many)
                                : EnglishVerbs.builtIn().present(modal, many))
                        : modal;
        if (negation == Negation.NONE) {
            return auxiliary + ' ' + base;
        }
        if (auxiliary.equals("can")) {
            return "cannot " + base;
        }
        int blank = auxiliary.indexOf(' ');
        String head = blank < 0 ? auxiliary : auxiliary.substring(0, blank);
        String rest = blank < 0 ? "" : auxiliary.substring(blank);
        return head + " not" + rest + " " + base;
    }
}
