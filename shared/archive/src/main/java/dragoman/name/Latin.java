package dragoman.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How a name in Latin letters may sound, in the classes of {@link Sound}. */
final class Latin {
    // Of Abdul only "abd" counts, and of Aboul "abou": the rest is the next word's article.
    private static final Pattern SERVANT =
            Pattern.compile("^abd[aeiou]{1,2}(?:l|([b-df-hj-np-tv-z])(?=\\1))|(?<=^ab[ou]{1,2})l$");
    private static final Pattern ARTICLE = Pattern.compile("^[aei]l(?=.{3})");
    private static final Pattern LIKE_JOINED_ARTICLE = Pattern.compile("^[bfvkcw]al{1,2}(?=.{2})");

    private Latin() {}

    static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    /** What a word may sound like, the likeliest first. */
    static Set<String> sounds(String word, int most) {
        String bare = SERVANT.matcher(word).replaceFirst(word.startsWith("abd") ? "abd" : "");
        List<String> readings = new ArrayList<>();
        if (ARTICLE.matcher(bare).find()) {
            readings.add(bare.substring(2));
        }
        readings.add(bare);
        // Arabic cannot distinguish Valentin's first letters from "and the", "by the" …
        if (LIKE_JOINED_ARTICLE.matcher(bare).find()) {
            readings.add(LIKE_JOINED_ARTICLE.matcher(bare).replaceFirst(""));
        }
        Set<String> sounds = new LinkedHashSet<>();
        for (String reading : readings) {
            sounds.addAll(read(reading, most));
        }
        return sounds;
    }

    private static Set<String> read(String word, int most) {
        Set<String> sounds = Set.of("");
        int i = 0;
        while (i < word.length()) {
            Letters next = at(word, i);
            sounds = Sound.joined(sounds, next.sounds(), most);
            i += next.length();
        }
        return sounds;
    }

    /** Letters that are read together, and what they may sound like. */
    private record Letters(int length, List<String> sounds) {
        static Letters of(int length, String... sounds) {
            return new Letters(length, List.of(sounds));
        }
    }

    private static Letters at(String word, int at) {
        if (word.startsWith("sch", at)) {
            return Letters.of(3, "T");
        }
        if (word.startsWith("ph", at)) {
            return Letters.of(2, "F");
        }
        if (word.startsWith("ch", at)) {
            return Letters.of(2, "T", "K");
        }
        if (word.startsWith("zh", at)) {
            return Letters.of(2, "T", "K");
        }
        if (word.startsWith("dj", at)) {
            return Letters.of(2, "K", "TK");
        }
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        return switch (word.charAt(at)) {
            case 'b', 'p' -> Letters.of(1, "B");
            case 'f' -> Letters.of(1, "F");
            case 'v' -> Letters.of(1, "F", "");
            case 'd', 't', 's', 'z' -> Letters.of(1, "T");
            case 'g', 'k' -> Letters.of(1, "K");
            case 'q' -> Letters.of(1, "K", "T");
            case 'c' ->
                    "eiy".indexOf(next) >= 0 ? Letters.of(1, "T", "K") : Letters.of(1, "K", "T");
            case 'x' -> at == 0 ? Letters.of(1, "T", "KT") : Letters.of(1, "KT");
            case 'j' -> Letters.of(1, "K", "");
            case 'w' -> Letters.of(1, "", "F");
            case 'l' -> Letters.of(1, "L");
            case 'm' -> Letters.of(1, "M");
            case 'n' -> Letters.of(1, "N");
            case 'r' -> Letters.of(1, "R");
            default -> Letters.of(1, "");
        };
    }
}
