package dragoman.local.translate.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts Arabic word order into English: adjectives before their nouns, "of" between nouns, subjects
 * before verbs.
 */
final class WordOrder {
    // A subject longer than this is more likely to be two things.
    private static final int MAX_SUBJECT_LENGTH = 8;

    private WordOrder() {}

    /** The English words of a clause, in order. */
    static List<String> arrange(List<Word> words) {
        List<String> english = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Word word = words.get(i);
            if (word.kind() == WordClass.VERB) {
                int end = subjectEnd(words, i + 1);
                english.addAll(word.before());
                if (end > i + 1) {
                    english.addAll(phrase(words.subList(i + 1, end)));
                }
                english.add(word.english());
                addObject(english, word);
                i = end;
            } else {
                int end = phraseEnd(words, i);
                english.addAll(phrase(words.subList(i, end)));
                i = end;
            }
        }
        return english;
    }

    private static void addObject(List<String> english, Word verb) {
        switch (verb.possessor()) {
            case "its" -> english.add("it");
            case "their" -> english.add("them");
            case "our" -> english.add("us");
            default -> {
                // No object is written together with the verb.
            }
        }
    }

    /** Where the subject behind a verb ends: a noun phrase or name that no preposition opens. */
    private static int subjectEnd(List<Word> words, int from) {
        int end = from;
        while (end < words.size()
                && end - from < MAX_SUBJECT_LENGTH
                && isPartOfSubject(words.get(end), end == from)) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfSubject(Word word, boolean first) {
        boolean nominal = word.isNounLike() || word.isName() || word.kind() == WordClass.ADJ;
        boolean attached =
                word.before().isEmpty()
                        || (!first && word.before().equals(List.of("and")) && word.isName());
        // An indefinite noun behind a verb is mostly its object.
        boolean subject = !first || word.definite() || word.isName();
        return nominal && attached && subject;
    }

    private static int phraseEnd(List<Word> words, int from) {
        int end = from + 1;
        boolean described =
                words.get(from).kind() == WordClass.PHRASE
                        || words.get(from).kind() == WordClass.ORG;
        if (described
                && end < words.size()
                && words.get(end).kind() == WordClass.ADJ
                && words.get(end).definite()) {
            return end + 1;
        }
        if (words.get(from).isNounLike()) {
            while (end < words.size() && continuesPhrase(words.get(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean continuesPhrase(Word word) {
        return word.before().isEmpty()
                && (word.isNounLike() || word.isName() || word.kind() == WordClass.ADJ);
    }

    /** Noun, its adjectives, and the nouns that it belongs to: "the adjective noun of the noun". */
    private static List<String> phrase(List<Word> words) {
        List<String> english = new ArrayList<>();
        int i = 0;
        boolean nounBefore = false;
        while (i < words.size()) {
            Word head = words.get(i);
            int adjectives = i + 1;
            while (adjectives < words.size() && words.get(adjectives).kind() == WordClass.ADJ) {
                adjectives++;
            }
            boolean nextBelongs =
                    adjectives < words.size() && words.get(adjectives).before().isEmpty();
            // A person's name behind a noun is the same person: the minister Salem.
            if (nounBefore
                    && (head.isNounLike() || head.isName())
                    && head.kind() != WordClass.NAME
                    && head.before().isEmpty()) {
                english.add("of");
            }
            english.addAll(head.before());
            boolean definite =
                    head.definite()
                            || (head.kind() == WordClass.NOUN
                                    && nextBelongs
                                    && !head.possessor().isEmpty())
                            || (head.kind() == WordClass.NOUN
                                    && nextBelongs
                                    && words.get(adjectives).isNounLike());
            if (!head.possessor().isEmpty()) {
                english.add(head.possessor());
            } else if (definite && takesArticle(head)) {
                english.add("the");
            }
            for (Word adjective : words.subList(i + 1, adjectives)) {
                english.addAll(adjective.before());
                english.add(adjective.english());
            }
            english.add(head.english());
            nounBefore = head.isNounLike();
            i = adjectives;
        }
        return english;
    }

    private static boolean takesArticle(Word word) {
        return word.kind() == WordClass.NOUN || word.kind() == WordClass.ADJ;
    }
}
