package dragoman.terminology;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A custom terminology of Amazon Translate. For each pair of languages and each direction there is
 * one with all forms of its terms: they all have one translation, and going back a term must not
 * have several.
 *
 * @param suffix what its name adds to the name of the desk's terminology
 * @param csv the file that the service imports
 * @see <a
 *     href="https://docs.aws.amazon.com/translate/latest/dg/creating-custom-terminology.html">creating
 *     a custom terminology</a>
 */
public record ServiceTerminology(String suffix, String csv) {
    /**
     * The most bytes in UTF-8 of a term, and of its translation.
     *
     * @see <a href="https://docs.aws.amazon.com/translate/latest/dg/what-is-limits.html">quotas</a>
     */
    static final int MAX_TERM_BYTES = 200;

    /** The most bytes of a file. */
    static final int MAX_FILE_BYTES = 10 * 1024 * 1024;

    static String suffix(String source, String target) {
        return "-" + source + "-" + target;
    }

    /**
     * The terminology's name.
     *
     * @param base the name of the desk's terminology
     */
    public String name(String base) {
        return base + suffix;
    }

    static ServiceTerminology of(List<Term> terms, String source, String target) {
        Map<String, String> translations = new LinkedHashMap<>();
        terms.stream()
                .flatMap(term -> SurfaceForms.of(term, source, target).stream())
                // A term is itself before it is another one with a prefix.
                .sorted(Comparator.comparing(SurfaceForm::prefixed))
                // A form with a prefix may be over the limit although its term is not.
                .filter(form -> fits(form.text()) && fits(form.translation()))
                .forEach(form -> translations.putIfAbsent(form.text(), form.translation()));
        StringBuilder csv = new StringBuilder();
        line(csv, List.of(source, target));
        translations.forEach((form, translation) -> line(csv, List.of(form, translation)));
        return new ServiceTerminology(suffix(source, target), checked(csv));
    }

    private static String checked(StringBuilder csv) {
        int bytes = bytes(csv.toString());
        if (bytes > MAX_FILE_BYTES) {
            throw new IllegalStateException(
                    "the glossaries make a terminology of %d bytes, and Amazon Translate imports %d:"
                                    .formatted(bytes, MAX_FILE_BYTES)
                            + " remove terms");
        }
        return csv.toString();
    }

    static boolean fits(String wording) {
        return bytes(wording) <= MAX_TERM_BYTES;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void line(StringBuilder csv, List<String> row) {
        csv.append(row.stream().map(ServiceTerminology::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String cell(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }
}
