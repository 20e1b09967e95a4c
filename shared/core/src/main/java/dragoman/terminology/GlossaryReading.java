package dragoman.terminology;

import java.util.List;

/**
 * What is in glossaries.
 *
 * @param terms the rows that can be used
 * @param problems what is wrong, in the order of the lines
 */
public record GlossaryReading(List<Term> terms, List<GlossaryProblem> problems) {
    public GlossaryReading {
        terms = List.copyOf(terms);
        problems = List.copyOf(problems);
    }
}
