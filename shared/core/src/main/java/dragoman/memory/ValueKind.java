package dragoman.memory;

/** What kind of value a stretch of text states. */
public enum ValueKind {
    /** A number in figures, or in words where a translation writes it so. */
    NUMBER("#"),
    /** The number of a day, beside the name of its month. */
    DAY("#1"),
    /** A clock time in figures. */
    TIME("#2"),
    /** A day, month and year in figures. */
    DATE("#3"),
    /** The name of a weekday. */
    WEEKDAY("#4"),
    /** The name of a month, in any tradition. */
    MONTH("#5"),
    /** The name of a month of the Hijri calendar. */
    HIJRI_MONTH("#6"),
    /** The name of a month of the solar Hijri calendar. */
    SOLAR_MONTH("#7");

    private final String mark;

    ValueKind(String mark) {
        this.mark = mark;
    }

    /**
     * Stands for a value of this kind in the comparable text of a segment, which has no other
     * figures.
     */
    String mark() {
        return mark;
    }

    boolean isMonth() {
        return this == MONTH || this == HIJRI_MONTH || this == SOLAR_MONTH;
    }
}
