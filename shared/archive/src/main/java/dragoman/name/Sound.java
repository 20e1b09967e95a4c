package dragoman.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a name sounds, roughly, in Arabic and in Latin letters alike: its consonants in eight classes
 * (b p, f v, dentals and sibilants, k g j and gutturals, l, m, n, r), each class once in a row,
 * without vowels, h, article and the gaps between words. So فلاديمير بوتين and Vladimir Putin,
 * Mohammed and Muhammad have one sound. Many other names share it; {@link Spelling} decides which
 * are meant. Words in other scripts sound as their search form.
 */
public final class Sound {
    /** The most sounds that are looked for when a spelling may be read in several ways. */
    public static final int MAX_SOUNDS = 8;

    // Sounds of words without consonants, such as those of Aya.
    static final String NONE = "-";

    private Sound() {}

    /** The sound by which a name is kept. */
    public static String of(String name) {
        return all(name).getFirst();
    }

    /** The sounds by which a name may have been kept, the likeliest first; at most 8. */
    public static List<String> all(String name) {
        Set<String> sounds = Set.of("");
        for (String word : NameWords.of(name)) {
            sounds = joined(sounds, word(word), MAX_SOUNDS);
        }
        return sounds.stream().map(sound -> sound.isEmpty() ? NONE : sound).distinct().toList();
    }

    private static Iterable<String> word(String word) {
        if (NameWords.isLatin(word)) {
            return Latin.sounds(word, MAX_SOUNDS);
        }
        return List.of(NameWords.isArabic(word) ? arabic(word) : word);
    }

    private static String arabic(String word) {
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            sound.append(
                    switch (word.charAt(i)) {
                        case 'ب', 'پ' -> "B";
                        case 'ف', 'ڤ' -> "F";
                        case 'ت', 'ث', 'د', 'ذ', 'ز', 'ژ', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'چ' -> "T";
                        case 'ج', 'خ', 'غ', 'ق', 'ك', 'گ' -> "K";
                        case 'ل' -> "L";
                        case 'م' -> "M";
                        case 'ن' -> "N";
                        case 'ر' -> "R";
                        default -> "";
                    });
        }
        return sound.toString();
    }

    /** Each beginning with each way to go on, the likeliest first, a class once in a row. */
    static Set<String> joined(Iterable<String> beginnings, Iterable<String> further, int most) {
        Set<String> joined = new LinkedHashSet<>();
        for (String more : further) {
            for (String beginning : beginnings) {
                if (joined.size() < most) {
                    joined.add(join(beginning, more));
                }
            }
        }
        return joined;
    }

    static String join(String beginning, String more) {
        StringBuilder joined = new StringBuilder(beginning);
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            if (joined.isEmpty() || joined.charAt(joined.length() - 1) != c) {
                joined.append(c);
            }
        }
        return joined.toString();
    }
}
