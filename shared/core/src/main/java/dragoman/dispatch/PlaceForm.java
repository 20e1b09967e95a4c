package dragoman.dispatch;

/** How a text names a place, if not by its name for the place itself. */
public enum PlaceForm {
    /** By an adjective or a word for its people: Kuwaiti, the Russians. */
    ADJECTIVE,
    /** By the capital, for the government: "Moscow denied". */
    GOVERNMENT
}
