package dragoman.parse.format;

import dragoman.parse.text.Folded;

import java.util.regex.Pattern;

/**
 * The shape of a line that opens with a dateline, whoever sent it. Formats that do not say where a
 * headline ends are cut by it; what the dateline says is read later.
 */
final class DatelineShape {
    private static final int MAX_LENGTH = 110;
    // KUWAIT, March 5 (KUNA) -- or (ANSA) - ROME or /TASS/. or Riyadh 5-3 /SPA/
    private static final Pattern MARKED =
            Pattern.compile(
                    "^[^.!?\"\u061F]{0,80}?(?:\\([^()]{2,24}\\) ?[-:_.]|/ ?\\p{L}[^/ ]{1,13} ?/(?:["
                            + " .:_-]|$))");
    // KUWAIT, March 5 -- or BERLIN -
    private static final Pattern IN_CAPITALS =
            Pattern.compile("^\\p{Lu}[\\p{Lu} .'/-]{2,40}(?:,? [^-.:!?]{1,40})? ?(?:--|- |-$)");
    // A day, then the dash: Kuwait, March 5 -- or the like
    private static final Pattern DATED =
            Pattern.compile(
                    "^\\p{L}[\\p{L} .,'-]{2,60}\\d{1,2}(?:[ ,/.-]{1,3}[\\p{L}\\d]{1,12}){0,3}\\.?"
                            + " ?--?(?: |$)");

    private DatelineShape() {}

    static boolean opens(String line) {
        String start =
                Folded.fold(line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) : line)
                        .strip();
        return MARKED.matcher(start).find()
                || IN_CAPITALS.matcher(start).find()
                || DATED.matcher(start).find();
    }
}
