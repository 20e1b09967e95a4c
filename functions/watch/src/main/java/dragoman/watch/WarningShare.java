package dragoman.watch;

import dragoman.count.SentHour.Sent;

/**
 * How much of a layout is read with warnings: of late, against what was before.
 *
 * @param late what was sent of late
 * @param before what was sent before that
 */
record WarningShare(Sent late, Sent before) {
    /** Recent dispatches below which nothing is reported: of fewer, one or two decide. */
    private static final int MIN_DISPATCHES = 10;

    /** So many warnings must be less likely than this. */
    private static final double UNLIKELY = 0.001;

    /** A share that is not more than doubled is nothing to get up for, however sure it is. */
    private static final int TIMES = 2;

    /** The share of late. */
    double share() {
        return late.all() == 0 ? 0 : (double) late.warned() / late.all();
    }

    /**
     * The share before, taken for a little nearer to a half than it was: so it is never nothing,
     * and of a layout that was not seen before nothing is expected.
     */
    double expected() {
        return (before.warned() + 0.5) / (before.all() + 1);
    }

    /** Whether the share has jumped. */
    boolean hasJumped() {
        return late.all() >= MIN_DISPATCHES
                && share() > TIMES * expected()
                && chanceOfAtLeast(late.warned(), late.all(), expected()) < UNLIKELY;
    }

    /**
     * The chance of at least so many of {@code all}, where each has the chance {@code each}. Its
     * terms are added as logarithms: each alone may be too small for a number.
     */
    static double chanceOfAtLeast(int least, int all, double each) {
        if (least <= 0) {
            return 1;
        }
        double odds = Math.log(each) - Math.log1p(-each);
        double term = all * Math.log1p(-each);
        double sum = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= all; k++) {
            if (k >= least) {
                double larger = Math.max(sum, term);
                sum = larger + Math.log1p(Math.exp(Math.min(sum, term) - larger));
            }
            // From the chance of k to that of k + 1; the last one is not used.
            term += Math.log((double) (all - k) / (k + 1)) + odds;
        }
        return Math.min(1, Math.exp(sum));
    }
}
