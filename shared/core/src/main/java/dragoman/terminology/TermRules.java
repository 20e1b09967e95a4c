package dragoman.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a term alone must be like: characters, length, script, and the desk's romanisation. */
final class TermRules {
    /** The note of a name that is spelled as its bearer does, whatever the desk's rules. */
    static final String OWN_SPELLING = "own spelling";

    private static final int MIN_ARABIC_LETTERS = 3;
    private static final Set<String> ARABIC_SCRIPT = Set.of("ar", "fa", "ur");
    private static final String ARABIC = "ar";
    private static final String ENGLISH = "en";
    private static final String HOUSE_OF = "\u0622\u0644";
    private static final String FORBIDDEN = "<>{}[]|\uFFFD";
    private static final Pattern ARTICLE_APART = Pattern.compile("\\b(?:[Aa]l|[Ee]l) \\p{Lu}");
    private static final Pattern ENGLISH_ARTICLE = Pattern.compile("(?:the|a|an) .*");
    private static final char LAST_ASCII = '\u007F';

    private TermRules() {}

    static List<GlossaryProblem> check(Term term) {
        List<GlossaryProblem> problems = new ArrayList<>();
        for (Map.Entry<String, Wording> entry : term.wordings().entrySet()) {
            String language = entry.getKey();
            Wording wording = entry.getValue();
            Stream.concat(wording.accepted().stream(), wording.not().stream())
                    .forEach(
                            text ->
                                    problem(text, language)
                                            .map(problem -> "'" + text + "' " + problem)
                                            .map(message -> new GlossaryProblem(term.at(), message))
                                            .ifPresent(problems::add));
        }
        romanisation(term)
                .map(message -> new GlossaryProblem(term.at(), message))
                .ifPresent(problems::add);
        return problems;
    }

    private static Optional<String> problem(String text, String language) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0) {
                return Optional.of(
                        "contains %s, which no term may: remove it"
                                .formatted(
                                        Character.isISOControl(c)
                                                ? "a control character or line break"
                                                : "'" + c + "'"));
            }
            if (Letters.isDropped(c)) {
                return Optional.of(
                        "contains a vowel sign, a tatweel or an invisible character"
                                + " (U+%04X): remove it, terms are found without"
                                        .formatted((int) c));
            }
        }
        if (!ServiceTerminology.fits(text)) {
            return Optional.of(
                    "is longer than the %d bytes that Amazon Translate takes: shorten it"
                            .formatted(ServiceTerminology.MAX_TERM_BYTES));
        }
        return script(text, language);
    }

    private static Optional<String> script(String text, String language) {
        long arabic = text.chars().filter(c -> Letters.isArabic((char) c)).count();
        boolean latin = text.chars().anyMatch(c -> Letters.isLatin((char) c));
        boolean arabicLanguage = ARABIC_SCRIPT.contains(language);
        if (arabicLanguage ? arabic == 0 || latin : arabic > 0) {
            return Optional.of(
                    "is not written as '%s' is: put it into the column of its language"
                            .formatted(language));
        }
        if (arabicLanguage && arabic < MIN_ARABIC_LETTERS) {
            return Optional.of("has fewer than three letters, and would be found in other words");
        }
        if (text.chars().noneMatch(Character::isLetter)) {
            return Optional.of("has no letter: write the term");
        }
        return text.contains("  ") || !text.equals(text.strip())
                ? Optional.of("has a blank too many: remove it")
                : Optional.empty();
    }

    /** One romanisation: a hyphen after the article, no diacritics, no English article. */
    private static Optional<String> romanisation(Term term) {
        Optional<Wording> english = term.wording(ENGLISH);
        if (english.isEmpty() || term.note().filter(OWN_SPELLING::equals).isPresent()) {
            return Optional.empty();
        }
        String text = english.get().preferred();
        if (ENGLISH_ARTICLE.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of("'" + text + "' begins with an article: leave it out");
        }
        if (text.chars().anyMatch(c -> c > LAST_ASCII)) {
            return Optional.of(
                    "'"
                            + text
                            + "' has a letter with a diacritic: write it without, or note '"
                            + OWN_SPELLING
                            + "'");
        }
        Matcher apart = ARTICLE_APART.matcher(text);
        boolean house =
                term.wording(ARABIC).stream()
                        .flatMap(wording -> wording.searched().stream())
                        .anyMatch(wording -> (" " + wording).contains(" " + HOUSE_OF + " "));
        return apart.find() && !house
                ? Optional.of(
                        "'"
                                + text
                                + "' has the Arabic article apart: join it with a hyphen, or"
                                + " note '"
                                + OWN_SPELLING
                                + "'")
                : Optional.empty();
    }
}
