package dragoman.count;

import java.time.LocalDate;
import java.util.List;

/** How many dispatches each day has. */
@FunctionalInterface
public interface CountIndex {
    /** The days from one to another that have dispatches, the first one first. */
    List<DayCounts> between(LocalDate from, LocalDate to);
}
