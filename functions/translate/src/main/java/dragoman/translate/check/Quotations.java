package dragoman.translate.check;

import dragoman.translate.check.Phrases.Occurrence;

import java.util.ArrayList;
import java.util.List;

/** Finds what stands in quotation marks, whatever their style. */
final class Quotations {
    private static final String OPENS = "\u00AB\u201C\u201E\u2039";
    private static final String CLOSES = "\u00BB\u201D\u201C\u203A";
    private static final char STRAIGHT = '"';

    private Quotations() {}

    static List<Occurrence> in(String text) {
        List<Occurrence> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean closes =
                    open >= 0
                            && (c == STRAIGHT
                                    ? text.charAt(open) == STRAIGHT
                                    : CLOSES.indexOf(c) >= 0);
            if (closes) {
                found.add(new Occurrence(open, i + 1));
                open = -1;
            } else if (open < 0 && (c == STRAIGHT || OPENS.indexOf(c) >= 0)) {
                open = i;
            }
        }
        return found;
    }
}
