package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.VerbForm.Mood;

/** How unlikely one word is right after another, by Arabic grammar. */
final class Grammar {
    private static final int NEVER = 12;
    private static final int HARDLY = 6;
    private static final int SELDOM = 3;
    private static final int UNUSUAL = 1;
    private static final String LAM = "\u0644\u0645";
    private static final String LAN = "\u0644\u0646";
    private static final String LA = "\u0644\u0627";
    private static final String MA = "\u0645\u0627";
    private static final String INNA = "\u0625\u0646";

    private Grammar() {}

    /** The cost of a word at the start of a clause. */
    static int first(Word word) {
        return switch (word.kind()) {
            case VERB -> word.preposition().isEmpty() ? (isShort(word) ? NEVER : 0) : SELDOM;
            case ADJ -> word.article() ? UNUSUAL : SELDOM;
            case NOUN -> word.isDefinite() || !word.isFree() ? 0 : UNUSUAL;
            default -> 0;
        };
    }

    /** The cost of a word after another. */
    static int after(Word before, Word word) {
        if (word.opensWithAnd()) {
            return and(before, word) + (isShort(word) ? HARDLY : 0);
        }
        return afterWord(before, word)
                + (isShort(word) && !isLicence(before) ? NEVER : 0)
                + (disagrees(before, word) ? UNUSUAL : 0);
    }

    /** Whether a verb and what may be its subject beside it differ in gender. */
    private static boolean disagrees(Word before, Word word) {
        if (word.isVerb() && !word.hasPronoun()) {
            boolean mayBeSubject =
                    before.is(WordClass.RELATIVE)
                            || (before.is(WordClass.NOUN) && before.isDefinite());
            return mayBeSubject && differs(word, before);
        }
        return before.isVerb()
                && word.is(WordClass.NOUN)
                && word.isDefinite()
                && differs(before, word);
    }

    private static boolean differs(Word verb, Word other) {
        VerbForm form = verb.form().orElseThrow();
        return form.count() == Count.ONE
                && !form.first()
                && !form.gender().agrees(other.sense().gender());
    }

    private static boolean isShort(Word word) {
        return word.preposition().isEmpty()
                && word.form().filter(form -> form.mood() == Mood.SHORT).isPresent();
    }

    /** Whether a subjunctive or jussive may follow. */
    private static boolean isLicence(Word before) {
        return switch (before.kind()) {
            case NEGATION, THAT, MODAL, CONJ, PREP -> true;
            default -> false;
        };
    }

    private static int afterWord(Word before, Word word) {
        return switch (before.kind()) {
            case PREP -> afterPreposition(before, word);
            case NEGATION -> afterNegation(before.sense().arabic(), word);
            case QAD -> word.isVerb() ? 0 : NEVER;
            case FUTURE -> isFull(word) ? 0 : NEVER;
            case THAT -> afterThat(before, word);
            case MODAL ->
                    isImperfect(word) || word.is(WordClass.THAT) || !word.isFree() ? 0 : UNUSUAL;
            case VERB -> afterVerb(before, word);
            case NOUN, QUANTIFIER, UNKNOWN -> afterNoun(before, word);
            case NAME -> afterName(word);
            case NUM -> afterNumber(word);
            case DEMONSTRATIVE -> word.article() ? 0 : word.isVerb() ? SELDOM : UNUSUAL;
            case RELATIVE -> word.is(WordClass.NOUN) || word.is(WordClass.ADJ) ? SELDOM : 0;
            case ADJ -> afterAdjective(before, word);
            case PLACE, ORG -> word.is(WordClass.ADJ) && !word.article() ? UNUSUAL : 0;
            case MARK, CONJ -> first(word);
            case PARTICIPLE -> word.isVerb() ? SELDOM : 0;
            default -> 0;
        };
    }

    private static int and(Word before, Word word) {
        // What is joined by "and" is mostly of one kind.
        if (before.kind() == word.kind()) {
            return before.article() == word.article() ? 0 : UNUSUAL;
        }
        if (before.is(WordClass.PREP) || before.is(WordClass.QAD)) {
            return NEVER;
        }
        return word.is(WordClass.ADJ) && !before.is(WordClass.NOUN) ? SELDOM : UNUSUAL;
    }

    private static int afterPreposition(Word before, Word word) {
        if (before.hasPronoun()) {
            return 0;
        }
        if (word.isVerb() || word.is(WordClass.PREP) || !word.isFree()) {
            return NEVER;
        }
        return switch (word.kind()) {
            case ADJ -> UNUSUAL + UNUSUAL;
            case PARTICIPLE, NEGATION, QAD -> HARDLY;
            default -> 0;
        };
    }

    private static int afterNegation(String negation, Word word) {
        return switch (negation) {
            case LAM -> isFull(word) && !isLong(word) ? 0 : NEVER;
            case LAN -> isImperfect(word) && !isLong(word) ? 0 : NEVER;
            case LA ->
                    isImperfect(word) ? 0 : word.is(WordClass.NOUN) && !word.article() ? 1 : SELDOM;
            case MA -> word.isVerb() || !word.isFree() || word.is(WordClass.PREP) ? 0 : SELDOM;
            default -> 0;
        };
    }

    private static int afterThat(Word before, Word word) {
        if (before.hasPronoun()) {
            return word.is(WordClass.MODAL) ? -UNUSUAL : 0;
        }
        if (!word.isVerb()) {
            return word.is(WordClass.PREP) || word.isFree() ? 0 : UNUSUAL;
        }
        if (before.sense().arabic().equals(INNA)) {
            return HARDLY;
        }
        VerbForm form = word.form().orElseThrow();
        return form.isImperfect() && !isLong(word)
                ? -UNUSUAL
                : form.isImperfect() ? HARDLY : SELDOM;
    }

    private static int afterVerb(Word before, Word word) {
        boolean be = before.form().orElseThrow().verb().isBe();
        return switch (word.kind()) {
            case VERB -> word.preposition().isEmpty() && !be ? SELDOM : 0;
            case NOUN -> be && !word.isDefinite() && word.isFree() ? UNUSUAL : 0;
            case ADJ -> be && !word.article() ? 0 : UNUSUAL;
            default -> 0;
        };
    }

    private static int afterNoun(Word before, Word word) {
        boolean closed = before.isDefinite();
        if (word.is(WordClass.ADJ)) {
            boolean fits =
                    word.sense().gender().agrees(before.sense().gender())
                            && (word.article() == closed
                                    || (closed && before.is(WordClass.UNKNOWN)));
            // After a chain of nouns the adjective may be that of the first.
            return fits ? 0 : word.article() ? UNUSUAL : SELDOM;
        }
        if (before.open()) {
            return word.is(WordClass.NOUN) || word.kind().isName() ? 0 : HARDLY;
        }
        if (word.is(WordClass.NOUN) && word.isFree()) {
            return closed && word.article() ? SELDOM : closed ? UNUSUAL : 0;
        }
        if (word.isVerb()) {
            // An indefinite noun mostly has another after it.
            return closed ? UNUSUAL : UNUSUAL + UNUSUAL;
        }
        return word.is(WordClass.NAME) && closed ? -UNUSUAL : 0;
    }

    private static int afterAdjective(Word before, Word word) {
        if (word.is(WordClass.ADJ)) {
            return word.article() == before.article() ? 0 : SELDOM;
        }
        if (word.is(WordClass.NOUN) && word.isFree()) {
            return word.article() && before.article() ? SELDOM : UNUSUAL + UNUSUAL;
        }
        if (word.is(WordClass.PLACE) && word.isFree() && !before.article()) {
            // "West of Iraq" rather than "a western attack".
            return UNUSUAL;
        }
        return word.is(WordClass.NAME) ? -UNUSUAL : 0;
    }

    private static int afterName(Word word) {
        return switch (word.kind()) {
            case NAME -> word.isFree() ? -SELDOM : 0;
            case ADJ -> word.article() ? 0 : SELDOM;
            case PLACE -> word.isFree() && !word.opensWithAnd() ? SELDOM : 0;
            default -> 0;
        };
    }

    private static int afterNumber(Word word) {
        return switch (word.kind()) {
            case VERB -> word.preposition().isEmpty() ? SELDOM : 0;
            case ADJ -> UNUSUAL;
            case NOUN -> word.article() ? UNUSUAL + UNUSUAL : 0;
            default -> 0;
        };
    }

    private static boolean isImperfect(Word word) {
        return word.form().filter(VerbForm::isImperfect).isPresent();
    }

    /** Whether a form of the third person or "we" stands without particles of its own. */
    private static boolean isFull(Word word) {
        return isImperfect(word) && !word.future() && word.preposition().isEmpty();
    }

    private static boolean isLong(Word word) {
        return word.form().filter(form -> form.mood() == Mood.INDICATIVE).isPresent();
    }
}
