package dragoman.translate.summary;

import java.util.ArrayList;
import java.util.List;

/** The forms that one entry of {@code wording.tsv} has in an Arabic text. */
final class ArabicForms {
    private static final int MIN_STEM = 2;
    private static final int MIN_IMPERFECT = 4;
    private static final List<String> OBJECTS = List.of("هما", "ها", "هم", "ه", "نا", "ني");
    private static final List<String> VERB_ENDINGS = List.of("", "ت", "ا", "تا", "وا");

    private ArabicForms() {}

    /** The forms of a phrase: of a verb its persons, of a participle its genders and numbers. */
    static List<String> of(PhraseKind kind, String phrase) {
        String key = Word.key(phrase);
        return switch (kind) {
            case SAYING, CONTINUING, NEEDS, VERB -> verb(key);
            case ADDITION, ADDITION_AFTER_COMMA -> participle(key);
            default -> List.of(key);
        };
    }

    private static List<String> verb(String key) {
        List<String> forms = new ArrayList<>();
        if (key.startsWith("ي")) {
            String rest = key.substring(1);
            for (String prefix : List.of("ي", "ت", "سي", "ست")) {
                forms.add(prefix + rest);
                forms.add(prefix + rest + "ون");
                forms.add(prefix + rest + "ان");
            }
            return forms;
        }
        String stem =
                key.endsWith("ي") || key.endsWith("ا") ? key.substring(0, key.length() - 1) : key;
        forms.add(key);
        for (String ending : VERB_ENDINGS) {
            forms.add(stem + ending);
        }
        return forms;
    }

    private static List<String> participle(String key) {
        if (key.indexOf(' ') >= 0 || !key.endsWith("ا")) {
            return List.of(key);
        }
        String stem = key.substring(0, key.length() - 1);
        List<String> forms = new ArrayList<>();
        for (String ending : List.of("ا", "ة", "ين", "تين", "ات")) {
            forms.add(stem + ending);
        }
        if (stem.endsWith("ي")) {
            forms.add(stem + "ن");
        }
        return forms;
    }

    /** Whether a word looks like a verb of the present or future: few nouns begin with yeh. */
    static boolean isImperfect(String key) {
        return key.length() >= MIN_IMPERFECT
                && (key.startsWith("\u064A")
                        || key.startsWith("\u0633\u064A")
                        || key.startsWith("\u0633\u062A"));
    }

    /** A verb without the conjunction and the object that are written onto it. */
    static String bareVerb(String key) {
        String bare = withoutConjunction(key);
        for (String object : OBJECTS) {
            if (bare.endsWith(object) && bare.length() - object.length() > MIN_STEM) {
                return bare.substring(0, bare.length() - object.length());
            }
        }
        return bare;
    }

    /** A word without the conjunction that is written onto it. */
    static String withoutConjunction(String key) {
        boolean joined = key.length() > MIN_STEM && (key.charAt(0) == 'و' || key.charAt(0) == 'ف');
        return joined ? key.substring(1) : key;
    }
}
