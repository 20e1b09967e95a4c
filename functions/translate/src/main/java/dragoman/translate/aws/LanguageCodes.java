package dragoman.translate.aws;

import java.util.Map;

/**
 * Amazon Translate's language codes. They are BCP-47 tags but for a few.
 *
 * @see <a href="https://docs.aws.amazon.com/translate/latest/dg/what-is-languages.html">supported
 *     languages</a>
 */
final class LanguageCodes {
    private static final String DETECT = "auto";
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "und", DETECT,
                    "zh-Hans", "zh",
                    "zh-CN", "zh",
                    "zh-Hant", "zh-TW",
                    "nb", "no",
                    "nn", "no",
                    "fil", "tl",
                    "iw", "he",
                    "prs", "fa-AF");

    private LanguageCodes() {}

    /** Amazon's code of a language. */
    static String of(String language) {
        return OTHERWISE.getOrDefault(language, language);
    }
}
