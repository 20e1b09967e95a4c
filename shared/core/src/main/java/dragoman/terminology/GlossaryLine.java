package dragoman.terminology;

/**
 * A line of a glossary.
 *
 * @param file the glossary's file
 * @param line the number of the line, from 1
 */
public record GlossaryLine(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
