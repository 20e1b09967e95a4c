package dragoman.local.translate.lexicon;

import static dragoman.local.translate.lexicon.Spelling.ALEF;
import static dragoman.local.translate.lexicon.Spelling.ALEF_MAQSURA;
import static dragoman.local.translate.lexicon.Spelling.TEH;
import static dragoman.local.translate.lexicon.Spelling.TEH_MARBUTA;
import static dragoman.local.translate.lexicon.Spelling.YEH;

import java.util.ArrayList;
import java.util.List;

/** The nouns of action of a verb, by its pattern: Arabic says "the signing was done". */
final class Masdars {
    private static final char MEEM = '\u0645';
    private static final char HAMZA = '\u0621';
    private static final char ALEF_HAMZA = '\u0623';
    private static final char ALEF_HAMZA_BELOW = '\u0625';
    private static final String TENTH = "\u0627\u0633\u062A";
    private static final int THREE = 3;

    private Masdars() {}

    /** The spellings that the pattern allows, all of them, since the letters leave it open. */
    static List<String> of(String perfect) {
        List<String> all = new ArrayList<>();
        int length = perfect.length();
        char first = perfect.charAt(0);
        char last = perfect.charAt(length - 1);
        String stem = perfect.substring(0, length - 1);
        if (length == THREE && (first != ALEF_HAMZA || last != ALEF_MAQSURA)) {
            all.add(perfect);
            if (last == ALEF_MAQSURA) {
                all.add(TEH + stem + YEH + TEH_MARBUTA);
                all.add(stem + ALEF + HAMZA);
            } else {
                all.add(TEH + stem + YEH + last);
            }
        } else if (first == ALEF_HAMZA) {
            all.add(ALEF_HAMZA_BELOW + noun(perfect.substring(1)));
        } else if (first == ALEF) {
            all.addAll(derived(perfect));
        } else if (first == TEH) {
            all.add(last == ALEF_MAQSURA ? stem + YEH : perfect);
        } else if (length > THREE && perfect.charAt(1) == ALEF) {
            all.add(MEEM + (last == ALEF_MAQSURA ? stem + ALEF : perfect) + TEH_MARBUTA);
        }
        return all;
    }

    /** What follows the first letter, with the alef before its last letter. */
    private static String noun(String rest) {
        int length = rest.length();
        char last = rest.charAt(length - 1);
        String stem = rest.substring(0, length - 1);
        if (last == ALEF_MAQSURA) {
            return stem + ALEF + HAMZA;
        }
        if (length > 1 && rest.charAt(length - 2) == ALEF) {
            return rest + TEH_MARBUTA;
        }
        return stem + ALEF + last;
    }

    private static List<String> derived(String perfect) {
        int length = perfect.length();
        boolean hollow = perfect.charAt(length - 2) == ALEF;
        if (hollow && !perfect.startsWith(TENTH)) {
            return List.of(
                    perfect.substring(0, length - 2) + YEH + ALEF + perfect.charAt(length - 1));
        }
        return List.of(ALEF + noun(perfect.substring(1)));
    }
}
