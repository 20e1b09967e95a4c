package dragoman.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;

/**
 * Where a page of a list ended. It names the last card, not a number of cards, so that it stays
 * right while others are added.
 *
 * @param last the order of the last card that was listed, or a day of which nothing is left
 */
record Cursor(String last) {
    private static final int DATE_LENGTH = 10;
    private static final int LONGEST = 200;

    Cursor {
        if (last.length() < DATE_LENGTH
                || last.length() > LONGEST
                || !last.matches("[0-9a-zA-Z:.#~-]+")) {
            throw new IllegalArgumentException("no order");
        }
        LocalDate.parse(last.substring(0, DATE_LENGTH));
    }

    static Cursor after(String order) {
        return new Cursor(order);
    }

    static Cursor parse(String text) {
        try {
            return new Cursor(
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw (BadRequestException)
                    new BadRequestException(
                                    "The parameter 'cursor' is not one that a list gave as 'next'.")
                            .initCause(e);
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.getBytes(StandardCharsets.UTF_8));
    }

    LocalDate day() {
        return LocalDate.parse(last.substring(0, DATE_LENGTH));
    }

    /** The highest order that lies below the last one. */
    String below() {
        // Orders hold no character above '~', so this is the greatest text below the last order.
        return last.substring(0, last.length() - 1)
                + (char) (last.charAt(last.length() - 1) - 1)
                + "~".repeat(4);
    }
}
