package dragoman.parse.copy;

import dragoman.dispatch.SignOff;
import dragoman.parse.text.Folded;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Initials of writers and editors: one to three letters each, separated by slashes. */
final class Initials {
    private static final int MAX_LETTERS = 4;
    private static final String ARABIC =
            "[\\p{IsArabic}&&\\p{L}](?:[ .]{0,2}[\\p{IsArabic}&&\\p{L}]){0,2}\\.?";
    private static final String LATIN =
            "(?:[a-z]{2,4}|[A-Z]{2,3}|[a-zA-Z](?:[. ]{1,2}[a-zA-Z]){1,2}\\.?)";

    /** Any sign-off, as part of a regular expression over folded text. */
    static final String GROUPS =
            "(?:AR(?: ?/ ?AR){0,8}|LA(?: ?(?://?|\\.) ?LA){0,8})"
                    .replace("AR", ARABIC)
                    .replace("LA", LATIN);

    private static final Pattern LINE =
            Pattern.compile("^ *(?<initials>" + GROUPS + "(?:(?<=\\p{L})/)?) *\\.?$");
    private static final Pattern SINGLE_LETTERS =
            Pattern.compile(
                    "[\\p{IsArabic}&&\\p{L}](?:[ .]{1,2}[\\p{IsArabic}&&\\p{L}]){1,2}\\.?"
                            + "|\\p{Lu}(?:\\.\\p{Lu}){1,2}\\.?");

    private Initials() {}

    /** The sign-off, when the line is nothing else. */
    static Optional<SignOff> line(Folded folded, String line) {
        if (hasWord(folded.text())) {
            return Optional.empty();
        }
        Matcher match = LINE.matcher(folded.text());
        return match.find() ? Optional.of(split(printed(match, folded, line))) : Optional.empty();
    }

    /** The initials that were found in the folded line, as printed. */
    static String printed(Matcher match, Folded folded, String line) {
        return line.substring(
                folded.start(match.start("initials")), folded.end(match.end("initials")));
    }

    /** Whether there are more letters in a row than initials have. */
    private static boolean hasWord(String folded) {
        int letters = 0;
        for (int i = 0; i < folded.length() && letters <= MAX_LETTERS; i++) {
            letters = Character.isLetter(folded.charAt(i)) ? letters + 1 : 0;
        }
        return letters > MAX_LETTERS;
    }

    /** Whether it is certainly a sign-off, even without an end mark before it. */
    static boolean isSure(SignOff signOff) {
        return signOff.editor().isPresent()
                || signOff.writer().isEmpty()
                || SINGLE_LETTERS.matcher(Folded.fold(signOff.text())).matches();
    }

    /** The sign-off in a field of a format: only a slash separates writer and editor. */
    static SignOff ofSignature(String text) {
        int slash = text.indexOf('/');
        return slash <= 0 || slash == text.length() - 1
                ? new SignOff(text, Optional.empty(), Optional.empty())
                : split(text);
    }

    /** Writer before the first slash, editor after it. */
    static SignOff split(String initials) {
        String text = initials.strip();
        int slash = text.indexOf('/');
        return slash < 0
                ? new SignOff(text, Optional.of(text), Optional.empty())
                : new SignOff(
                        text,
                        Optional.of(text.substring(0, slash).strip()),
                        Optional.of(text.substring(slash + 1).strip()));
    }
}
