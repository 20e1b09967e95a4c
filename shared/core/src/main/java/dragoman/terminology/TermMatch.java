package dragoman.terminology;

import dragoman.dispatch.Require;

/**
 * A term that stands in a text.
 *
 * @param start UTF-16 index of its first letter, after prefixes such as "and" and "for" in Arabic
 * @param end the index after its last letter
 * @param term the term
 * @param source the language of the text
 * @param target the language that the text is translated into
 */
public record TermMatch(int start, int end, Term term, String source, String target) {
    public TermMatch {
        Require.span(start, end);
        if (!term.isIn(source, target)) {
            throw new IllegalArgumentException(
                    term.at() + " has no wording in " + source + " and " + target);
        }
    }

    /** The wording that the translation should use. */
    public String translation() {
        return wording(target).preferred();
    }

    Wording wording(String language) {
        return term.wording(language).orElseThrow();
    }
}
