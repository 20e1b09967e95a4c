package dragoman.translate;

/** Counts what is sent to the engine in a day, over all dispatches. */
public interface Spending {
    /** Reserves characters of today's; false when that would be more than the day may have. */
    boolean reserve(int characters);

    /** Gives back characters that were reserved, and that the engine did not take. */
    void release(int characters);

    /** No limit. */
    Spending UNLIMITED =
            new Spending() {
                @Override
                public boolean reserve(int characters) {
                    return true;
                }

                @Override
                public void release(int characters) {
                    // Nothing was counted.
                }
            };
}
