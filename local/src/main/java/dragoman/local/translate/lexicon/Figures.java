package dragoman.local.translate.lexicon;

import dragoman.number.DecimalOrder;
import dragoman.number.RehDecimal;

/** Writes figures as English does; their value stays what it was. */
final class Figures {
    private static final char DECIMAL = '\u066B';
    private static final char THOUSANDS = '\u066C';
    private static final char PERCENT = '\u066A';

    private Figures() {}

    static String english(String text) {
        StringBuilder western = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                western.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == DECIMAL) {
                western.append('.');
            } else if (c == THOUSANDS) {
                western.append(',');
            } else if (c == PERCENT) {
                western.append('%');
            } else if (!Character.isWhitespace(c)) {
                western.append(c);
            }
        }
        String figures = western.toString();
        boolean percent = figures.endsWith("%");
        String number = percent ? figures.substring(0, figures.length() - 1) : figures;
        // Agencies write the fraction before the letter reh.
        String decimal =
                RehDecimal.of(number)
                        .map(read -> read.text(read.shown().orElse(DecimalOrder.FRACTION_FIRST)))
                        .orElse(number);
        return percent ? decimal + "%" : decimal;
    }
}
