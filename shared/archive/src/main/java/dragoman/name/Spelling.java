package dragoman.name;

import java.util.List;

/**
 * Whether two names as they are written can be one name. In one script other than Latin they must
 * have one search form. An Arabic name and a Latin one must agree letter by letter: each Arabic
 * letter in one of its usual spellings ({@code spellings.tsv}), with at most one short vowel before
 * it; so long vowels must be there, and Hassan is no Hussein. Two Latin names must have the same
 * consonants, with vowels between them that Arabic or another language would not distinguish: a and
 * e, e and i, o and u.
 */
public final class Spelling {
    private Spelling() {}

    /** Whether the two can be one name. */
    public static boolean same(String one, String other) {
        List<String> a = NameWords.of(one);
        List<String> b = NameWords.of(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        if (a.equals(b)) {
            return true;
        }
        boolean latinA = a.stream().allMatch(NameWords::isLatin);
        boolean latinB = b.stream().allMatch(NameWords::isLatin);
        if (latinA && latinB) {
            return LatinSpelling.same(String.join("", a), String.join("", b));
        }
        if (latinB && a.stream().allMatch(NameWords::isArabic)) {
            return ArabicSpellings.fit(a, String.join("", b));
        }
        return latinA
                && b.stream().allMatch(NameWords::isArabic)
                && ArabicSpellings.fit(b, String.join("", a));
    }
}
