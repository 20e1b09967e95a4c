package dragoman.terminology;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads glossaries in CSV, TSV or TMX.
 *
 * <p>Columns: for each language its BCP-47 tag, and where needed {@code TAG also}, {@code TAG
 * forms} and {@code TAG not} with further wordings, separated by {@code |}; {@code owner} and
 * {@code reason}; {@code kind} ({@code name}, the default, or {@code word}) and {@code note}.
 */
public final class GlossaryReader {
    private static final String OWNER = "owner";
    private static final String REASON = "reason";
    private static final String KIND = "kind";
    private static final String NOTE = "note";
    private static final int MIN_LANGUAGES = 2;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a cell of a column is. */
    private enum Role {
        PREFERRED(""),
        ALSO(" also"),
        FORMS(" forms"),
        NOT(" not"),
        OTHER(""),
        UNKNOWN("");

        private final String ending;

        Role(String ending) {
            this.ending = ending;
        }
    }

    /**
     * A column.
     *
     * @param language the BCP-47 tag of its wordings; empty if it has none
     */
    private record Column(String language, Role role) {
        private static final Set<String> OTHERS = Set.of(OWNER, REASON, KIND, NOTE);
        private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
        private static final List<Role> ENDINGS = List.of(Role.ALSO, Role.FORMS, Role.NOT);

        static Column of(String name) {
            if (OTHERS.contains(name)) {
                return new Column("", Role.OTHER);
            }
            Role role =
                    ENDINGS.stream()
                            .filter(further -> name.endsWith(further.ending))
                            .findFirst()
                            .orElse(Role.PREFERRED);
            String language = name.substring(0, name.length() - role.ending.length());
            String tag = Locale.forLanguageTag(language).toLanguageTag();
            return LANGUAGES.contains(tag.split("-", -1)[0]) && tag.equalsIgnoreCase(language)
                    ? new Column(tag, role)
                    : new Column("", Role.UNKNOWN);
        }

        boolean isWording() {
            return !language.isEmpty();
        }
    }

    private final String file;
    private final List<Term> terms = new ArrayList<>();
    private final List<GlossaryProblem> problems = new ArrayList<>();
    private final Map<String, Column> columns = new HashMap<>();

    private GlossaryReader(String file) {
        this.file = file;
    }

    /**
     * Reads one glossary, without checking its terms.
     *
     * @param file the file's name, for messages; its ending tells TMX from the other formats
     */
    static GlossaryReading read(String file, byte[] content) {
        return new GlossaryReader(file).read(content);
    }

    /**
     * Reads glossaries and checks them, each term alone and all of them together.
     *
     * @param files their content by name
     */
    public static GlossaryReading check(Map<String, byte[]> files) {
        List<Term> terms = new ArrayList<>();
        List<GlossaryProblem> problems = new ArrayList<>();
        files.forEach(
                (file, content) -> {
                    GlossaryReading reading = read(file, content);
                    terms.addAll(reading.terms());
                    problems.addAll(reading.problems());
                });
        terms.forEach(term -> problems.addAll(TermRules.check(term)));
        problems.addAll(GlossaryConflicts.of(terms));
        List<String> order = List.copyOf(files.keySet());
        problems.sort(
                (a, b) ->
                        a.at().file().equals(b.at().file())
                                ? Integer.compare(a.at().line(), b.at().line())
                                : Integer.compare(
                                        order.indexOf(a.at().file()),
                                        order.indexOf(b.at().file())));
        return new GlossaryReading(terms, problems);
    }

    private GlossaryReading read(byte[] content) {
        try {
            String text = text(content);
            List<GlossaryRow> rows =
                    file.toLowerCase(Locale.ROOT).endsWith(".tmx")
                            ? TmxRows.read(text)
                            : DelimitedRows.read(text);
            rows.forEach(this::add);
        } catch (MalformedGlossaryException e) {
            problem(e.line(), e.getMessage());
        }
        return new GlossaryReading(terms, problems);
    }

    private static String text(byte[] content) throws MalformedGlossaryException {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return (text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
        } catch (CharacterCodingException e) {
            throw new MalformedGlossaryException(1, "this is not UTF-8: save the file as UTF-8");
        }
    }

    /** What a column is, worked out once; a column that nobody knows is reported once. */
    private Column column(String name, int line) {
        return columns.computeIfAbsent(
                name,
                _ -> {
                    Column column = Column.of(name);
                    if (column.role() == Role.UNKNOWN) {
                        problem(
                                line,
                                ("the column '%s' is not known: columns are languages (ar, en, …),"
                                                + " each with 'also', 'forms' or 'not' after it,"
                                                + " and owner, reason, kind and note")
                                        .formatted(name));
                    }
                    return column;
                });
    }

    private void add(GlossaryRow row) {
        int before = problems.size();
        String owner = required(row, OWNER, "name who answers for the term");
        String reason = required(row, REASON, "say why the desk fixes the term");
        Optional<TermKind> kind = kind(row);
        Map<String, Wording> wordings = wordings(row);
        if (wordings.size() < MIN_LANGUAGES) {
            problem(row.line(), "the term stands in fewer than two languages: fill a second cell");
        }
        if (problems.size() == before && kind.isPresent()) {
            String note = row.cell(NOTE);
            terms.add(
                    new Term(
                            wordings,
                            kind.get(),
                            owner,
                            reason,
                            note.isEmpty() ? Optional.empty() : Optional.of(note),
                            new GlossaryLine(file, row.line())));
        }
    }

    private String required(GlossaryRow row, String column, String remedy) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            problem(row.line(), "the cell '" + column + "' is empty: " + remedy);
        }
        return cell;
    }

    private Optional<TermKind> kind(GlossaryRow row) {
        String kind = row.cell(KIND);
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "", "name" -> Optional.of(TermKind.NAME);
            case "word" -> Optional.of(TermKind.WORD);
            default -> {
                problem(row.line(), "the kind '" + kind + "' is not known: write name or word");
                yield Optional.empty();
            }
        };
    }

    private Map<String, Wording> wordings(GlossaryRow row) {
        Map<String, Map<Role, List<String>>> texts = new TreeMap<>();
        row.cells()
                .forEach(
                        (name, cell) -> {
                            Column column = column(name, row.line());
                            if (column.isWording() && !cell.isBlank()) {
                                texts.computeIfAbsent(
                                                column.language(), _ -> new EnumMap<>(Role.class))
                                        .put(column.role(), texts(row, name, column));
                            }
                        });
        Map<String, Wording> wordings = new LinkedHashMap<>();
        texts.forEach(
                (language, byRole) -> {
                    List<String> preferred = byRole.getOrDefault(Role.PREFERRED, List.of());
                    if (preferred.isEmpty()) {
                        problem(
                                row.line(),
                                "the cell '%s' is empty, but others of the language are not: fill it"
                                        .formatted(language));
                    } else {
                        wordings.put(
                                language,
                                new Wording(
                                        preferred.getFirst(),
                                        byRole.getOrDefault(Role.ALSO, List.of()),
                                        byRole.getOrDefault(Role.FORMS, List.of()),
                                        byRole.getOrDefault(Role.NOT, List.of())));
                    }
                });
        return wordings;
    }

    private List<String> texts(GlossaryRow row, String name, Column column) {
        if (column.role() == Role.PREFERRED) {
            return List.of(row.cell(name));
        }
        List<String> texts =
                Arrays.stream(row.cell(name).split("\\|", -1)).map(String::strip).toList();
        if (texts.contains("")) {
            problem(
                    row.line(),
                    "the cell '%s' has nothing on one side of a '|': remove it".formatted(name));
        }
        return texts;
    }

    private void problem(int line, String message) {
        problems.add(new GlossaryProblem(new GlossaryLine(file, line), message));
    }
}
