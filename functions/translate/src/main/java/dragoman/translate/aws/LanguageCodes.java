package dragoman.translate.aws;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Amazon Translate's language codes. They are BCP-47 tags of a language alone, but for a few; a tag
 * with a script or region becomes that of its language.
 *
 * @see <a href="https://docs.aws.amazon.com/translate/latest/dg/what-is-languages.html">supported
 *     languages</a>
 */
final class LanguageCodes {
    private static final String DETECT = "auto";
    // The languages with a region that Amazon has as languages of their own.
    private static final Set<String> WITH_REGION =
            Set.of("es-MX", "fa-AF", "fr-CA", "pt-PT", "zh-TW");
    private static final Map<String, String> OTHERWISE =
            Map.ofEntries(
                    Map.entry("und", DETECT),
                    Map.entry("mul", DETECT),
                    Map.entry("zh-Hant", "zh-TW"),
                    Map.entry("zh-HK", "zh-TW"),
                    Map.entry("zh-MO", "zh-TW"),
                    Map.entry("nb", "no"),
                    Map.entry("nn", "no"),
                    Map.entry("fil", "tl"),
                    Map.entry("prs", "fa-AF"),
                    Map.entry("arb", "ar"),
                    Map.entry("cmn", "zh"));

    private LanguageCodes() {}

    /** Amazon's code of a language, whatever the case of the tag's parts. */
    static String of(String language) {
        String tag = Locale.forLanguageTag(language.replace('_', '-')).toLanguageTag();
        // The longest part that Amazon knows by itself, else the language alone.
        for (String part = tag; ; part = part.substring(0, part.lastIndexOf('-'))) {
            if (OTHERWISE.containsKey(part)) {
                return OTHERWISE.get(part);
            }
            if (WITH_REGION.contains(part) || part.indexOf('-') < 0) {
                return part;
            }
        }
    }
}
