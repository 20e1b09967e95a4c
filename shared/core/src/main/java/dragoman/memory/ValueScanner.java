package dragoman.memory;

import dragoman.memory.ValueNames.Name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the values in a text: figures, clock times, dates in figures, weekdays and months. */
final class ValueScanner {
    private static final String DIGIT = "[\\p{Nd}&&[\\x{0}-\\x{FFFF}]]";
    // The Arabic letter reh separates decimals on the wire: 71ر84.
    private static final String NUMBER = DIGIT + "++(?:[.,\u066B\u066C\u0631]" + DIGIT + "++)*+";
    private static final String SPACED =
            DIGIT
                    + "{1,3}+(?:[\u00A0\u202F\u2009]"
                    + DIGIT
                    + "{3}(?!"
                    + DIGIT
                    + "))++"
                    + "(?:[.,]"
                    + DIGIT
                    + "++)?+";
    private static final String DATE =
            DIGIT
                    + "{1,4}+(?<mark>[/.-])"
                    + DIGIT
                    + "{1,2}+\\k<mark>"
                    + DIGIT
                    + "{1,4}+"
                    + "(?!\\k<mark>?"
                    + DIGIT
                    + ")";
    private static final String TIME =
            DIGIT + "{1,2}+:" + DIGIT + "{2}(?::" + DIGIT + "{2})?+(?!" + DIGIT + ")";
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<date>"
                            + DATE
                            + ")|(?<time>"
                            + TIME
                            + ")|(?<number>"
                            + SPACED
                            + "|"
                            + NUMBER
                            + ")|(?<word>[\\p{L}\\p{M}\\p{Cf}]++)");
    // Between a day and its month: "3 March", "3rd of March", "3-مارس", "3 من شهر مارس".
    private static final Pattern DAY_GAP =
            Pattern.compile(
                    "(?:(?:st|nd|rd|th|er|[.º])?+[\\s\u00A0]++"
                            + "(?:(?:of|de|du|من شهر|من|شهر)[\\s\u00A0]++)?+|[-/])",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> BETWEEN_MONTHS = Set.of("/", "(", "-");
    private static final Set<String> LINKS = Set.of("من", "of", "de", "du", "st", "nd", "rd", "th");
    private static final Set<String> MONTH_WORDS = Set.of("شهر", "شهري", "ماه");
    private static final String PREFIXES = "وفبلك";
    private static final int MIN_NAME = 3;
    private static final int MAX_GAP = 16;
    private static final int MAX_DAY = 31;

    private final String text;
    private final String language;
    private final boolean numberWords;
    private final ValueNames names;
    private final List<Token> tokens = new ArrayList<>();

    private ValueScanner(String text, String language, boolean numberWords) {
        this.text = text;
        this.language = ValueNames.primary(language);
        this.numberWords = numberWords;
        this.names = ValueNames.of(language);
    }

    /** A figure, or a word as it is looked up. */
    private record Token(Optional<ValueKind> figure, int start, int end, String folded) {
        boolean isWord() {
            return figure.isEmpty();
        }
    }

    /**
     * The values of a text, in order, none of them overlapping another.
     *
     * @param language BCP-47 tag of its language
     * @param numberWords whether numbers in words count
     */
    static List<LocatedValue> scan(String text, String language, boolean numberWords) {
        ValueScanner scanner = new ValueScanner(text, language, numberWords);
        scanner.tokenise();
        return scanner.withDays(scanner.joined(scanner.values()));
    }

    private void tokenise() {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            if (matcher.start("word") >= 0) {
                tokens.add(
                        new Token(
                                Optional.empty(),
                                matcher.start(),
                                matcher.end(),
                                Folding.fold(found)));
            } else {
                ValueKind kind =
                        matcher.start("date") >= 0
                                ? ValueKind.DATE
                                : matcher.start("time") >= 0 ? ValueKind.TIME : ValueKind.NUMBER;
                tokens.add(
                        new Token(
                                Optional.of(kind),
                                matcher.start(),
                                matcher.end(),
                                Folding.western(found)));
            }
        }
    }

    private List<LocatedValue> values() {
        List<LocatedValue> values = new ArrayList<>();
        int next = 0;
        while (next < tokens.size()) {
            Token token = tokens.get(next);
            if (token.figure().isPresent()) {
                Value value = new Value(token.figure().get(), token.folded());
                values.add(new LocatedValue(value, token.start(), token.end(), Optional.empty()));
                next++;
            } else {
                Optional<Named> named = named(next);
                named.map(Named::value).ifPresent(values::add);
                next += named.map(Named::words).orElse(1);
            }
        }
        return values;
    }

    private record Named(LocatedValue value, int words) {}

    private Optional<Named> named(int at) {
        Token token = tokens.get(at);
        return named(at, token.folded(), token.start()).or(() -> withoutPrefix(at, token));
    }

    /** A conjunction or preposition of one letter is written together with what follows. */
    private Optional<Named> withoutPrefix(int at, Token token) {
        boolean prefixed =
                language.equals("ar")
                        && token.folded().length() > MIN_NAME
                        && token.folded().length() == token.end() - token.start()
                        && PREFIXES.indexOf(token.folded().charAt(0)) >= 0;
        return prefixed
                ? named(at, token.folded().substring(1), token.start() + 1)
                : Optional.empty();
    }

    private Optional<Named> named(int at, String first, int start) {
        for (Name name : names.startingWith(first)) {
            int words = name.words().size();
            boolean counts = numberWords || name.form().kind() != ValueKind.NUMBER;
            if (counts && follow(at, name.words()) && (!name.ambiguous() || isName(at, words))) {
                Value value = new Value(name.form().kind(), Integer.toString(name.number()));
                int end = tokens.get(at + words - 1).end();
                return Optional.of(
                        new Named(
                                new LocatedValue(value, start, end, Optional.of(name.form())),
                                words));
            }
        }
        return Optional.empty();
    }

    /** Whether the further words of a name follow, each after a blank or a hyphen. */
    private boolean follow(int at, List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (at + i >= tokens.size()
                    || !tokens.get(at + i).folded().equals(words.get(i))
                    || tokens.get(at + i).start() - tokens.get(at + i - 1).end() != 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether words that may also mean something else are a name here. */
    private boolean isName(int at, int words) {
        return followsDayOrMonth(at)
                || isFigureAt(at + words, tokens.get(at + words - 1).end())
                || isCapitalInside(at);
    }

    private boolean followsDayOrMonth(int at) {
        int before = at - 1;
        if (before >= 0 && MONTH_WORDS.contains(tokens.get(before).folded())) {
            return true;
        }
        if (before >= 0 && LINKS.contains(tokens.get(before).folded())) {
            before--;
        }
        return before >= 0
                && tokens.get(before).figure().isPresent()
                && tokens.get(at).start() - tokens.get(before).end() <= MAX_GAP;
    }

    private boolean isFigureAt(int at, int from) {
        return at < tokens.size()
                && tokens.get(at).figure().isPresent()
                && tokens.get(at).start() - from <= 2;
    }

    /** A capital says something only where a small letter could be. */
    private boolean isCapitalInside(int at) {
        int start = tokens.get(at).start();
        return at > 0
                && tokens.get(at - 1).isWord()
                && Character.isUpperCase(text.charAt(start))
                && !Character.isUpperCase(text.charAt(tokens.get(at - 1).end() - 1))
                && start - tokens.get(at - 1).end() == 1;
    }

    /** Two names of one month beside each other, as in آذار/مارس or آذار (مارس), are one value. */
    private List<LocatedValue> joined(List<LocatedValue> values) {
        List<LocatedValue> joined = new ArrayList<>();
        for (LocatedValue value : values) {
            if (!joined.isEmpty() && sameMonth(joined.getLast(), value)) {
                int end = value.end();
                boolean closes =
                        gap(joined.getLast(), value).indexOf('(') >= 0
                                && end < text.length()
                                && text.charAt(end) == ')';
                joined.add(joined.removeLast().until(closes ? end + 1 : end));
            } else {
                joined.add(value);
            }
        }
        return joined;
    }

    private boolean sameMonth(LocatedValue one, LocatedValue next) {
        return one.kind().isMonth()
                && one.value().equals(next.value())
                && BETWEEN_MONTHS.contains(gap(one, next).replace('\u00A0', ' ').strip());
    }

    /** A small number beside a month is that of a day. */
    private List<LocatedValue> withDays(List<LocatedValue> values) {
        List<LocatedValue> result = new ArrayList<>(values);
        for (int i = 0; i < result.size(); i++) {
            if (!result.get(i).kind().isMonth()) {
                continue;
            }
            if (i > 0
                    && isDay(result.get(i - 1))
                    && DAY_GAP.matcher(gap(result.get(i - 1), result.get(i))).matches()) {
                result.set(i - 1, result.get(i - 1).as(ValueKind.DAY));
            } else if (language.equals("en")
                    && i + 1 < result.size()
                    && isDay(result.get(i + 1))
                    && List.of(" ", ". ").contains(gap(result.get(i), result.get(i + 1)))) {
                result.set(i + 1, result.get(i + 1).as(ValueKind.DAY));
            }
        }
        return result;
    }

    private static boolean isDay(LocatedValue value) {
        String figures = value.value().text();
        return value.kind() == ValueKind.NUMBER
                && value.form().isEmpty()
                && figures.length() <= 2
                && figures.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(figures) >= 1
                && Integer.parseInt(figures) <= MAX_DAY;
    }

    private String gap(LocatedValue one, LocatedValue next) {
        return next.start() - one.end() > MAX_GAP ? "" : text.substring(one.end(), next.start());
    }
}
