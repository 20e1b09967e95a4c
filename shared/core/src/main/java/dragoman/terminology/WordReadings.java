package dragoman.terminology;

import java.util.ArrayList;
import java.util.List;

/** As what words of a text may be read when they are looked for among terms. */
interface WordReadings {
    /**
     * A reading of a word.
     *
     * @param word the word as it would stand in a term
     * @param skipped how many of its first characters are prefixes
     * @param exact whether the word itself is read, not a form of it
     */
    record Reading(String word, int skipped, boolean exact) {
        static Reading of(String word) {
            return new Reading(word, 0, true);
        }
    }

    /** The readings of a word that begins a term, the most likely first. */
    List<Reading> first(String word);

    /** The readings of a further word of a term, the most likely first. */
    List<Reading> further(String word);

    /** The readings in a text that is to be translated from a language. */
    static WordReadings ofSource(String language) {
        return language.equals("ar") ? new ArabicReadings() : new PlainReadings();
    }

    /** The readings in a translation into a language, which may put a term into the plural. */
    static WordReadings ofTarget(String language) {
        return language.equals("ar") ? new ArabicReadings() : new PluralReadings();
    }

    /** Words as they are. */
    final class PlainReadings implements WordReadings {
        @Override
        public List<Reading> first(String word) {
            return List.of(Reading.of(word));
        }

        @Override
        public List<Reading> further(String word) {
            return first(word);
        }
    }

    /** Words as they are, or their singular. */
    final class PluralReadings implements WordReadings {
        private static final int MIN_SINGULAR_LENGTH = 2;

        @Override
        public List<Reading> first(String word) {
            if (word.length() <= MIN_SINGULAR_LENGTH || !word.endsWith("s")) {
                return List.of(Reading.of(word));
            }
            List<Reading> readings = new ArrayList<>();
            readings.add(Reading.of(word));
            readings.add(new Reading(cut(word, 1), 0, false));
            if (word.endsWith("es")) {
                readings.add(new Reading(cut(word, 2), 0, false));
            }
            if (word.endsWith("ies")) {
                readings.add(new Reading(cut(word, 3) + "y", 0, false));
            }
            return readings;
        }

        @Override
        public List<Reading> further(String word) {
            return first(word);
        }

        private static String cut(String word, int letters) {
            return word.substring(0, word.length() - letters);
        }
    }

    /**
     * Arabic words without the words that are written together with the next: and, so, in, for, as.
     * After the preposition lam the article loses its alef, and a third lam is not written.
     */
    final class ArabicReadings implements WordReadings {
        private static final char ALEF = '\u0627';
        private static final char LAM = '\u0644';
        private static final String CONJUNCTIONS = "\u0648\u0641";
        private static final String PREPOSITIONS = "\u0628\u0643\u0644";
        private static final int MIN_LENGTH = 2;

        @Override
        public List<Reading> first(String word) {
            List<Reading> readings = new ArrayList<>();
            readings.add(Reading.of(word));
            addWithoutPreposition(word, 0, readings);
            if (word.length() > MIN_LENGTH && CONJUNCTIONS.indexOf(word.charAt(0)) >= 0) {
                readings.add(new Reading(word.substring(1), 1, false));
                addWithoutPreposition(word.substring(1), 1, readings);
            }
            return readings;
        }

        private static void addWithoutPreposition(
                String word, int skipped, List<Reading> readings) {
            if (word.length() <= MIN_LENGTH || PREPOSITIONS.indexOf(word.charAt(0)) < 0) {
                return;
            }
            if (word.charAt(0) == LAM && word.charAt(1) == LAM) {
                readings.add(new Reading(ALEF + word.substring(1), skipped + 1, false));
                readings.add(new Reading("" + ALEF + word, skipped + 1, false));
            }
            readings.add(new Reading(word.substring(1), skipped + 1, false));
        }

        @Override
        public List<Reading> further(String word) {
            return List.of(Reading.of(word));
        }
    }
}
