package dragoman.memory;

/**
 * What the memory knows of a segment.
 *
 * @param translation with the segment's own numbers, dates and times
 * @param unit the unit that it comes from
 */
public record Match(String translation, Unit unit) {}
