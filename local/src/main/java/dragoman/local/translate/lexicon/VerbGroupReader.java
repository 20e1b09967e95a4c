package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.Verb.Complement;
import dragoman.local.translate.lexicon.VerbGroup.Negation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a verb with its particles: negation, tense, modality, and what its preposition makes of it.
 */
final class VerbGroupReader {
    private static final int MAX_DISTANCE = 9;
    private static final String LAM = "\u0644\u0645";
    private static final String LAN = "\u0644\u0646";
    private static final String DONE = "be done";
    private static final String TAKE_PLACE = "take place";
    private static final Map<String, String> LETTERS =
            Map.of("with", "\u0628", "to", "\u0644", "as", "\u0643");

    private final Lexicon lexicon;

    VerbGroupReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A verb with its particles and the index after its last word. */
    record Read(VerbGroup group, int end) {}

    /** What stands before the verb. */
    private static final class Particles {
        private String and = "";
        private String negation = "";
        private boolean qad;
        private boolean future;
        private boolean past;
        private String modal = "";
    }

    /** Reads the verb whose particles, or itself, stand at a word; empties words that it takes. */
    Optional<Read> read(List<Word> words, int from) {
        Particles particles = new Particles();
        int at = from;
        while (at < words.size() && take(words.get(at), particles, words, at)) {
            at++;
        }
        if (at >= words.size()
                || !words.get(at).isVerb()
                || (at > from && words.get(at).opensWithAnd())) {
            return Optional.empty();
        }
        Word verb = words.get(at);
        if (at == from) {
            particles.and = verb.and();
        }
        return Optional.of(withVerb(words, at, verb, particles));
    }

    /** Reads the verb at a word as that of an auxiliary before it. */
    Optional<Read> readAfter(Word modal, List<Word> words, int at) {
        if (!words.get(at).isVerb()) {
            return Optional.empty();
        }
        Particles particles = new Particles();
        particles.modal = modal.sense().english();
        return Optional.of(withVerb(words, at, words.get(at), particles));
    }

    /** Takes a particle before a verb. */
    private static boolean take(Word word, Particles particles, List<Word> words, int at) {
        boolean first = particles.and.isEmpty() && particles.negation.isEmpty();
        switch (word.kind()) {
            case NEGATION -> particles.negation = word.sense().arabic();
            case QAD -> particles.qad = true;
            case FUTURE -> particles.future = true;
            case MODAL -> particles.modal = word.sense().english();
            case THAT -> {
                return !particles.modal.isEmpty() && word.isFree() && !word.hasPronoun();
            }
            case VERB -> {
                // "Was" right before another verb, or before "has".
                boolean was =
                        word.form().orElseThrow().verb().isBe()
                                && word.form().orElseThrow().isPerfect()
                                && at + 1 < words.size()
                                && (words.get(at + 1).isVerb()
                                        || words.get(at + 1).is(WordClass.QAD)
                                        || words.get(at + 1).is(WordClass.MODAL))
                                && !words.get(at + 1).opensWithAnd();
                if (!was) {
                    return false;
                }
                particles.past = true;
            }
            default -> {
                return false;
            }
        }
        if (first && word.opensWithAnd()) {
            particles.and = word.and();
        }
        return true;
    }

    private Read withVerb(List<Word> words, int at, Word verb, Particles particles) {
        VerbForm form = verb.form().orElseThrow();
        boolean done = isDone(verb);
        String english = verb.sense().english();
        boolean passive = form.passive();
        int end = at + 1;
        if (done && end < words.size()) {
            Word action = words.get(end);
            Optional<Verb> acted =
                    action.is(WordClass.NOUN) && action.isFree() && !action.opensWithAnd()
                            ? lexicon.verbOf(action.sense().arabic())
                            : Optional.empty();
            if (acted.isPresent()) {
                passive = true;
                english = withoutComplement(acted.get(), words, end, action);
                end++;
            }
        }
        if (!passive || !done) {
            english = withComplement(english, form.verb(), words, at);
        }
        return new Read(
                new VerbGroup(
                        particles.and,
                        negation(particles, form),
                        particles.past,
                        particles.qad,
                        particles.future || verb.future(),
                        particles.modal,
                        !verb.preposition().isEmpty(),
                        passive,
                        done,
                        form,
                        english,
                        verb.pronoun()),
                end);
    }

    private static boolean isDone(Word verb) {
        String english = verb.sense().english();
        return english.equals(DONE) || english.equals(TAKE_PLACE);
    }

    private static Negation negation(Particles particles, VerbForm form) {
        return switch (particles.negation) {
            case "" -> Negation.NONE;
            case LAM -> Negation.PAST;
            case LAN -> Negation.FUTURE;
            default -> form.isPerfect() ? Negation.PAST : Negation.PRESENT;
        };
    }

    /** "The signing of X was done" is "X was signed", with or without the Arabic preposition. */
    private static String withoutComplement(Verb verb, List<Word> words, int at, Word action) {
        if (action.article() && at + 1 < words.size()) {
            Word next = words.get(at + 1);
            for (Complement complement : verb.complements()) {
                if (isComplement(next, complement) && complement.preposition().isEmpty()) {
                    words.set(at + 1, without(next, ""));
                    return complement.english();
                }
            }
        }
        return verb.english();
    }

    private static String withComplement(String english, Verb verb, List<Word> words, int at) {
        if (verb.complements().isEmpty()) {
            return english;
        }
        for (int i = at + 1; i < words.size() && i - at < MAX_DISTANCE; i++) {
            Word word = words.get(i);
            if (word.isVerb() || word.is(WordClass.RELATIVE) || word.is(WordClass.CONJ)) {
                break;
            }
            if (word.opensWithAnd() && i == at + 1) {
                break;
            }
            if (word.is(WordClass.PREP) && (belongsToObject(words, at, i) || isOfRange(words, i))) {
                break;
            }
            for (Complement complement : verb.complements()) {
                if (isComplement(word, complement)) {
                    boolean object = complement.preposition().isEmpty();
                    words.set(
                            i,
                            without(word, object ? NounPhrase.OBJECT : complement.preposition()));
                    return complement.english();
                }
            }
            if (word.is(WordClass.THAT)) {
                break;
            }
        }
        return english;
    }

    /** "From 3 to 6": the preposition is the range's. */
    private static boolean isOfRange(List<Word> words, int at) {
        return words.get(at - 1).is(WordClass.NUM)
                && at + 1 < words.size()
                && words.get(at + 1).is(WordClass.NUM);
    }

    /** "Announced its responsibility for X": the preposition is the object's, not the verb's. */
    private static boolean belongsToObject(List<Word> words, int verb, int at) {
        Word object = words.get(at - 1);
        return at - 1 > verb
                && object.is(WordClass.NOUN)
                && object.hasPronoun()
                && object.isFree()
                && !words.get(at - 2).is(WordClass.PREP);
    }

    /** "For the increasing of X" is "to increase X". */
    Optional<Word> purpose(List<Word> words, int at) {
        Word noun = words.get(at);
        boolean open =
                noun.is(WordClass.NOUN)
                        && noun.preposition().equals("to")
                        && !noun.isDefinite()
                        && at + 1 < words.size()
                        && words.get(at + 1).isFree()
                        && !words.get(at + 1).opensWithAnd()
                        && words.get(at + 1).kind().isNominal()
                        && !words.get(at + 1).is(WordClass.ADJ);
        return open
                ? lexicon.verbOf(noun.sense().arabic())
                        .filter(Verb::hasObject)
                        .map(
                                verb ->
                                        new Word(
                                                noun.and(),
                                                "",
                                                false,
                                                false,
                                                Sense.of(
                                                        noun.sense().arabic(),
                                                        "to " + verb.english(),
                                                        WordClass.ADVERB),
                                                "",
                                                false,
                                                false,
                                                noun.marks(),
                                                0))
                : Optional.empty();
    }

    /**
     * What a noun of action has after it in Arabic is "of" in English where its verb has an object.
     */
    void takeComplement(List<Word> words, int at) {
        Word noun = words.get(at);
        if (!noun.is(WordClass.NOUN) || at + 1 >= words.size()) {
            return;
        }
        Optional<Verb> verb = lexicon.verbOf(noun.sense().arabic());
        Word next = words.get(at + 1);
        if (verb.isEmpty() || next.opensWithAnd()) {
            return;
        }
        for (Complement complement : verb.get().complements()) {
            if (isComplement(next, complement)) {
                String of = complement.preposition().isEmpty() ? "of" : complement.preposition();
                words.set(at + 1, without(next, of));
                return;
            }
        }
    }

    private static boolean isComplement(Word word, Complement complement) {
        return complement.arabic().equals(word.isFree() ? Spelling.fold(word.sense().arabic()) : "")
                || complement.arabic().equals(LETTERS.getOrDefault(word.preposition(), ""));
    }

    /** The word with another preposition, or none. */
    private static Word without(Word word, String preposition) {
        if (!word.isFree()) {
            return new Word(
                    word.and(),
                    preposition,
                    word.future(),
                    word.article(),
                    word.sense(),
                    word.pronoun(),
                    word.guessed(),
                    word.open(),
                    word.marks(),
                    word.cost());
        }
        return word.withSense(
                new Sense(
                        word.sense().arabic(),
                        preposition,
                        WordClass.PREP,
                        Gender.EITHER,
                        Count.ONE,
                        false,
                        Optional.empty()));
    }
}
