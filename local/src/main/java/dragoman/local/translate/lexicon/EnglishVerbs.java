package dragoman.local.translate.lexicon;

import java.util.HashMap;
import java.util.Map;

/** The forms of English verbs; of a phrase the first word is the verb. */
final class EnglishVerbs {
    private static final int CELLS = 3;

    private final Map<String, String[]> irregular = new HashMap<>();

    private EnglishVerbs() {
        for (String line : LexiconFile.lines("english-verbs.tsv")) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                String[] cells = line.split("\t", CELLS);
                irregular.put(cells[0], new String[] {cells[1], cells[2]});
            }
        }
    }

    /** Delays reading the file until a verb is written. */
    private static final class BuiltIn {
        static final EnglishVerbs VERBS = new EnglishVerbs();
    }

    static EnglishVerbs builtIn() {
        return BuiltIn.VERBS;
    }

    private static String head(String phrase) {
        int blank = phrase.indexOf(' ');
        return blank < 0 ? phrase : phrase.substring(0, blank);
    }

    private static String with(String verb, String phrase) {
        int blank = phrase.indexOf(' ');
        return blank < 0 ? verb : verb + phrase.substring(blank);
    }

    /** "Signs", or "sign" of several. */
    String present(String phrase, boolean many) {
        String head = head(phrase);
        if (head.equals("be")) {
            return with(many ? "are" : "is", phrase);
        }
        if (many) {
            return phrase;
        }
        if (head.equals("have")) {
            return with("has", phrase);
        }
        char last = head.charAt(head.length() - 1);
        char before = head.length() > 1 ? head.charAt(head.length() - 2) : ' ';
        if (last == 'y' && "aeiou".indexOf(before) < 0) {
            return with(head.substring(0, head.length() - 1) + "ies", phrase);
        }
        boolean hissing =
                last == 's'
                        || last == 'x'
                        || last == 'z'
                        || last == 'o'
                        || (last == 'h' && (before == 'c' || before == 's'));
        return with(head + (hissing ? "es" : "s"), phrase);
    }

    String past(String phrase, boolean many) {
        String head = head(phrase);
        if (head.equals("be")) {
            return with(many ? "were" : "was", phrase);
        }
        String[] known = irregular.get(head);
        return with(known == null ? regular(head) : known[0], phrase);
    }

    /** "Signed", as after "has" and "was". */
    String participle(String phrase) {
        String head = head(phrase);
        if (head.equals("be")) {
            return with("been", phrase);
        }
        String[] known = irregular.get(head);
        return with(known == null ? regular(head) : known[1], phrase);
    }

    /** "Signing". */
    String continuous(String phrase) {
        String head = head(phrase);
        if (head.endsWith("ie")) {
            return with(head.substring(0, head.length() - 2) + "ying", phrase);
        }
        boolean silent = head.endsWith("e") && !head.endsWith("ee") && !head.equals("be");
        return with(
                (silent ? head.substring(0, head.length() - 1) : doubled(head)) + "ing", phrase);
    }

    private static String regular(String head) {
        char last = head.charAt(head.length() - 1);
        char before = head.length() > 1 ? head.charAt(head.length() - 2) : ' ';
        if (last == 'e') {
            return head + 'd';
        }
        if (last == 'y' && "aeiou".indexOf(before) < 0) {
            return head.substring(0, head.length() - 1) + "ied";
        }
        return doubled(head) + "ed";
    }

    /** Short verbs, and a few that are stressed at their end, double their last letter. */
    private static String doubled(String head) {
        int length = head.length();
        if (length < 3) {
            return head;
        }
        char last = head.charAt(length - 1);
        boolean closed =
                "bdgklmnprt".indexOf(last) >= 0
                        && isVowel(head.charAt(length - 2))
                        && !isVowel(head.charAt(length - 3));
        long vowels = head.chars().filter(c -> isVowel((char) c)).count();
        boolean stressed =
                vowels == 1
                        || head.endsWith("mit")
                        || head.endsWith("fer")
                        || head.endsWith("pel")
                        || head.endsWith("trol")
                        || head.endsWith("cel")
                        || head.endsWith("vel")
                        || head.endsWith("gin")
                        || head.endsWith("cur");
        return closed && stressed ? head + last : head;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
