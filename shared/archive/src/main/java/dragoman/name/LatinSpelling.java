package dragoman.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether two names in Latin letters are spellings of one. */
final class LatinSpelling {
    // Letters that are read together, and what they are compared as.
    private static final Map<String, String> TOGETHER =
            Map.ofEntries(
                    Map.entry("sch", "š"),
                    Map.entry("sh", "š"),
                    Map.entry("ch", "č"),
                    Map.entry("kh", "x"),
                    Map.entry("gh", "g"),
                    Map.entry("dh", "d"),
                    Map.entry("th", "t"),
                    Map.entry("ph", "f"),
                    Map.entry("zh", "j"),
                    Map.entry("dj", "j"),
                    Map.entry("ck", "k"),
                    Map.entry("q", "k"));
    private static final int MAX_LENGTH = 3;
    // Vowels that may stand for each other share a bit.
    private static final int OPEN = 1;
    private static final int FRONT = 2;
    private static final int ROUND = 4;

    private LatinSpelling() {}

    /** A consonant, and which vowels come before it. */
    private record Beat(String consonant, int vowels) {}

    static boolean same(String one, String other) {
        List<Beat> a = beats(one);
        List<Beat> b = beats(other);
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            Beat x = a.get(i);
            Beat y = b.get(i);
            boolean vowels = x.vowels() == y.vowels() || (x.vowels() & y.vowels()) != 0;
            boolean silent = i == a.size() - 1 && isSilent(x.vowels(), y.vowels());
            if (!x.consonant().equals(y.consonant()) || !(vowels || silent)) {
                return false;
            }
        }
        return true;
    }

    /** An e at a name's end may be there or not. */
    private static boolean isSilent(int vowels, int others) {
        return (vowels == 0 || others == 0) && (vowels | others) == (OPEN | FRONT);
    }

    private static List<Beat> beats(String word) {
        List<Beat> beats = new ArrayList<>();
        int vowels = 0;
        int i = 0;
        while (i < word.length()) {
            int vowel = vowel(word.charAt(i));
            if (vowel != 0) {
                vowels |= vowel;
                i++;
                continue;
            }
            int length = length(word, i);
            String consonant = consonant(word, i, length);
            boolean doubled =
                    vowels == 0
                            && !beats.isEmpty()
                            && beats.getLast().consonant().equals(consonant);
            boolean silent = consonant.equals("h") && i + length == word.length();
            if (!doubled && !silent) {
                beats.add(new Beat(consonant, vowels));
                vowels = 0;
            }
            i += length;
        }
        beats.add(new Beat("", vowels));
        return beats;
    }

    private static int vowel(char letter) {
        return switch (letter) {
            case 'a' -> OPEN;
            case 'e' -> OPEN | FRONT;
            case 'i', 'y' -> FRONT;
            case 'o', 'u', 'w' -> ROUND;
            default -> 0;
        };
    }

    private static int length(String word, int at) {
        for (int length = MAX_LENGTH; length > 1; length--) {
            if (at + length <= word.length()
                    && TOGETHER.containsKey(word.substring(at, at + length))) {
                return length;
            }
        }
        return 1;
    }

    private static String consonant(String word, int at, int length) {
        String letters = word.substring(at, at + length);
        if (letters.equals("c")) {
            boolean soft = at + 1 < word.length() && "eiy".indexOf(word.charAt(at + 1)) >= 0;
            return soft ? "s" : "k";
        }
        return TOGETHER.getOrDefault(letters, letters);
    }
}
