package dragoman.parse.format;

import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which web pages name what surrounds their text: page-furniture.tsv. */
final class PageWords {
    private static final String FILE = "page-furniture.tsv";
    private static final int MAX_NAME_LENGTH = 200;
    private static final int MAX_LINE_LENGTH = 200;
    private static final int MAX_WORDS_OF_A_PART = 2;
    // menuTop, menu-top, menu_2
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]++");
    private static final Pattern SIGNS = Pattern.compile("[\\s:;,.!?\u061F|\u00BB\u203A\u2026-]+");

    private enum Kind {
        PART,
        ROLE,
        HEADING,
        RIGHTS,
        DATED
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    private PageWords() {
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
    }

    /** The words that are part of the program. */
    static PageWords builtIn() {
        PageWords read = new PageWords();
        for (List<String> row : Resource.rows(PageWords.class, FILE)) {
            Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            read.of(kind).add(key(row.get(1)));
        }
        return read;
    }

    private Set<String> of(Kind kind) {
        return words.getOrDefault(kind, Set.of());
    }

    private static String key(String text) {
        return SIGNS.matcher(Folded.fold(text).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Whether an id or a class names a part of a page that is around the text. */
    boolean isPart(String name) {
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
            return false;
        }
        List<String> parts =
                BETWEEN_WORDS
                        .splitAsStream(name)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList();
        for (int i = 0; i < parts.size(); i++) {
            for (int n = 1; n <= MAX_WORDS_OF_A_PART && i + n <= parts.size(); n++) {
                if (of(Kind.PART).contains(String.join(" ", parts.subList(i, i + n)))) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isRole(String role) {
        return of(Kind.ROLE).contains(key(role));
    }

    /** Whether a line is a heading above links to other articles. */
    boolean isHeadingOfLinks(String line) {
        return line.length() <= MAX_LINE_LENGTH && of(Kind.HEADING).contains(key(line));
    }

    /** Whether a line states who has the rights. */
    boolean isRights(String line) {
        if (line.length() > MAX_LINE_LENGTH) {
            return false;
        }
        String text = key(line);
        return of(Kind.RIGHTS).stream().anyMatch(text::startsWith);
    }

    /** The line without the words by which a page introduces its date. */
    String withoutDateLabel(String line) {
        String text = line.strip();
        int colon = text.indexOf(':');
        String label = colon > 0 ? text.substring(0, colon) : "";
        if (of(Kind.DATED).contains(key(label))) {
            return text.substring(colon + 1).strip();
        }
        return of(Kind.DATED).stream()
                .filter(words -> Folded.fold(text).toLowerCase(Locale.ROOT).startsWith(words + " "))
                .max(java.util.Comparator.comparingInt(String::length))
                .map(words -> Folded.fold(text).substring(words.length()).strip())
                .orElse(text);
    }
}
