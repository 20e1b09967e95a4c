package dragoman.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of values in one language, from {@code names.tsv}. */
final class ValueNames {
    private static final String FILE = "names.tsv";
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final ValueNames NONE = new ValueNames();

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Map<ValueKind, NameForm> usual = new HashMap<>();

    private ValueNames() {}

    /** The tables are read when the first segment is compared. */
    private static final class Tables {
        private static final Map<String, ValueNames> BY_LANGUAGE = read();

        private static Map<String, ValueNames> read() {
            Map<String, ValueNames> languages = new HashMap<>();
            WordTable.rows(FILE, 4)
                    .forEach(
                            row ->
                                    languages
                                            .computeIfAbsent(row.getFirst(), _ -> new ValueNames())
                                            .add(row));
            return languages;
        }
    }

    /**
     * A name as it is looked for.
     *
     * @param words its words, folded
     * @param ambiguous whether it is also an ordinary word
     */
    record Name(List<String> words, int number, NameForm form, boolean ambiguous) {}

    /** The names in a language, a BCP-47 tag; none where there is no table of it. */
    static ValueNames of(String language) {
        return Tables.BY_LANGUAGE.getOrDefault(primary(language), NONE);
    }

    /** The language of a tag without region and script. */
    static String primary(String language) {
        int end = language.indexOf('-');
        return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** Names that begin with a word, the longer ones first. */
    List<Name> startingWith(String foldedWord) {
        return byFirstWord.getOrDefault(foldedWord, List.of());
    }

    /** A name in the form given, else in the usual one. */
    Optional<String> name(NameForm form, int number) {
        return form.name(number)
                .or(() -> Optional.ofNullable(usual.get(form.kind())).flatMap(u -> u.name(number)));
    }

    private void add(List<String> row) {
        ValueKind kind = kind(row.get(1));
        int first = kind == ValueKind.NUMBER ? 0 : 1;
        List<String> cells = List.of(row.get(3).split("\\|", -1));
        List<String> names = cells.stream().map(ValueNames::withoutSign).toList();
        NameForm form = new NameForm(kind, row.get(2).replace("-", ""), names, first);
        usual.putIfAbsent(kind, form);
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                boolean ambiguous = cells.get(i).startsWith("?");
                add(new Name(words(names.get(i)), i + first, form, ambiguous));
            }
        }
    }

    private void add(Name name) {
        List<Name> same =
                byFirstWord.computeIfAbsent(name.words().getFirst(), _ -> new ArrayList<>());
        same.add(name);
        same.sort((a, b) -> b.words().size() - a.words().size());
    }

    private static List<String> words(String name) {
        return NOT_WORD.splitAsStream(Folding.fold(name)).toList();
    }

    private static String withoutSign(String cell) {
        return cell.startsWith("?") ? cell.substring(1) : cell;
    }

    private static ValueKind kind(String name) {
        return switch (name) {
            case "weekday" -> ValueKind.WEEKDAY;
            case "month" -> ValueKind.MONTH;
            case "hijri" -> ValueKind.HIJRI_MONTH;
            case "solar" -> ValueKind.SOLAR_MONTH;
            case "number" -> ValueKind.NUMBER;
            default -> throw new IllegalArgumentException(FILE + ": no kind '" + name + "'");
        };
    }
}
