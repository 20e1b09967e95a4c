package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.Piece.Nominal;
import dragoman.local.translate.lexicon.Piece.Other;
import dragoman.local.translate.lexicon.Piece.Verbal;

import java.util.ArrayList;
import java.util.List;

/** Finds the subject of a verb: by agreement, and by who can do what the verb means. */
final class Subjects {
    private static final int MAX_SKIPPED = 2;

    private static final String ANY = "any ";

    private Subjects() {}

    /** "Was the minister ... visiting": what is between belongs before both. */
    static List<Piece> withAuxiliaries(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>(pieces);
        for (int i = 0; i + 1 < result.size(); i++) {
            if (!(result.get(i) instanceof Verbal(VerbGroup was)) || !was.isBe()) {
                continue;
            }
            int next = i + 1;
            boolean nominal = false;
            while (next < result.size()
                    && next - i <= MAX_SKIPPED + 1
                    && result.get(next) instanceof Nominal(NounPhrase phrase)) {
                nominal |= phrase.isFree();
                next++;
            }
            if (nominal
                    && next < result.size()
                    && result.get(next) instanceof Verbal(VerbGroup group)
                    && group.and().isEmpty()
                    && !group.infinitive()
                    && (was.form().isPerfect() || group.form().isPerfect())) {
                result.set(i, new Verbal(group.after(was)));
                result.remove(next);
            }
        }
        return result;
    }

    /** Whether a noun phrase is what the subject is, since no verb follows it. */
    static boolean isPredicate(List<Piece> pieces, int at) {
        return pieces.get(at) instanceof Nominal(NounPhrase phrase)
                && phrase.isFree()
                && phrase.and().isEmpty()
                && !(at + 1 < pieces.size() && pieces.get(at + 1) instanceof Verbal);
    }

    static boolean hasObject(List<Piece> pieces, int at) {
        return at < pieces.size()
                && pieces.get(at) instanceof Verbal(VerbGroup group)
                && !group.object().isEmpty();
    }

    /** Where the subject after a verb is, or -1. */
    static int subjectAfter(List<Piece> pieces, int at) {
        if (!(pieces.get(at) instanceof Verbal(VerbGroup group))) {
            return -1;
        }
        boolean mayBeFar =
                !group.form().verb().hasObject() || group.passive() || group.anySubject();
        boolean agentVerb = isDoneTo(group);
        int most = mayBeFar || agentVerb ? MAX_SKIPPED : 0;
        for (int i = at + 1; i < pieces.size() && i - at - 1 <= most; i++) {
            switch (pieces.get(i)) {
                case Nominal(NounPhrase phrase) when phrase.isFree() && phrase.and().isEmpty() -> {
                    boolean doneTo =
                            mayBeFar || i == at + 1 || (!phrase.agent() && !phrase.definite());
                    return doneTo && !isMeasured(group, phrase) && agreesAfter(group, phrase)
                            ? i
                            : -1;
                }
                case Nominal(NounPhrase phrase) when !phrase.isFree() -> {
                    // The subject may come after a place or time.
                }
                case Other(Word word) when word.is(WordClass.ADVERB) && !word.opensWithAnd() -> {
                    // As above.
                }
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static boolean isMeasured(VerbGroup group, NounPhrase phrase) {
        return group.form().verb().use() == Verb.Use.MEASURE
                && phrase.gender() == Gender.EITHER
                && phrase.isMany();
    }

    /** A verb before its subject agrees with it in gender alone. */
    static boolean agreesAfter(VerbGroup group, NounPhrase phrase) {
        if (group.anySubject()) {
            return true;
        }
        VerbForm form = group.form();
        return !form.first() && form.count() == Count.ONE && form.gender().agrees(phrase.gender());
    }

    static boolean agreesBefore(VerbGroup group, NounPhrase phrase) {
        if (group.anySubject()) {
            return false;
        }
        VerbForm form = group.form();
        if (form.first()) {
            return phrase.english().equals(form.count() == Count.ONE ? "I" : "we");
        }
        if (form.count() != Count.ONE) {
            return phrase.isMany();
        }
        // Things, when they are many, are feminine.
        return form.gender().agrees(phrase.gender())
                || (form.gender() == Gender.FEMININE && phrase.isMany() && !phrase.person());
    }

    static boolean isDoneTo(VerbGroup group) {
        Verb.Use use = group.form().verb().use();
        return use == Verb.Use.AGENT || use == Verb.Use.VICTIM;
    }

    static boolean isVictim(VerbGroup group) {
        return group.form().verb().use() == Verb.Use.VICTIM;
    }

    /** Whether no object follows the noun at an index. */
    static boolean isAlone(VerbGroup group, List<Piece> pieces, int at) {
        for (int i = at + 1; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Nominal(NounPhrase next) when next.isFree() || next.isObject() -> {
                    return !next.and().isEmpty();
                }
                case Verbal _ -> {
                    return group.object().isEmpty();
                }
                default -> {
                    // The object may come after a place or time.
                }
            }
        }
        return group.object().isEmpty();
    }

    /** A thing before a verb that only people can do to something is what it is done to. */
    static VerbGroup passiveBy(VerbGroup group, NounPhrase subject, List<Piece> pieces, int at) {
        boolean objectFollows =
                at + 1 < pieces.size()
                        && ((pieces.get(at + 1) instanceof Nominal(NounPhrase next)
                                        && (next.isFree() || next.isObject()))
                                || (pieces.get(at + 1) instanceof Other(Word word)
                                        && word.is(WordClass.THAT)));
        boolean passive =
                isDoneTo(group)
                        && (!subject.agent() || isVictim(group))
                        && group.object().isEmpty()
                        && !objectFollows;
        return passive ? group.asPassive() : group;
    }

    /**
     * Whether a noun after a person's name says who that is, and is not whom the person does it to.
     */
    static boolean isApposed(VerbGroup group, NounPhrase subject, List<Piece> pieces, int at) {
        if (at >= pieces.size()
                || !(pieces.get(at) instanceof Nominal(NounPhrase phrase))
                || !phrase.isFree()
                || !phrase.and().isEmpty()
                || !phrase.definite()
                || !phrase.person()
                || !subject.person()) {
            return false;
        }
        boolean objectTaken = !group.object().isEmpty() || !group.form().verb().hasObject();
        for (int i = at + 1; i < pieces.size() && !objectTaken; i++) {
            switch (pieces.get(i)) {
                case Nominal(NounPhrase next) when next.isFree() || next.isObject() -> {
                    return true;
                }
                case Other(Word word) when word.is(WordClass.THAT) -> {
                    return true;
                }
                case Verbal _ -> {
                    return false;
                }
                default -> {
                    // The object may come later.
                }
            }
        }
        return objectTaken;
    }

    /** With another noun after it, the first is the subject after all. */
    static VerbGroup passiveAfter(VerbGroup group, List<Piece> pieces, int after) {
        boolean object =
                after + 1 < pieces.size()
                        && pieces.get(after + 1) instanceof Nominal(NounPhrase next)
                        && next.isFree()
                        && next.definite();
        return object ? group : group.asPassive();
    }

    /** Whether "any" with a denied verb is "no" with the verb. */
    static boolean isNone(NounPhrase subject, VerbGroup group) {
        return subject.english().startsWith(ANY) && group.negation() != VerbGroup.Negation.NONE;
    }

    /** "No body" for "any body". */
    static String none(NounPhrase any) {
        return "no " + any.english().substring(ANY.length());
    }

    /** A verb without a subject of its own: whom nobody is named to have killed was killed. */
    static VerbGroup elided(VerbGroup group, List<Piece> pieces, int at) {
        boolean object =
                !group.object().isEmpty()
                        || (at + 1 < pieces.size()
                                && pieces.get(at + 1) instanceof Nominal(NounPhrase next)
                                && (next.isFree() || next.isObject()));
        return isVictim(group) && !group.passive() && !object ? group.asPassive() : group;
    }

    static boolean agreesElided(VerbGroup group, NounPhrase earlier) {
        VerbForm form = group.form();
        return !form.first() && form.gender().agrees(earlier.gender());
    }

    /** Whether a pronoun right after the verb stands for the noun that the clause describes. */
    static boolean resumes(List<Piece> pieces, int at) {
        return at + 1 < pieces.size()
                && pieces.get(at + 1) instanceof Other(Word word)
                && word.is(WordClass.PREP)
                && word.hasPronoun();
    }

    /** "No" before a noun that is denied, otherwise "not". */
    static String negation(List<Piece> pieces, int at) {
        boolean noun =
                at + 1 < pieces.size()
                        && pieces.get(at + 1) instanceof Nominal(NounPhrase phrase)
                        && phrase.isFree()
                        && !phrase.definite();
        return noun ? "no" : "not";
    }

    /** Takes away the pronoun that stands for what a relative clause describes; its preposition. */
    static String takeResumed(List<Piece> pieces, int at) {
        if (at + 1 < pieces.size()
                && pieces.get(at + 1) instanceof Other(Word word)
                && word.is(WordClass.PREP)
                && word.hasPronoun()
                && !word.opensWithAnd()) {
            pieces.remove(at + 1);
            return word.isFree() ? word.sense().english() : word.preposition();
        }
        return "";
    }

    /** Whether the noun after a verb can do what the verb means. */
    static boolean acts(VerbGroup group, NounPhrase phrase, List<Piece> pieces, int after) {
        return group.passive()
                || !isDoneTo(group)
                || (phrase.agent() && !(isVictim(group) && isAlone(group, pieces, after)));
    }

    /** The verb in the voice that fits the noun after it. */
    static VerbGroup inVoice(VerbGroup group, NounPhrase phrase, List<Piece> pieces, int after) {
        boolean deems = group.form().verb().use() == Verb.Use.DEEMED;
        boolean noObject = group.object().isEmpty();
        if (deems && !phrase.agent() && noObject) {
            return group.asPassive();
        }
        boolean doneTo = deems || (!acts(group, phrase, pieces, after) && noObject);
        return doneTo ? passiveAfter(group, pieces, after) : group;
    }
}
