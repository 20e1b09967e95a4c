package dragoman.local.translate.lexicon;

import static dragoman.local.translate.lexicon.Spelling.ALEF;
import static dragoman.local.translate.lexicon.Spelling.HEH;
import static dragoman.local.translate.lexicon.Spelling.NOON;
import static dragoman.local.translate.lexicon.Spelling.TEH;
import static dragoman.local.translate.lexicon.Spelling.TEH_MARBUTA;
import static dragoman.local.translate.lexicon.Spelling.WAW;
import static dragoman.local.translate.lexicon.Spelling.YEH;

import dragoman.local.translate.lexicon.VerbForm.Mood;
import dragoman.local.translate.lexicon.Word.Marks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Takes an Arabic word to pieces in each way that grammar allows: particles that are written
 * together with it, the article, a stem of the lexicon, a pronoun.
 */
final class WordReader {
    private static final String ARTICLE = "\u0627\u0644";
    // With li- the article loses its alef, and before a lam its lam, too.
    private static final String TO_THE = "\u0644\u0644";
    private static final char TO = '\u0644';
    private static final char SO = '\u0641';
    private static final char FUTURE = '\u0633';
    private static final Map<Character, String> PREPOSITIONS =
            Map.of('\u0628', "with", TO, "to", '\u0643', "as");
    // Longest first, since one may end with another.
    private static final List<String> PRONOUNS =
            List.of(
                    "\u0647\u0645\u0627",
                    "\u0647\u0627",
                    "\u0647\u0645",
                    "\u0647\u0646",
                    "\u0646\u0627",
                    "\u0643\u0645",
                    "\u0647");
    private static final String MY = "\u064A";
    private static final int MIN_STEM_LENGTH = 2;
    private static final int AND_COST = 0;
    private static final int PREPOSITION_COST = 2;
    private static final int PRONOUN_COST = 3;
    private static final int OPEN_COST = 3;
    private static final int ACCUSATIVE_COST = 1;
    private static final int SPELLING_COST = 3;

    private final Lexicon lexicon;

    WordReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The readings of a word or phrase without vowel signs.
     *
     * @param letterTaken whether a preposition before it took its first letter
     */
    List<Word> read(String text, boolean letterTaken) {
        List<Word> readings = new ArrayList<>();
        if (letterTaken) {
            // What is left of lil- is the article.
            if (text.charAt(0) == TO) {
                add(readings, new Prefix("", "", false, true, 0), text.substring(1));
            }
            addStem(readings, new Prefix("", "", false, false, 0), text);
            return readings;
        }
        addAfterAnd(readings, "", 0, text);
        if (text.charAt(0) == WAW) {
            addAfterAnd(readings, "and", AND_COST, text.substring(1));
        } else if (text.charAt(0) == SO) {
            addAfterAnd(readings, "so", AND_COST + 2, text.substring(1));
        }
        return readings;
    }

    /** What is written together with a word before it. */
    private record Prefix(
            String and, String preposition, boolean future, boolean article, int cost) {
        boolean isEmpty() {
            return preposition.isEmpty() && !future && !article;
        }
    }

    private void addAfterAnd(List<Word> readings, String and, int cost, String text) {
        addStem(readings, new Prefix(and, "", false, false, cost), text);
        if (text.length() < MIN_STEM_LENGTH) {
            return;
        }
        char first = text.charAt(0);
        if (first == FUTURE) {
            add(readings, new Prefix(and, "", true, false, cost), text.substring(1));
        }
        String preposition = PREPOSITIONS.get(first);
        if (preposition == null) {
            return;
        }
        int more = cost + PREPOSITION_COST;
        String rest = text.substring(1);
        if (PRONOUNS.contains(rest)) {
            Sense sense = Sense.of(text.substring(0, 1), preposition, WordClass.PREP);
            readings.add(word(new Prefix(and, "", false, false, cost), sense, rest, false, 0));
            return;
        }
        if (text.startsWith(TO_THE)) {
            add(readings, new Prefix(and, "to", false, true, more), text.substring(2));
            add(readings, new Prefix(and, "to", false, true, more), text.substring(1));
            add(readings, new Prefix(and, "to", false, false, more), ARTICLE + text.substring(2));
        } else {
            addStem(readings, new Prefix(and, preposition, false, false, more), text.substring(1));
        }
    }

    /** Adds the readings of what may begin with the article. */
    private void addStem(List<Word> readings, Prefix prefix, String text) {
        add(readings, prefix, text);
        if (text.startsWith(ARTICLE)) {
            add(
                    readings,
                    new Prefix(prefix.and(), prefix.preposition(), false, true, prefix.cost()),
                    text.substring(ARTICLE.length()));
        }
    }

    private void add(List<Word> readings, Prefix prefix, String stem) {
        if (stem.length() < MIN_STEM_LENGTH && !prefix.isEmpty()) {
            return;
        }
        addExact(readings, prefix, stem, stem, "", false, 0);
        int last = stem.length() - 1;
        if (last < MIN_STEM_LENGTH) {
            return;
        }
        if (!prefix.article()) {
            addWithPronoun(readings, prefix, stem);
            addOpen(readings, prefix, stem);
        }
        if (!prefix.article() && prefix.preposition().isEmpty() && stem.charAt(last) == ALEF) {
            addAccusative(readings, prefix, stem.substring(0, last));
        }
    }

    /** The noun of a chain loses the n of its plural or dual. */
    private void addOpen(List<Word> readings, Prefix prefix, String stem) {
        char last = stem.charAt(stem.length() - 1);
        if (last == WAW || last == YEH || last == ALEF) {
            addPlural(readings, prefix, stem + NOON, "", OPEN_COST);
        }
    }

    private void addPlural(
            List<Word> readings, Prefix prefix, String plural, String pronoun, int cost) {
        for (Sense sense : lexicon.find(Spelling.fold(plural))) {
            if (sense.is(WordClass.NOUN)
                    && sense.count() != Count.ONE
                    && sense.arabic().equals(plural)) {
                readings.add(word(prefix, sense, pronoun, pronoun.isEmpty(), cost));
            }
        }
    }

    private void addAccusative(List<Word> readings, Prefix prefix, String stem) {
        for (Sense sense : lexicon.find(Spelling.fold(stem))) {
            boolean indefinite =
                    (sense.is(WordClass.NOUN) || sense.is(WordClass.ADJ))
                            && !sense.definite()
                            && sense.arabic().equals(stem)
                            && stem.indexOf(' ') < 0;
            if (indefinite) {
                readings.add(word(prefix, sense, "", false, ACCUSATIVE_COST));
            }
        }
    }

    private void addWithPronoun(List<Word> readings, Prefix prefix, String stem) {
        if (stem.charAt(stem.length() - 1) == YEH && stem.length() > MIN_STEM_LENGTH + 1) {
            addMine(readings, prefix, stem.substring(0, stem.length() - 1));
        }
        for (String pronoun : PRONOUNS) {
            int end = stem.length() - pronoun.length();
            if (end < MIN_STEM_LENGTH || !stem.endsWith(pronoun)) {
                continue;
            }
            String rest = stem.substring(0, end);
            addExact(readings, prefix, rest, rest, pronoun, true, PRONOUN_COST);
            String shorter = rest.substring(0, end - 1);
            switch (rest.charAt(end - 1)) {
                case TEH ->
                        addExact(
                                readings,
                                prefix,
                                shorter + TEH_MARBUTA,
                                rest,
                                pronoun,
                                true,
                                PRONOUN_COST);
                case ALEF -> {
                    String maqsura = shorter + Spelling.ALEF_MAQSURA;
                    addExact(readings, prefix, maqsura, rest, pronoun, true, PRONOUN_COST);
                    addPlural(readings, prefix, rest + NOON, pronoun, PRONOUN_COST);
                }
                case '\u0626', '\u0624' ->
                        addExact(
                                readings,
                                prefix,
                                shorter + '\u0621',
                                rest,
                                pronoun,
                                true,
                                PRONOUN_COST);
                case WAW -> {
                    addExact(readings, prefix, rest + ALEF, rest, pronoun, true, PRONOUN_COST);
                    addPlural(readings, prefix, rest + NOON, pronoun, PRONOUN_COST);
                }
                case YEH -> {
                    // "To" and "on" have a yeh before pronouns.
                    String maqsura = shorter + Spelling.ALEF_MAQSURA;
                    for (Sense sense : lexicon.find(rest)) {
                        if (sense.is(WordClass.PREP) && sense.arabic().equals(maqsura)) {
                            readings.add(word(prefix, sense, pronoun, false, 0));
                        }
                    }
                    addPlural(readings, prefix, rest + NOON, pronoun, PRONOUN_COST);
                }
                default -> {
                    // The stem is written as it is without a pronoun.
                }
            }
        }
    }

    private void addMine(List<Word> readings, Prefix prefix, String rest) {
        String noun =
                rest.charAt(rest.length() - 1) == TEH
                        ? rest.substring(0, rest.length() - 1) + TEH_MARBUTA
                        : rest;
        for (Sense sense : lexicon.find(Spelling.fold(noun))) {
            if (sense.is(WordClass.NOUN)
                    && sense.count() != Count.TWO
                    && !sense.definite()
                    && sense.arabic().equals(noun)) {
                readings.add(word(prefix, sense, MY, false, OPEN_COST));
            }
        }
    }

    private void addExact(
            List<Word> readings,
            Prefix prefix,
            String stem,
            String written,
            String pronoun,
            boolean withPronoun,
            int cost) {
        Map<WordClass, Integer> ranks = new EnumMap<>(WordClass.class);
        for (Sense sense : lexicon.find(Spelling.fold(stem))) {
            int distance = Spelling.distance(stem, sense.arabic());
            boolean possible =
                    distance >= 0
                            && allows(prefix, sense)
                            && (!withPronoun || takesPronoun(sense, written));
            int taken = sense.is(WordClass.PREP) || sense.is(WordClass.THAT) ? 0 : cost;
            if (possible) {
                int rank = ranks.merge(sense.kind(), 1, Integer::sum) - 1;
                readings.add(
                        word(
                                prefix,
                                sense,
                                pronoun,
                                false,
                                taken + SPELLING_COST * distance + Math.min(rank, 2)));
            }
        }
    }

    /** Whether grammar allows what is written together with a word before it. */
    private static boolean allows(Prefix prefix, Sense sense) {
        if (sense.is(WordClass.VERB)) {
            VerbForm form = sense.form().orElseThrow();
            if (prefix.article()) {
                return false;
            }
            if (prefix.future()) {
                return form.isImperfect() && !isShortPlural(form);
            }
            // With li-, "in order to", only the subjunctive can be.
            return prefix.preposition().isEmpty()
                    || (prefix.preposition().equals("to")
                            && form.isImperfect()
                            && form.mood() != Mood.INDICATIVE);
        }
        if (prefix.future()) {
            return false;
        }
        if (prefix.article()) {
            return switch (sense.kind()) {
                case NOUN, ADJ, NUM, UNKNOWN -> !sense.definite();
                default -> false;
            };
        }
        if (!prefix.preposition().isEmpty()) {
            return switch (sense.kind()) {
                case PREP, CONJ, ADVERB, PARTICIPLE, NEGATION, QAD, FUTURE, MODAL -> false;
                default -> true;
            };
        }
        return true;
    }

    private static boolean isShortPlural(VerbForm form) {
        return form.mood() == Mood.SHORT;
    }

    private static boolean takesPronoun(Sense sense, String written) {
        return switch (sense.kind()) {
            case NOUN ->
                    !sense.definite()
                            && !written.endsWith("\u0648\u0646")
                            && written.charAt(written.length() - 1) != HEH
                            && written.indexOf(' ') < 0;
            case VERB -> !sense.form().orElseThrow().verb().isBe();
            case PREP, THAT, QUANTIFIER -> true;
            default -> false;
        };
    }

    private static Word word(Prefix prefix, Sense sense, String pronoun, boolean open, int cost) {
        return new Word(
                prefix.and(),
                sense.is(WordClass.VERB) && !prefix.preposition().isEmpty()
                        ? "to"
                        : prefix.preposition(),
                prefix.future(),
                prefix.article(),
                sense,
                pronoun,
                false,
                open,
                Marks.NONE,
                prefix.cost() + cost + SenseCost.of(sense));
    }
}
