package dragoman.card;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Into how many partitions of the index a facet is split, so that no partition takes more writes
 * than DynamoDB gives it (1,000 units a second). Every dispatch has a card under its month, so
 * months are split by the whole count; any other facet is on a part of the dispatches only, and is
 * split by a quarter of it.
 *
 * <p>The first shard's partition has the facet's own text. So the count may be raised at any time
 * and all that was stored before is still found; when it is lowered, what is in the shards above is
 * not.
 *
 * @param count the setting, from 1
 */
public record Shards(int count) {
    private static final int PART = 4;
    private static final int COUNTERS = 16;
    private static final int DIGITS = 7;
    private static final int HEX = 16;

    public Shards {
        if (count < 1) {
            throw new IllegalArgumentException("shards count from 1, not " + count);
        }
    }

    /** How many partitions a facet of this kind has. */
    public int of(FacetKind kind) {
        return kind == FacetKind.MONTH ? count : Math.ceilDiv(count, PART);
    }

    /**
     * Into how many parts a day's counts are split. Two transactions on one item refuse each other,
     * which plain writes do not; so these are more than the partitions of cards.
     */
    public int counters() {
        return count * COUNTERS;
    }

    /** The partition of the index that contains a dispatch's card under a facet. */
    public String partition(Facet facet, String dispatch) {
        return partition(facet.text(), facet.kind(), dispatch);
    }

    /** All partitions of a facet. */
    public List<String> partitions(Facet facet) {
        return partitions(facet.text(), facet.kind());
    }

    /**
     * The partition for a dispatch among those that something is split into as a facet is.
     *
     * @param text the first partition's key
     */
    public String partition(String text, FacetKind as, String dispatch) {
        // The end of an identifier is part of a digest, and so spreads evenly.
        int digest = Integer.parseInt(dispatch.substring(dispatch.length() - DIGITS), HEX);
        return partition(text, digest % of(as));
    }

    /** All partitions that something is split into as a facet is. */
    public List<String> partitions(String text, FacetKind as) {
        return IntStream.range(0, of(as)).mapToObj(shard -> partition(text, shard)).toList();
    }

    private static String partition(String text, int shard) {
        return shard == 0 ? text : text + "#" + shard;
    }
}
