package dragoman.local.translate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The languages of Amazon Translate.
 *
 * @see <a href="https://docs.aws.amazon.com/translate/latest/dg/what-is-languages.html">supported
 *     languages</a>
 */
final class Languages {
    /** The code that has the language of a text detected. */
    static final String DETECT = "auto";

    /** The language in which names are written when nobody says which. */
    static final String DEFAULT_DISPLAY = "en";

    /** The languages in which names can be written. */
    static final List<String> DISPLAY =
            List.of("de", "en", "es", "fr", "it", "ja", "ko", "pt", "zh", "zh-TW");

    private static final String FILE = "languages.tsv";
    private static final int FORMALITY = 2;
    // What Unicode's names need to know besides the code.
    private static final Map<String, String> TAGS =
            Map.of("zh", "zh-Hans", "zh-TW", "zh-Hant", "pt", "pt-BR", "no", "nb");

    private final Map<String, Language> byCode;

    private Languages(Map<String, Language> byCode) {
        this.byCode = byCode;
    }

    /**
     * A language.
     *
     * @param name in English
     * @param formality whether a translation into it can be formal or informal
     */
    private record Language(String code, String name, boolean formality) {}

    static Languages builtIn() {
        Map<String, Language> languages = new LinkedHashMap<>();
        languages.put(DETECT, new Language(DETECT, "Auto", false));
        for (String line : lines()) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                languages.put(cells[0], new Language(cells[0], cells[1], cells.length > FORMALITY));
            }
        }
        return new Languages(languages);
    }

    private static List<String> lines() {
        try (InputStream in = Languages.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** Whether texts in this language are translated. */
    boolean isKnown(String code) {
        return byCode.containsKey(code) && !code.equals(DETECT);
    }

    /** The codes of the languages in which texts are translated. */
    Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>(byCode.keySet());
        codes.remove(DETECT);
        return codes;
    }

    /** Whether a translation into this language can be formal or informal. */
    boolean hasFormality(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Language::formality).orElse(false);
    }

    /**
     * All languages as the service lists them, in the order of their English names.
     *
     * @param display code of the language in which their names are written
     */
    List<Map<String, Object>> list(String display) {
        List<Map<String, Object>> list = new ArrayList<>();
        byCode.values().stream()
                .sorted(Comparator.comparing(Language::name))
                .forEach(
                        language ->
                                list.add(
                                        Map.of(
                                                "LanguageName",
                                                name(language, display),
                                                "LanguageCode",
                                                language.code())));
        return list;
    }

    private static String name(Language language, String display) {
        if (display.equals(DEFAULT_DISPLAY) || language.code().equals(DETECT)) {
            return language.name();
        }
        Locale in = Locale.forLanguageTag(TAGS.getOrDefault(display, display));
        String tag = TAGS.getOrDefault(language.code(), language.code());
        String name = Locale.forLanguageTag(tag).getDisplayName(in);
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(in) + name.substring(first);
    }
}
