package dragoman.local.translate.lexicon;

/** Whom "his", "her" and "its" mean: who was named last in the sentence. */
final class Antecedents {
    private static final String GUESS = Marker.GUESS;

    private boolean man;
    private boolean woman;
    private boolean thing;

    /** Remembers a noun phrase. */
    void note(NounPhrase phrase) {
        if (phrase.count() != Count.ONE) {
            return;
        }
        boolean person = phrase.person();
        if (person && phrase.gender() != Gender.FEMININE) {
            man = true;
            thing = false;
        } else if (person) {
            woman = true;
        } else if (phrase.gender() == Gender.MASCULINE) {
            thing = true;
        }
    }

    /** "His" and the like for a pronoun after a noun. */
    String possessive(String pronoun) {
        return switch (pronoun) {
            case "\u0647" -> man ? "his" : "its";
            case "\u0647\u0627" -> woman ? "her" : "its";
            case "\u0646\u0627" -> "our";
            case "\u064A" -> "my";
            case "\u0643\u0645" -> "your";
            default -> "their";
        };
    }

    /** "Him" and the like for a pronoun after a verb or a preposition. */
    String object(String pronoun) {
        return switch (pronoun) {
            case "\u0647" -> man && !thing ? "him" : "it";
            case "\u0647\u0627" -> woman ? "her" : "it";
            case "\u0646\u0627" -> "us";
            case "\u0643\u0645" -> "you";
            default -> "them";
        };
    }

    /** "He" and the like for a pronoun that is a subject. */
    String subject(String pronoun) {
        return switch (pronoun) {
            case "\u0647" -> man ? (thing ? GUESS : "") + "he" : "it";
            case "\u0647\u0627" -> woman ? "she" : "it";
            case "\u0646\u0627" -> "we";
            case "\u0643\u0645" -> "you";
            default -> "they";
        };
    }

    /**
     * "He" and the like for the subject that a verb has in its form alone; a guess if nobody was
     * named.
     */
    String implied(VerbForm form) {
        if (form.first()) {
            return form.count() == Count.ONE ? "I" : "we";
        }
        if (form.count() != Count.ONE) {
            return "they";
        }
        boolean acts = form.verb().needsAgent();
        if (form.gender() == Gender.FEMININE) {
            return woman ? "she" : GUESS + "it";
        }
        return man ? "he" : GUESS + (acts ? "he" : "it");
    }
}
