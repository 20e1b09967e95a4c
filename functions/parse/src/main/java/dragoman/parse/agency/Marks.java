package dragoman.parse.agency;

import dragoman.parse.text.Folded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds agencies' marks in folded text: between separators, never inside running words. */
final class Marks {
    private static final String LETTERS_APART = "(?:\\p{L} )+\\p{L}";
    private static final String BETWEEN_LETTERS = " ?\\.? ?";

    private static final String WORD_END = "(?![\\p{L}\\p{N}])";
    private static final String OPENS = "([/";
    private static final Pattern CLOSE = Pattern.compile(" ?\\.? ?[)\\]/]");
    private static final int LONGEST_BEGINNING = 4;
    private static final char ERA = '\u0645';

    private final Set<String> beginnings = new HashSet<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Boolean> words = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Pattern bracketed;
    private final Pattern bare;
    private final Pattern list;

    Marks(List<Agency> agencies) {
        List<String> marks = new ArrayList<>();
        for (Agency agency : agencies) {
            agency.marks().forEach(mark -> add(marks, mark, agency, false));
            agency.wordMarks().forEach(mark -> add(marks, mark, agency, true));
            agency.names().forEach(name -> names.put(key(name), agency.code()));
            names.put(key(agency.code()), agency.code());
        }
        String any =
                marks.stream()
                        .map(Folded::fold)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Marks::pattern)
                        .distinct()
                        .collect(Collectors.joining("|"));
        String several = "(?:" + any + ")(?: ?[-,/\u060C]? ?\u0648?(?:" + any + "))*";
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        list = Pattern.compile(any, flags);
        bracketed = Pattern.compile("(?:" + several + ")" + WORD_END, flags);
        bare = Pattern.compile("(?:" + several + ")" + WORD_END);
    }

    /**
     * A mark as it was found.
     *
     * @param start where it begins, its bracket included
     * @param end where the text goes on behind it
     * @param codes the agencies that it names, in order
     * @param bracketed whether it stands between brackets or strokes
     * @param word whether it is an ordinary word too
     */
    record Mark(int start, int end, List<String> codes, boolean bracketed, boolean word) {}

    private void add(List<String> all, String mark, Agency agency, boolean word) {
        all.add(mark);
        String begins = Folded.fold(mark).toLowerCase(Locale.ROOT);
        if (begins.matches(LETTERS_APART)) {
            for (String between : List.of(" ", ".", begins.substring(2, 3))) {
                beginnings.add(begins.charAt(0) + between);
            }
        } else {
            beginnings.add(begins.substring(0, Math.min(LONGEST_BEGINNING, begins.length())));
        }
        codes.put(key(mark), agency.code());
        words.put(key(mark), word);
    }

    /** Letters of an abbreviation may be parted by blanks, points or nothing. */
    private static String pattern(String mark) {
        return mark.matches(LETTERS_APART)
                ? mark.replace(" ", BETWEEN_LETTERS) + "\\.?"
                : Pattern.quote(mark).replace(" ", "\\E +\\Q");
    }

    private static String key(String mark) {
        return Folded.fold(mark).replaceAll("[ .]", "").toLowerCase(Locale.ROOT);
    }

    /**
     * The marks in the text, in order. They are looked for only where a word begins as a mark does:
     * most lines have no such word.
     */
    List<Mark> in(String folded) {
        List<Mark> found = new ArrayList<>();
        boolean starts = true;
        int next = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && starts && i >= next && begins(folded, i)) {
                Optional<Mark> mark = at(folded, i);
                mark.ifPresent(found::add);
                next = mark.map(Mark::end).orElse(next);
            }
            // The era's letter may be glued to the mark behind it.
            starts = !letter || (starts && c == ERA);
        }
        return found;
    }

    /** Whether a word begins as a mark does; without one there is no mark. */
    boolean mayBeIn(String folded) {
        boolean starts = true;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && starts && begins(folded, i)) {
                return true;
            }
            starts = !letter || (starts && c == ERA);
        }
        return false;
    }

    private Optional<Mark> at(String folded, int start) {
        int before = start > 0 && folded.charAt(start - 1) == ' ' ? start - 2 : start - 1;
        if (before >= 0 && OPENS.indexOf(folded.charAt(before)) >= 0) {
            Matcher match = bracketed.matcher(folded).region(start, folded.length());
            match.useTransparentBounds(true);
            if (match.lookingAt()) {
                Matcher close = CLOSE.matcher(folded).region(match.end(), folded.length());
                if (close.lookingAt()) {
                    return Optional.of(mark(match.group(), before, close.end(), true));
                }
            }
        }
        Matcher match = bare.matcher(folded).region(start, folded.length());
        match.useTransparentBounds(true);
        boolean glued = start > 0 && Character.isLetter(folded.charAt(start - 1));
        return match.lookingAt()
                ? Optional.of(mark(match.group(), glued ? start - 1 : start, match.end(), false))
                : Optional.empty();
    }

    private boolean begins(String folded, int at) {
        for (int length = 2; length <= LONGEST_BEGINNING; length++) {
            if (at + length <= folded.length()
                    && beginnings.contains(
                            folded.substring(at, at + length).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private Mark mark(String text, int start, int end, boolean inBrackets) {
        return new Mark(
                start, end, codes(text), inBrackets, Boolean.TRUE.equals(words.get(key(text))));
    }

    private List<String> codes(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = list.matcher(text);
        while (matcher.find()) {
            Optional.ofNullable(codes.get(key(matcher.group())))
                    .filter(code -> !found.contains(code))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The agency whose mark the text is, and nothing else. */
    Optional<String> exactly(String folded) {
        return Optional.ofNullable(codes.get(key(folded)));
    }

    /** Whether the text is a mark that is an ordinary word too. */
    boolean isWord(String folded) {
        return Boolean.TRUE.equals(words.get(key(folded)));
    }

    /** The agency of that name, code or mark, as a machine format gives it. */
    Optional<String> named(String name) {
        // nprov:dpa, reuters.com, /ritzau/
        String bare =
                name.strip()
                        .replaceFirst("^[a-z]+:(?=\\w)", "")
                        .replaceFirst("\\.(?:com|org|net|[a-z]{2})$", "")
                        .replaceAll("^/|/$", "");
        return Optional.ofNullable(names.get(key(name)))
                .or(() -> Optional.ofNullable(names.get(key(bare))))
                .or(() -> Optional.ofNullable(codes.get(key(bare))));
    }
}
