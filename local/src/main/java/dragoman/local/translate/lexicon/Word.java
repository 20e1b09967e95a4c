package dragoman.local.translate.lexicon;

import java.util.List;

/**
 * A word or phrase on its way into English.
 *
 * @param before English of what was written together with it, such as "and" and "to"
 * @param english its rendering, without article
 * @param definite whether it has the article
 * @param possessor "its" and the like, or nothing
 */
record Word(
        List<String> before, String english, WordClass kind, boolean definite, String possessor) {
    static Word mark(String text) {
        return new Word(List.of(), text, WordClass.MARK, false, "");
    }

    static Word number(String text) {
        return new Word(List.of(), text, WordClass.NUM, false, "");
    }

    boolean isNounLike() {
        return kind == WordClass.NOUN || kind == WordClass.UNKNOWN;
    }

    boolean isName() {
        return kind == WordClass.NAME || kind == WordClass.PLACE || kind == WordClass.ORG;
    }

    /** The same word without what was written together with it. */
    Word bare() {
        return new Word(List.of(), english, kind, definite, possessor);
    }
}
