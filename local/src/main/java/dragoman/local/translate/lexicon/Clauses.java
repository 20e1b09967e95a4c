package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.Piece.Nominal;
import dragoman.local.translate.lexicon.Piece.Other;
import dragoman.local.translate.lexicon.Piece.Verbal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts clauses in English order: the subject before its verb. Who the subject is, the forms of the
 * verb tell, and who can do what it means.
 */
final class Clauses {
    private static final String ALLADHINA = "\u0627\u0644\u0630\u064A\u0646";
    private static final List<String> NOUN_RELATIVES =
            List.of(
                    ALLADHINA,
                    "\u0627\u0644\u0644\u0648\u0627\u062A\u064A",
                    "\u0627\u0644\u0644\u0627\u062A\u064A");
    private static final String AN = "\u0623\u0646";
    // "As" before a noun, "also" before a verb.
    private static final String AS = "\u0643\u0645\u0627";
    private static final String AN_PLAIN = "\u0627\u0646";

    private final Antecedents antecedents;
    private final List<String> english = new ArrayList<>();
    // Before the verb of this clause, and of the clause before it.
    private @Nullable NounPhrase before;
    private @Nullable NounPhrase lastSubject;
    private @Nullable NounPhrase lastPhrase;
    // Of the clause around a relative clause.
    private @Nullable NounPhrase outer;
    private boolean verbSeen;
    private boolean relative;

    Clauses(Antecedents antecedents) {
        this.antecedents = antecedents;
    }

    /** The English of a sentence's next pieces. */
    List<String> arrange(List<Piece> read) {
        List<Piece> pieces = Subjects.withAuxiliaries(read);
        english.clear();
        startClause();
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Nominal(NounPhrase phrase) -> nominal(phrase, pieces, i);
                case Verbal(VerbGroup group) -> i = verbal(group, pieces, i);
                case Other(Word word) -> other(word, pieces, i);
            }
        }
        return List.copyOf(english);
    }

    private void startClause() {
        before = null;
        outer = null;
        verbSeen = false;
        relative = false;
    }

    private void nominal(NounPhrase phrase, List<Piece> pieces, int at) {
        boolean predicate =
                before != null
                        && before.definite()
                        && !verbSeen
                        && !relative
                        && !phrase.definite()
                        && at > 0
                        && pieces.get(at - 1) instanceof Nominal
                        && Subjects.isPredicate(pieces, at);
        if (predicate && before != null) {
            boolean by = phrase.isSize() && EnglishNouns.builtIn().isChange(before.english());
            english.add(by ? "by" : before.isMany() ? "are" : "is");
            verbSeen = !by;
        }
        add(phrase);
        boolean figure = phrase.english().chars().noneMatch(Character::isLetter);
        if (phrase.isFree()
                && !figure
                && (before == null || !phrase.and().isEmpty())
                && !verbSeen) {
            before = phrase;
        }
        lastPhrase = phrase;
    }

    private void add(NounPhrase phrase) {
        if (!phrase.and().isEmpty()) {
            english.add(phrase.and());
        }
        if (!phrase.isFree()) {
            english.add(phrase.preposition());
        }
        english.add(phrase.english());
    }

    private void other(Word word, List<Piece> pieces, int at) {
        if (word.opensWithAnd()) {
            english.add(word.and());
        }
        switch (word.kind()) {
            case THAT -> that(word, pieces, at);
            case RELATIVE -> relative(word, pieces, at);
            case CONJ -> {
                addPreposition(word);
                boolean also =
                        word.sense().arabic().equals(AS)
                                && at + 1 < pieces.size()
                                && pieces.get(at + 1) instanceof Verbal;
                english.add(also ? "also" : NounPhraseWriter.text(word));
                startClause();
            }
            case PREP -> {
                addPreposition(word);
                english.add(NounPhraseWriter.text(word));
                if (word.hasPronoun()) {
                    english.add(antecedents.object(word.pronoun()));
                }
            }
            case PRONOUN -> {
                addPreposition(word);
                personal(word, pieces, at);
            }
            case NEGATION -> english.add(Subjects.negation(pieces, at));
            case QAD -> english.add("may");
            case MODAL -> english.add(NounPhraseWriter.text(word));
            default -> {
                addPreposition(word);
                english.add(NounPhraseWriter.text(word));
            }
        }
    }

    private void relative(Word word, List<Piece> pieces, int at) {
        String which = word.sense().english();
        // "What" and "who" may stand for themselves.
        boolean own =
                which.equals("what")
                        || (which.equals("who") && !NOUN_RELATIVES.contains(word.sense().arabic()));
        boolean person = lastPhrase != null && lastPhrase.person();
        outer = verbSeen || before == null ? null : before;
        addPreposition(word);
        english.add(word.isFree() && person && which.equals("which") ? "who" : which);
        if (own) {
            before =
                    word.isFree() && !Subjects.hasObject(pieces, at + 1)
                            ? NounPhrase.pronoun("it")
                            : null;
        } else {
            before = word.isFree() ? lastPhrase : null;
        }
        verbSeen = false;
        relative = true;
    }

    /** "He" between two nouns is "is". */
    private void personal(Word word, List<Piece> pieces, int at) {
        String pronoun = word.sense().english();
        boolean nominalNext =
                at + 1 < pieces.size()
                        && pieces.get(at + 1) instanceof Nominal(NounPhrase next)
                        && next.and().isEmpty();
        boolean link = before != null && !verbSeen && word.and().isEmpty() && nominalNext && at > 0;
        boolean many = pronoun.equals("they") || pronoun.equals("we") || pronoun.equals("you");
        if (!link) {
            english.add(NounPhraseWriter.text(word));
            before = NounPhrase.pronoun(pronoun);
        }
        if (nominalNext && (link || Subjects.isPredicate(pieces, at + 1))) {
            english.add(pronoun.equals("I") ? "am" : many ? "are" : "is");
            verbSeen = true;
        }
    }

    private void addPreposition(Word word) {
        if (!word.isFree()) {
            english.add(word.preposition());
        }
    }

    private void that(Word word, List<Piece> pieces, int at) {
        String arabic = word.sense().arabic();
        startClause();
        boolean opensVerb =
                (arabic.equals(AN) || arabic.equals(AN_PLAIN))
                        && !word.hasPronoun()
                        && at + 1 < pieces.size()
                        && pieces.get(at + 1) instanceof Verbal(VerbGroup group)
                        && group.form().isImperfect();
        if (opensVerb && Subjects.subjectAfter(pieces, at + 1) < 0) {
            Piece next = pieces.get(at + 1);
            if (next instanceof Verbal(VerbGroup group)) {
                pieces.set(at + 1, new Verbal(group.asInfinitive()));
            }
            return;
        }
        addPreposition(word);
        english.add(word.sense().english());
        if (word.hasPronoun()) {
            thatPronoun(word, pieces, at);
        }
    }

    /** "That it": nothing is meant by it when the verb has a subject of its own. */
    private void thatPronoun(Word word, List<Piece> pieces, int at) {
        boolean subjectNext =
                at + 2 < pieces.size()
                        && pieces.get(at + 1) instanceof Nominal
                        && pieces.get(at + 2) instanceof Verbal;
        boolean ownSubject =
                at + 1 < pieces.size()
                        && pieces.get(at + 1) instanceof Verbal(VerbGroup group)
                        && (group.anySubject() || Subjects.subjectAfter(pieces, at + 1) >= 0)
                        && word.pronoun().equals("\u0647");
        if (!ownSubject && !subjectNext) {
            String english = antecedents.subject(word.pronoun());
            this.english.add(english);
            before = NounPhrase.pronoun(english);
            if (at + 1 < pieces.size() && Subjects.isPredicate(pieces, at + 1)) {
                this.english.add(before.isMany() ? "are" : "is");
                verbSeen = true;
            }
        }
    }

    /** Writes a verb with its subject; the index of the last piece that was written. */
    private int verbal(VerbGroup group, List<Piece> pieces, int at) {
        if (!group.and().isEmpty()) {
            english.add(group.and());
            if (!relative) {
                before = null;
            }
            verbSeen = false;
        }
        if (group.infinitive()) {
            english.add(group.agreeing(false));
            addObject(group);
            verbSeen = true;
            return at;
        }
        if (!relative && describes(group, pieces, at)) {
            // An indefinite noun has its relative clause without "which".
            english.add(lastPhrase != null && lastPhrase.person() ? "whom" : "which");
            relative = true;
        }
        String stranded = relative ? Subjects.takeResumed(pieces, at) : "";
        int after = Subjects.subjectAfter(pieces, at);
        NounPhrase preceding = before;
        boolean sameAsBefore =
                preceding != null
                        && !verbSeen
                        && Subjects.agreesBefore(group, preceding)
                        && group.and().isEmpty();
        boolean resumed = relative && !group.object().isEmpty();
        NounPhrase around = outer;
        if (relative
                && verbSeen
                && around != null
                && group.and().isEmpty()
                && Subjects.agreesBefore(group, around)) {
            // The relative clause is over.
            relative = false;
            outer = null;
            write(around, Subjects.passiveBy(group, around, pieces, at), true);
            return at;
        }
        if (sameAsBefore && preceding != null && !(resumed && after >= 0)) {
            write(
                    preceding,
                    Subjects.passiveBy(group, preceding, pieces, at),
                    !resumed || after < 0);
            english.add(stranded);
            return at;
        }
        if (after >= 0 && pieces.get(after) instanceof Nominal(NounPhrase phrase)) {
            int last = withSubjectAfter(group, phrase, pieces, at, after, resumed);
            english.add(stranded);
            return last;
        }
        implied(group, pieces, at);
        english.add(stranded);
        return at;
    }

    private void write(NounPhrase subject, VerbGroup group, boolean object) {
        english.add(group.agreeing(subject.isMany()));
        if (object) {
            addObject(group);
        }
        lastSubject = subject;
        verbSeen = true;
    }

    private void addObject(VerbGroup group) {
        if (!group.object().isEmpty()) {
            english.add(antecedents.object(group.object()));
        }
    }

    private int withSubjectAfter(
            VerbGroup group,
            NounPhrase phrase,
            List<Piece> pieces,
            int at,
            int after,
            boolean resumed) {
        NounPhrase earlier = lastSubject;
        boolean acts = Subjects.acts(group, phrase, pieces, after);
        if (!acts
                && !group.and().isEmpty()
                && earlier != null
                && earlier.agent()
                && Subjects.agreesElided(group, earlier)) {
            // The subject goes on, and what follows is the object.
            write(earlier, group, true);
            return at;
        }
        VerbGroup voiced = Subjects.inVoice(group, phrase, pieces, after);
        boolean none = Subjects.isNone(phrase, voiced);
        english.add(none ? Subjects.none(phrase) : phrase.english());
        int last = after;
        while (Subjects.isApposed(group, phrase, pieces, last + 1)
                && pieces.get(last + 1) instanceof Nominal(NounPhrase apposed)) {
            english.add(",");
            english.add(apposed.english());
            last++;
        }
        if (last > after) {
            english.add(",");
        }
        write(phrase, none ? voiced.affirmed() : voiced, !resumed);
        for (int i = at + 1; i < after; i++) {
            skipped(pieces.get(i));
        }
        lastPhrase = phrase;
        return last;
    }

    private void skipped(Piece piece) {
        switch (piece) {
            case Nominal(NounPhrase phrase) -> add(phrase);
            case Other(Word word) -> english.add(NounPhraseWriter.text(word));
            case Verbal _ -> throw new IllegalStateException("a verb is no part of a subject");
        }
    }

    /** Whether the verb's pronoun stands for the indefinite noun right before it. */
    private boolean describes(VerbGroup group, List<Piece> pieces, int at) {
        NounPhrase last = lastPhrase;
        return last != null
                && !last.definite()
                && group.and().isEmpty()
                && (!group.object().isEmpty() || Subjects.resumes(pieces, at))
                && at > 0
                && pieces.get(at - 1) instanceof Nominal;
    }

    /** The subject is in the verb's form alone: who it was before, or a pronoun. */
    private void implied(VerbGroup active, List<Piece> pieces, int at) {
        VerbGroup group = Subjects.elided(active, pieces, at);
        NounPhrase earlier = lastSubject;
        boolean goesOn =
                !group.and().isEmpty()
                        && earlier != null
                        && Subjects.agreesElided(group, earlier)
                        && !english.isEmpty();
        if (goesOn && earlier != null && english.size() > 1) {
            write(earlier, group, true);
            return;
        }
        NounPhrase last = lastPhrase;
        boolean clause =
                group.and().isEmpty()
                        && verbSeen
                        && !relative
                        && last != null
                        && !last.definite()
                        && at > 0
                        && pieces.get(at - 1) instanceof Nominal
                        && last.gender().agrees(group.form().gender());
        if (clause && last != null) {
            english.add(last.person() ? "who" : "which");
            write(last, group, true);
            return;
        }
        String subject = antecedents.implied(group.form());
        english.add(subject);
        boolean many = group.form().count() != Count.ONE || group.form().first();
        english.add(group.agreeing(many));
        if (!relative) {
            addObject(group);
        }
        verbSeen = true;
    }
}
