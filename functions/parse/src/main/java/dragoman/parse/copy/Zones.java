package dragoman.parse.copy;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Optional;

/** The zones of printed times. */
final class Zones {
    /** The zone furthest ahead: nowhere is it later. */
    static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private Zones() {}

    /** The offset that a zone means. */
    static Optional<ZoneOffset> offset(String zone) {
        if (zone.equals("GMT") || zone.equals("UTC")) {
            return Optional.of(ZoneOffset.UTC);
        }
        try {
            return Optional.of(ZoneOffset.of(zone));
        } catch (DateTimeException e) {
            // An abbreviation that means several zones.
            return Optional.empty();
        }
    }

    /**
     * The printed zone; else that in which most texts of the language are written; else the one
     * furthest ahead.
     */
    static ZoneOffset of(Optional<String> printed, String language) {
        return printed.flatMap(Zones::offset)
                .orElseGet(
                        () ->
                                switch (language) {
                                    case "ar", "fa", "tr", "he", "ckb" -> ZoneOffset.ofHours(3);
                                    case "zh", "ms" -> ZoneOffset.ofHours(8);
                                    case "ja", "ko" -> ZoneOffset.ofHours(9);
                                    default -> EARLIEST;
                                });
    }
}
