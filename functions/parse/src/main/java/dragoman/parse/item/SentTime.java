package dragoman.parse.item;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When the wrapping of a text was sent, by the clock of its sender.
 *
 * @param zone its offset or, where that is not given, the name of its time zone
 */
public record SentTime(LocalDate day, Optional<LocalTime> time, Optional<String> zone) {}
