package dragoman.terminology;

/**
 * Something wrong in a glossary.
 *
 * @param at where
 * @param message what is wrong, and what to do
 */
public record GlossaryProblem(GlossaryLine at, String message) {
    @Override
    public String toString() {
        return at + ": " + message;
    }
}
