package dragoman.translate.summary;

/**
 * What the faithfulness check found in the texts of one language.
 *
 * @param checked sentences, headlines and key facts that were checked
 * @param dropped those that were left out or withheld
 * @param flagged those that stand with a doubt
 */
public record CheckCounts(int checked, int dropped, int flagged) {
    /** Nothing was checked. */
    public static final CheckCounts NONE = new CheckCounts(0, 0, 0);

    /** Both together. */
    public CheckCounts plus(CheckCounts other) {
        return new CheckCounts(
                checked + other.checked, dropped + other.dropped, flagged + other.flagged);
    }
}
