package dragoman.translate;

import java.util.Locale;
import java.util.Set;

/**
 * A language as it is written. Its regions read each other's copy; those of Chinese have two
 * scripts.
 *
 * @param script ISO 15924; empty where the tag does not say and the language has one
 */
record WrittenLanguage(String language, String script) {
    private static final String CHINESE = "zh";
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    /** The language of a BCP-47 tag. */
    static WrittenLanguage of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String script = locale.getScript();
        if (script.isEmpty() && locale.getLanguage().equals(CHINESE)) {
            script = TRADITIONAL.contains(locale.getCountry()) ? "Hant" : "Hans";
        }
        return new WrittenLanguage(locale.getLanguage(), script);
    }

    /** Whether who reads the one reads the other. */
    boolean isReadAs(WrittenLanguage other) {
        return language.equals(other.language)
                && (script.isEmpty() || other.script.isEmpty() || script.equals(other.script));
    }
}
