package dragoman.terminology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms of a term for a service that compares letter by letter: with and without hamza, with
 * dots and without them on a final yeh, in capitals, without diacritics.
 *
 * <p>Of the words that Arabic writes together with the next one, only "and" gets forms, and only
 * for English: it has one translation wherever it stands. The prepositions bi, li and ka have as
 * many as there are verbs that govern them ("in Kuwait", but "he praised Kuwait"), and fa has no
 * fixed one; in French every name would need its article. A fixed form would put the wrong word
 * into the sentence, so such words are left to the service, and {@link TermReview} verifies them.
 */
public final class SurfaceForms {
    private static final String ARABIC = "ar";
    private static final char WAW = '\u0648';
    private static final char YEH = '\u064A';
    private static final char ALEF_MAKSURA = '\u0649';
    private static final Pattern HAMZAS = Pattern.compile("[\u0622\u0623\u0625]");
    private static final Map<String, String> AND = Map.of("en", "and ");

    private SurfaceForms() {}

    /** The forms of a term, those of its preferred wording first. */
    public static List<SurfaceForm> of(Term term, String source, String target) {
        String translation = term.wording(target).orElseThrow().preferred();
        Set<String> spellings = new LinkedHashSet<>();
        for (String wording : SourceWordings.of(term, source)) {
            spellings.addAll(source.equals(ARABIC) ? arabic(wording) : latin(wording, term.kind()));
        }
        List<SurfaceForm> forms = new ArrayList<>();
        for (String spelling : spellings) {
            forms.add(new SurfaceForm(spelling, translation, false));
            if (source.equals(ARABIC) && AND.containsKey(target)) {
                forms.add(new SurfaceForm(WAW + spelling, AND.get(target) + translation, true));
            }
        }
        return forms;
    }

    private static Set<String> arabic(String wording) {
        String bare = HAMZAS.matcher(wording).replaceAll("\u0627");
        Set<String> spellings = new LinkedHashSet<>();
        for (String spelling : List.of(wording, bare)) {
            spellings.add(spelling);
            spellings.add(withoutDots(spelling));
        }
        return spellings;
    }

    /** As Egypt writes a yeh at the end of a word. */
    private static String withoutDots(String wording) {
        StringBuilder text = new StringBuilder(wording);
        for (int i = 0; i < text.length(); i++) {
            boolean last = i + 1 == text.length() || text.charAt(i + 1) == ' ';
            if (last && text.charAt(i) == YEH) {
                text.setCharAt(i, ALEF_MAKSURA);
            }
        }
        return text.toString();
    }

    private static Set<String> latin(String wording, TermKind kind) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(wording);
        if (kind == TermKind.WORD) {
            spellings.add(capitalised(wording));
        }
        if (!isAcronym(wording)) {
            spellings.add(wording.toUpperCase(Locale.ROOT));
        }
        spellings.addAll(spellings.stream().map(SurfaceForms::plain).toList());
        return spellings;
    }

    private static boolean isAcronym(String wording) {
        return wording.equals(wording.toUpperCase(Locale.ROOT));
    }

    /** The wording with a capital at its beginning. */
    static String capitalised(String wording) {
        int second = wording.offsetByCodePoints(0, 1);
        return wording.substring(0, second).toUpperCase(Locale.ROOT) + wording.substring(second);
    }

    /** Without diacritics, as capitals and hasty copy are often written. */
    private static String plain(String wording) {
        StringBuilder text = new StringBuilder(wording);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char plain = Letters.fold(c);
            if (c != plain && Letters.isLatin(c)) {
                text.setCharAt(i, Character.isUpperCase(c) ? Character.toUpperCase(plain) : plain);
            }
        }
        return text.toString();
    }
}
