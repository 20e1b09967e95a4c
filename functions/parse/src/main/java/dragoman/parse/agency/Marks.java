package dragoman.parse.agency;

import dragoman.parse.text.Folded;
import dragoman.parse.text.PrefixTree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds agencies' marks in folded text: between separators, never inside running words. */
public final class Marks {
    private static final Pattern LETTERS_APART = Pattern.compile("(?:\\p{L} )+\\p{L}");
    // nprov:dpa, reuters.com, /ritzau/
    private static final Pattern PREFIX = Pattern.compile("^[a-z]++:(?=\\w)");
    private static final Pattern DOMAIN = Pattern.compile("\\.(?:com|org|net|[a-z]{2})$");
    private static final Pattern STROKES = Pattern.compile("^/|/$");
    private static final String OPENS = "([{/";
    private static final Pattern CLOSE = Pattern.compile(" ?\\.? ?[)\\]}/]");
    private static final String BETWEEN_MARKS = "-,/\u060C";
    // Longer prefixes hardly narrow the search.
    private static final int MAX_PREFIX_LENGTH = 8;
    private static final char ERA = '\u0645';
    private static final char AND = '\u0648';

    private final PrefixTree<Form> beginnings;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Boolean> words = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    public Marks(List<Agency> agencies) {
        Map<String, List<Form>> forms = new HashMap<>();
        for (Agency agency : agencies) {
            agency.marks().forEach(mark -> add(forms, mark, agency, false));
            agency.wordMarks().forEach(mark -> add(forms, mark, agency, true));
            agency.names().forEach(name -> names.put(key(name), agency.code()));
            names.put(key(agency.code()), agency.code());
        }
        // Where several fit, the longest is meant.
        beginnings =
                PrefixTree.of(
                        forms,
                        Comparator.comparing(Form::folded, Comparator.comparingInt(String::length))
                                .reversed());
    }

    /**
     * A mark to look for.
     *
     * @param apart whether its letters, which have a blank between them here, may be separated by
     *     blanks, points or nothing
     */
    private record Form(String folded, boolean apart) {
        /** The end of the mark that starts there; -1 when it is not there as a word of its own. */
        int end(String text, int start, boolean anyCase) {
            int at = start;
            for (int i = 0; i < folded.length(); i++) {
                char sign = folded.charAt(i);
                if (sign == ' ') {
                    int next = apart ? between(text, at) : blanks(text, at);
                    if (next == at && !apart) {
                        return -1;
                    }
                    at = next;
                } else if (at < text.length() && isSame(sign, text.charAt(at), anyCase)) {
                    at++;
                } else {
                    return -1;
                }
            }
            at = apart && at < text.length() && text.charAt(at) == '.' ? at + 1 : at;
            return at < text.length() && Character.isLetterOrDigit(text.charAt(at)) ? -1 : at;
        }

        private static boolean isSame(char sign, char other, boolean anyCase) {
            return sign == other || (anyCase && PrefixTree.plain(sign) == PrefixTree.plain(other));
        }

        private static int blanks(String text, int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return at;
        }

        /** After a blank, a point and another blank, each of which may be missing. */
        private static int between(String text, int from) {
            return optional(text, optional(text, optional(text, from, ' '), '.'), ' ');
        }
    }

    private static int optional(String text, int at, char sign) {
        return at < text.length() && text.charAt(at) == sign ? at + 1 : at;
    }

    /**
     * A mark as it was found.
     *
     * @param start where it begins, its bracket included
     * @param end where the text continues after it, its bracket included
     * @param codes of the agencies that it names, in order
     * @param bracketed whether it is between brackets or slashes
     * @param word whether it is an ordinary word too
     */
    public record Mark(int start, int end, List<String> codes, boolean bracketed, boolean word) {}

    private void add(Map<String, List<Form>> forms, String mark, Agency agency, boolean word) {
        Form form = new Form(Folded.fold(mark), LETTERS_APART.matcher(mark).matches());
        for (String beginning : beginnings(form)) {
            forms.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(form);
        }
        codes.put(key(mark), agency.code());
        words.put(key(mark), word);
    }

    private static List<String> beginnings(Form form) {
        String folded = form.folded();
        if (form.apart()) {
            String first = folded.substring(0, 1);
            return List.of(first + " ", first + ".", first + folded.charAt(2));
        }
        int blank = folded.indexOf(' ');
        int end = blank < 0 ? folded.length() : blank;
        return List.of(folded.substring(0, Math.min(MAX_PREFIX_LENGTH, end)));
    }

    private static String key(String mark) {
        String folded = Folded.fold(mark);
        StringBuilder key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != ' ' && c != '.') {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** The marks in the text, in order. */
    public List<Mark> in(String folded) {
        List<Mark> found = new ArrayList<>();
        int next = 0;
        for (int i = start(folded, 0); i < folded.length(); i = start(folded, i + 1)) {
            if (i >= next) {
                Optional<Mark> mark = at(folded, i);
                mark.ifPresent(found::add);
                next = mark.map(Mark::end).orElse(next);
            }
        }
        return found;
    }

    /** Whether there may be a mark in the text: in upper or lower case, bracketed or not. */
    public boolean mayBeIn(String folded) {
        for (int i = start(folded, 0); i < folded.length(); i = start(folded, i + 1)) {
            if (one(folded, i, true, new ArrayList<>()) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the next word starts that begins as a mark does; the text's length if none. */
    private int start(String folded, int from) {
        boolean inWord = from > 0 && isOfWord(folded.charAt(from - 1));
        for (int i = from; i < folded.length(); i++) {
            boolean ofWord = isOfWord(folded.charAt(i));
            if (ofWord
                    && (!inWord || isAfterEra(folded, i))
                    && !beginnings.at(folded, i).isEmpty()) {
                return i;
            }
            inWord = ofWord;
        }
        return folded.length();
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** Whether only the era's letter is before it, to which the mark may be joined. */
    private static boolean isAfterEra(String folded, int at) {
        return folded.charAt(at - 1) == ERA && (at == 1 || !isOfWord(folded.charAt(at - 2)));
    }

    private Optional<Mark> at(String folded, int start) {
        int before = start > 0 && folded.charAt(start - 1) == ' ' ? start - 2 : start - 1;
        if (before >= 0 && OPENS.indexOf(folded.charAt(before)) >= 0) {
            List<String> several = new ArrayList<>();
            int end = several(folded, start, true, several);
            if (end >= 0) {
                Matcher close = CLOSE.matcher(folded).region(end, folded.length());
                if (close.lookingAt()) {
                    return Optional.of(
                            mark(folded.substring(start, end), before, close.end(), several, true));
                }
            }
        }
        List<String> several = new ArrayList<>();
        int end = several(folded, start, false, several);
        boolean glued = start > 0 && Character.isLetter(folded.charAt(start - 1));
        return end >= 0
                ? Optional.of(
                        mark(
                                folded.substring(start, end),
                                glued ? start - 1 : start,
                                end,
                                several,
                                false))
                : Optional.empty();
    }

    /**
     * Where one mark, or several in a row, end; -1 when there is none.
     *
     * @param found the marks
     */
    private int several(String folded, int start, boolean anyCase, List<String> found) {
        int end = one(folded, start, anyCase, found);
        for (int next = end; next >= 0; ) {
            end = next;
            int at = optional(folded, end, ' ');
            if (at < folded.length() && BETWEEN_MARKS.indexOf(folded.charAt(at)) >= 0) {
                at = optional(folded, at + 1, ' ');
            }
            // "And" is written as one with the next word; and marks may begin with that letter too.
            int afterAnd = optional(folded, at, AND);
            next = afterAnd == at ? -1 : one(folded, afterAnd, anyCase, found);
            next = next < 0 && at > end ? one(folded, at, anyCase, found) : next;
        }
        return end;
    }

    private int one(String folded, int start, boolean anyCase, List<String> found) {
        for (Form form : beginnings.at(folded, start)) {
            int end = form.end(folded, start, anyCase);
            if (end >= 0) {
                found.add(folded.substring(start, end));
                return end;
            }
        }
        return -1;
    }

    private Mark mark(String text, int start, int end, List<String> several, boolean inBrackets) {
        List<String> found =
                several.stream()
                        .map(one -> codes.get(key(one)))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new Mark(start, end, found, inBrackets, isWord(text));
    }

    /** The agency whose mark the text is, when it is nothing else. */
    public Optional<String> exactly(String folded) {
        return Optional.ofNullable(codes.get(key(folded)));
    }

    /** The agency whose full name the text is, when it is nothing else. */
    public Optional<String> fullName(String folded) {
        return Optional.ofNullable(names.get(key(folded)));
    }

    /** Whether the text is a mark that is an ordinary word too. */
    public boolean isWord(String folded) {
        return Boolean.TRUE.equals(words.get(key(folded)));
    }

    /** The agency of that name, code or mark, as a machine format gives it. */
    public Optional<String> named(String name) {
        String bare =
                STROKES.matcher(
                                DOMAIN.matcher(PREFIX.matcher(name.strip()).replaceFirst(""))
                                        .replaceFirst(""))
                        .replaceAll("");
        return Optional.ofNullable(names.get(key(name)))
                .or(() -> Optional.ofNullable(names.get(key(bare))))
                .or(() -> Optional.ofNullable(codes.get(key(bare))));
    }
}
