package dragoman.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A translation in which other values take the place of some. */
final class TargetText {
    // In these, what is written together with a figure does not depend on how the figure is spoken.
    private static final Set<String> FREE_SUFFIXES =
            Set.of("en", "fr", "de", "es", "it", "pt", "nl", "ar");
    private static final Pattern ORDINAL = Pattern.compile("(?:st|nd|rd|th)(?![\\p{L}\\p{M}])");
    private static final int GROUP = 3;
    private static final int ORDINAL_LENGTH = 2;

    private final String text;
    private final String language;
    private final List<LocatedValue> values;
    private final ValueNames names;
    private final Map<NumberStyle, Boolean> groups = new HashMap<>();

    TargetText(String text, String language, List<LocatedValue> values) {
        this.text = text;
        this.language = ValueNames.primary(language);
        this.values = values;
        this.names = ValueNames.of(language);
    }

    /**
     * A value as this text would print it in the place of another; empty when the words around it
     * might have to change.
     *
     * @param style how the value's own text writes numbers
     * @param own how this text does
     */
    Optional<String> printed(LocatedValue place, Value value, NumberStyle style, NumberStyle own) {
        if (hasDependentSuffix(place)) {
            return Optional.empty();
        }
        Optional<NameForm> form = place.form();
        return switch (value.kind()) {
            case WEEKDAY, MONTH, HIJRI_MONTH, SOLAR_MONTH -> name(place, value);
            case TIME, DATE -> Optional.of(digitsOf(place, value.text()));
            case DAY -> Optional.of(digitsOf(place, day(place, value)));
            case NUMBER ->
                    style.read(value.text())
                            .flatMap(
                                    number ->
                                            form.isPresent()
                                                    ? Optional.of(numberAsWord(place, number, own))
                                                    : number(place, number, own));
        };
    }

    /** The whole text with replacements. */
    Optional<String> with(Map<LocatedValue, String> replacements) {
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        for (LocatedValue place : values) {
            String replacement = replacements.get(place);
            if (replacement != null) {
                result.append(text, done, place.start());
                int ordinal = ordinalAfter(place);
                if (language.equals("en")) {
                    repairArticle(result, replacement);
                }
                result.append(replacement);
                if (ordinal > 0) {
                    result.append(ordinal(replacement));
                }
                done = place.end() + ordinal;
            }
        }
        return Optional.of(result.append(text, done, text.length()).toString());
    }

    private Optional<String> name(LocatedValue place, Value value) {
        int number = Integer.parseInt(value.text());
        return place.form()
                .filter(form -> form.agree(Integer.parseInt(place.value().text()), number))
                .flatMap(form -> names.name(form, number))
                .map(name -> inCaseOf(text.substring(place.start(), place.end()), name));
    }

    private static String inCaseOf(String model, String name) {
        if (model.length() > 1
                && model.equals(model.toUpperCase(Locale.ROOT))
                && !model.equals(model.toLowerCase(Locale.ROOT))) {
            return name.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(model.charAt(0))
                ? Character.toUpperCase(name.charAt(0)) + name.substring(1)
                : name;
    }

    private String day(LocatedValue place, Value value) {
        String day = Integer.toString(Integer.parseInt(value.text()));
        boolean padded = place.value().text().startsWith("0") && day.length() == 1;
        return padded ? "0" + day : day;
    }

    private String numberAsWord(LocatedValue place, Decimal number, NumberStyle own) {
        boolean small = number.fraction().isEmpty() && number.integer().length() <= 2;
        return Optional.of(number)
                .filter(_ -> small)
                .flatMap(one -> place.form().flatMap(f -> f.name(Integer.parseInt(one.integer()))))
                .map(word -> inCaseOf(text.substring(place.start(), place.end()), word))
                .orElseGet(() -> print(number, number.grouped(), own.decimal()));
    }

    private Optional<String> number(LocatedValue place, Decimal number, NumberStyle own) {
        return own.read(place.value().text())
                .map(
                        before -> {
                            boolean grouped =
                                    before.grouped()
                                            || (before.integer().length() <= GROUP
                                                    && (number.grouped() || groupsElsewhere(own)));
                            return digitsOf(place, print(number, grouped, own.decimal()));
                        });
    }

    private boolean groupsElsewhere(NumberStyle own) {
        return groups.computeIfAbsent(
                own,
                _ ->
                        values.stream()
                                .filter(one -> one.kind() == ValueKind.NUMBER)
                                .flatMap(one -> own.read(one.value().text()).stream())
                                .anyMatch(Decimal::grouped));
    }

    private String print(Decimal number, boolean grouped, char decimal) {
        boolean point = decimal != ',';
        StringBuilder printed = new StringBuilder(number.integer());
        if (grouped) {
            String separator = point ? "," : language.equals("fr") ? "\u202F" : ".";
            for (int at = printed.length() - GROUP; at > 0; at -= GROUP) {
                printed.insert(at, separator);
            }
        }
        if (!number.fraction().isEmpty()) {
            printed.append(point ? '.' : ',').append(number.fraction());
        }
        return printed.toString();
    }

    /** Figures in the digits that the place has. */
    private String digitsOf(LocatedValue place, String figures) {
        char first = text.charAt(place.start());
        int zero = first - Character.digit(first, 10);
        if (zero == '0') {
            return figures;
        }
        StringBuilder digits = new StringBuilder();
        figures.chars()
                .forEach(c -> digits.append((char) (c >= '0' && c <= '9' ? c - '0' + zero : c)));
        return digits.toString();
    }

    /** Whether a suffix follows that may depend on how the value is spoken: "3'te", "3-го". */
    private boolean hasDependentSuffix(LocatedValue place) {
        int end = place.end();
        if (FREE_SUFFIXES.contains(language) || end >= text.length()) {
            return false;
        }
        char next = text.charAt(end);
        boolean joined =
                (next == '-' || next == '\u2011')
                        && end + 1 < text.length()
                        && Character.isLetter(text.charAt(end + 1));
        return next == '\'' || next == '\u2019' || Character.isLetter(next) || joined;
    }

    private int ordinalAfter(LocatedValue place) {
        boolean figure = place.form().isEmpty() && language.equals("en");
        return figure
                        && ORDINAL.matcher(text)
                                .region(place.end(), text.length())
                                .useTransparentBounds(true)
                                .lookingAt()
                ? ORDINAL_LENGTH
                : 0;
    }

    private static String ordinal(String figures) {
        boolean teen = figures.length() > 1 && figures.charAt(figures.length() - 2) == '1';
        return switch (teen ? '0' : figures.charAt(figures.length() - 1)) {
            case '1' -> "st";
            case '2' -> "nd";
            case '3' -> "rd";
            default -> "th";
        };
    }

    /** "a 7 percent rise", but "an 8 percent rise". */
    private static void repairArticle(StringBuilder before, String figures) {
        int end = before.length() - 1;
        int start = end;
        while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
            start--;
        }
        String article =
                start < end && before.charAt(end) == ' ' ? before.substring(start, end) : "";
        if (article.equalsIgnoreCase("a") || article.equalsIgnoreCase("an")) {
            String lead = leadingGroup(figures);
            boolean vowel = lead.startsWith("8") || lead.equals("11") || lead.equals("18");
            before.replace(start + 1, end, vowel ? "n" : "");
        }
    }

    /** What is spoken first: 18 of 18,000, of 18000 and of 18.5. */
    private static String leadingGroup(String figures) {
        int end = 0;
        while (end < figures.length() && Character.isDigit(figures.charAt(end))) {
            end++;
        }
        int rest = end % GROUP;
        return figures.substring(0, rest == 0 ? Math.min(GROUP, end) : rest);
    }
}
