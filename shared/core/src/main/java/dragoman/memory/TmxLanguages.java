package dragoman.memory;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Languages as TMX files name them, in any case and often with a region that says nothing. */
final class TmxLanguages {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+");
    // Regions and scripts that are languages of their own to Amazon Translate.
    private static final Set<String> OWN =
            Set.of("es-MX", "fr-CA", "pt-PT", "zh-TW", "zh-Hant", "fa-AF");
    private static final int MAX_SHOWN = 20;

    private TmxLanguages() {}

    /** The tag under which a language is translated: {@code AR-KW} is {@code ar}. */
    static String tag(String printed) {
        String tag = printed.strip().replace('_', '-');
        for (String own : OWN) {
            if (own.equalsIgnoreCase(tag)) {
                return own;
            }
        }
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    static boolean isTag(String tag) {
        return TAG.matcher(tag).matches();
    }

    static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
