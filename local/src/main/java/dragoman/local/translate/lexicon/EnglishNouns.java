package dragoman.local.translate.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What English nouns tell of their Arabic: whether they are many, can act, can be counted. */
final class EnglishNouns {
    private static final int ENDING = 3;
    private static final String TWO = "two ";
    private static final List<String> POSSESSIVES = List.of("his ", "her ", "its ", "their ");
    private static final String THE = "the ";
    private static final String OF = " of ";
    private static final String ARTICLE = "\u0627\u0644";
    private static final String AND_THE = "\u0648\u0627\u0644";
    private static final String WHICH_FEMININE = "\u0627\u0644\u062A\u064A";
    private static final String WHICH_MASCULINE = "\u0627\u0644\u0630\u064A";
    private static final char HAMZA = '\u0621';
    private static final String WOMEN = "\u0627\u062A";
    private static final List<String> MEN_ENDINGS =
            List.of("\u0648\u0646", "\u064A\u0646", "\u0648", "\u064A");

    private final Set<String> agents = new HashSet<>();
    private final Set<String> persons = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> changes = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> countable = new HashSet<>();
    private final Set<String> uncountable = new HashSet<>();
    private final Set<String> feminine = new HashSet<>();
    private final Map<String, String> plurals = new HashMap<>();
    private final Set<String> irregular = new HashSet<>();

    private EnglishNouns(List<String> lines) {
        for (String line : lines) {
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            String[] cells = line.split("\t", -1);
            List<String> words = List.of(cells[1].split(" ", -1));
            switch (cells[0]) {
                case "body" -> agents.addAll(words);
                case "person" -> {
                    persons.addAll(words);
                    agents.addAll(words);
                }
                case "title" -> titles.addAll(words);
                case "change" -> changes.addAll(words);
                case "place" -> places.addAll(words);
                case "count" -> countable.addAll(words);
                case "mass" -> uncountable.addAll(words);
                case "feminine" -> words.forEach(word -> feminine.add(Spelling.fold(word)));
                case "plural" -> {
                    plurals.put(words.getFirst(), words.getLast());
                    irregular.add(words.getLast());
                }
                default -> throw new IllegalArgumentException("no kind of nouns: " + cells[0]);
            }
        }
    }

    /** Delays reading the file until a lexicon is made. */
    private static final class BuiltIn {
        static final EnglishNouns NOUNS = new EnglishNouns(LexiconFile.lines("english-nouns.tsv"));
    }

    static EnglishNouns builtIn() {
        return BuiltIn.NOUNS;
    }

    /** The sense of an Arabic word whose rendering tells how many are meant. */
    Sense sense(String arabic, String english, WordClass kind) {
        boolean the = kind == WordClass.NOUN && english.startsWith(THE);
        String plain = the ? english.substring(THE.length()) : english;
        int lastWord = arabic.lastIndexOf(' ') + 1;
        Count count = kind == WordClass.NOUN || kind == WordClass.ORG ? count(plain) : Count.ONE;
        // Of a phrase the last word tells.
        boolean definite =
                the
                        || POSSESSIVES.stream().anyMatch(english::startsWith)
                        || kind.isName()
                        || (lastWord > 0
                                && (arabic.startsWith(ARTICLE, lastWord)
                                        || arabic.startsWith(AND_THE, lastWord)));
        return new Sense(
                arabic,
                english,
                kind,
                gender(arabic, plain, kind, count),
                count,
                definite,
                Optional.empty());
    }

    private Gender gender(String arabic, String english, WordClass kind, Count count) {
        if (kind == WordClass.RELATIVE) {
            return arabic.equals(WHICH_FEMININE)
                    ? Gender.FEMININE
                    : arabic.equals(WHICH_MASCULINE) ? Gender.MASCULINE : Gender.EITHER;
        }
        if (kind == WordClass.NAME || kind == WordClass.NUM || kind == WordClass.UNKNOWN) {
            return Gender.EITHER;
        }
        String word = headOf(arabic);
        if (kind == WordClass.NOUN && count == Count.MANY) {
            if (isAgent(english)) {
                return word.endsWith(WOMEN) ? Gender.FEMININE : Gender.EITHER;
            }
            return MEN_ENDINGS.stream().anyMatch(word::endsWith) ? Gender.EITHER : Gender.FEMININE;
        }
        boolean marked =
                word.endsWith("\u0629")
                        || word.endsWith("\u0649")
                        || (word.length() > ENDING
                                && word.charAt(word.length() - 1) == HAMZA
                                && kind == WordClass.ADJ)
                        || word.endsWith(WOMEN)
                        || word.endsWith("\u062A\u0627\u0646")
                        || word.endsWith("\u062A\u064A\u0646");
        if (marked || feminine.contains(Spelling.fold(word))) {
            return Gender.FEMININE;
        }
        return kind == WordClass.PLACE ? Gender.EITHER : Gender.MASCULINE;
    }

    private static String headOf(String arabic) {
        int blank = arabic.indexOf(' ');
        return blank < 0 ? arabic : arabic.substring(0, blank);
    }

    /** How many an English noun means. */
    Count count(String english) {
        if (english.startsWith(TWO)) {
            return Count.TWO;
        }
        String head = head(english);
        if (irregular.contains(head)) {
            return Count.MANY;
        }
        boolean plural =
                head.endsWith("s")
                        && !head.endsWith("ss")
                        && !head.endsWith("us")
                        && !head.endsWith("is")
                        && !head.endsWith("ics")
                        && !uncountable.contains(head);
        return plural ? Count.MANY : Count.ONE;
    }

    /** Whether somebody is meant, or a body of people: what can say and do things. */
    boolean isAgent(String english) {
        String head = head(english);
        return agents.contains(head) || agents.contains(singular(head)) || isPerson(english);
    }

    /** Whether the noun is a title that stands before a name without "the". */
    boolean isTitle(String english) {
        return titles.contains(english);
    }

    /** Whether a phrase is about a change, which has its size after it: "the rise of the price". */
    boolean isChange(String phrase) {
        String bare = phrase.startsWith(THE) ? phrase.substring(THE.length()) : phrase;
        int of = bare.indexOf(OF);
        String noun = of < 0 ? bare : bare.substring(0, of);
        return changes.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Whether a place is meant: what happens by it happens in it. */
    boolean isPlace(String english) {
        String head = head(english);
        return places.contains(head) || places.contains(singular(head));
    }

    /** Whether a person is meant. */
    boolean isPerson(String english) {
        String head = head(english).toLowerCase(Locale.ROOT);
        return persons.contains(head) || persons.contains(singular(head));
    }

    /** Whether the noun takes "a". */
    boolean isCountable(String english) {
        String head = head(english);
        if (countable.contains(head)) {
            return true;
        }
        int blank = english.indexOf(' ');
        boolean action = blank > 0 && english.substring(0, blank).endsWith("ing");
        return !action
                && !uncountable.contains(head)
                && !head.endsWith("ness")
                && !head.endsWith("ing")
                && !head.endsWith("ism");
    }

    /** The noun before "of" or "for", its last word. */
    private static String head(String english) {
        int end = english.length();
        for (String link : List.of(" of ", " for ", " to ", " in ", " on ", " with ", " per ")) {
            int at = english.indexOf(link);
            end = at > 0 ? Math.min(end, at) : end;
        }
        String whole = english.substring(0, end);
        if (whole.endsWith(" of")) {
            whole = whole.substring(0, whole.length() - " of".length());
        }
        return whole.substring(whole.lastIndexOf(' ') + 1);
    }

    /** The plural of an English noun. */
    String plural(String english) {
        int per = english.indexOf(" per ");
        int cut = per < 0 ? english.indexOf(" of ") : per;
        String before = cut < 0 ? english : english.substring(0, cut);
        if (count(before) != Count.ONE || before.isEmpty()) {
            return english;
        }
        int at = before.lastIndexOf(' ') + 1;
        String rest = cut < 0 ? "" : english.substring(cut);
        return before.substring(0, at) + pluralWord(before.substring(at)) + rest;
    }

    private String pluralWord(String word) {
        String known = plurals.get(word);
        if (known != null) {
            return known;
        }
        if (uncountable.contains(word)) {
            return word;
        }
        char last = word.charAt(word.length() - 1);
        char before = word.length() > 1 ? word.charAt(word.length() - 2) : ' ';
        if (last == 'y' && "aeiou".indexOf(before) < 0) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hissing =
                last == 's'
                        || last == 'x'
                        || last == 'z'
                        || (last == 'h' && (before == 'c' || before == 's'));
        return word + (hissing ? "es" : "s");
    }

    /** The singular of a noun of several words: the last one shows the number. */
    String one(String plural) {
        int last = plural.lastIndexOf(' ') + 1;
        return plural.substring(0, last) + singular(plural.substring(last));
    }

    private String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - "ies".length()) + 'y';
        }
        if (word.endsWith("men")) {
            return word.substring(0, word.length() - "men".length()) + "man";
        }
        if (word.endsWith("ses") || word.endsWith("ches") || word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
