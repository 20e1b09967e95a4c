package dragoman.translate.check;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of the months. Arabic has several sets; those of the Levant, the Gulf and Egypt, and the
 * Maghreb are all read.
 *
 * @see <a href="https://cldr.unicode.org">Unicode CLDR</a>
 */
final class MonthNames {
    private static final List<String> ARABIC = List.of("ar", "ar-SY", "ar-MA", "ar-TN");

    // They are asked for at each date of each sentence.
    private static final Map<String, Map<Month, Set<String>>> BY_LANGUAGE =
            new ConcurrentHashMap<>();

    private MonthNames() {}

    /** What a month is called in a language, in lower case. */
    static Set<String> of(Month month, String language) {
        return BY_LANGUAGE
                .computeIfAbsent(language.split("-", -1)[0], MonthNames::read)
                .getOrDefault(month, Set.of());
    }

    private static Map<Month, Set<String>> read(String language) {
        Map<Month, Set<String>> names = new EnumMap<>(Month.class);
        for (Month month : Month.values()) {
            names.put(month, read(month, language));
        }
        return names;
    }

    private static Set<String> read(Month month, String primary) {
        Set<String> names = new HashSet<>();
        for (String tag : primary.equals("ar") ? ARABIC : List.of(primary)) {
            Locale locale = Locale.forLanguageTag(tag);
            for (TextStyle style :
                    List.of(
                            TextStyle.FULL,
                            TextStyle.FULL_STANDALONE,
                            TextStyle.SHORT,
                            TextStyle.SHORT_STANDALONE)) {
                String name = month.getDisplayName(style, locale).toLowerCase(locale);
                names.add(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
            }
        }
        return names;
    }

    /** Whether any month is named there. */
    static boolean isNamedIn(List<Token> tokens, String language) {
        for (Month month : Month.values()) {
            if (Phrases.in(tokens, of(month, language)) > 0) {
                return true;
            }
        }
        return false;
    }
}
