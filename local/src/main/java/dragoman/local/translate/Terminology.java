package dragoman.local.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A custom terminology as Amazon Translate takes it in CSV: a line of language codes, then a line
 * for each term.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/translate/latest/dg/creating-custom-terminology.html">creating
 *     a custom terminology</a>
 */
record Terminology(String name, List<String> languages, List<List<String>> terms) {
    Terminology {
        languages = List.copyOf(languages);
        terms = List.copyOf(terms);
    }

    /** Reads CSV; a term with a comma stands in quotation marks. */
    static Terminology parse(String name, String csv) {
        List<List<String>> rows =
                csv.lines().filter(l -> !l.isBlank()).map(Terminology::row).toList();
        if (rows.size() < 2) {
            throw refused("The terminology has no terms");
        }
        int columns = rows.getFirst().size();
        for (List<String> row : rows) {
            if (row.size() != columns || row.stream().anyMatch(String::isBlank)) {
                throw refused("Each line must have " + columns + " terms: " + row);
            }
        }
        return new Terminology(name, rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static List<String> row(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(,|$)").matcher(line);
        while (cell.find()) {
            cells.add(
                    cell.group(1) == null
                            ? cell.group(2).strip()
                            : cell.group(1).replace("\"\"", "\""));
            if (cell.group(3).isEmpty()) {
                break;
            }
        }
        return cells;
    }

    private static ServiceException refused(String message) {
        return new ServiceException("InvalidParameterValueException", message);
    }

    /** Terms that a text holds, with their translations; the longest of those that overlap. */
    Map<String, String> in(String text, String source, String target) {
        int from = languages.indexOf(source);
        int to = languages.indexOf(target);
        if (from < 0 || to < 0) {
            throw new ServiceException(
                    "InvalidRequestException",
                    "The terminology " + name + " has no terms for " + source + " to " + target);
        }
        Map<String, String> translations = new LinkedHashMap<>();
        terms.forEach(term -> translations.putIfAbsent(term.get(from), term.get(to)));
        Matcher matcher = anyOf(translations).matcher(text);
        Map<String, String> found = new LinkedHashMap<>();
        while (matcher.find()) {
            String term = matcher.group();
            found.put(term, translations.getOrDefault(term, term));
        }
        return found;
    }

    /** The text with its terms put into the other language. */
    static String apply(String text, Map<String, String> terms) {
        return terms.isEmpty()
                ? text
                : anyOf(terms)
                        .matcher(text)
                        .replaceAll(
                                match ->
                                        Matcher.quoteReplacement(
                                                terms.getOrDefault(match.group(), match.group())));
    }

    private static Pattern anyOf(Map<String, String> terms) {
        return Pattern.compile(
                terms.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
    }
}
