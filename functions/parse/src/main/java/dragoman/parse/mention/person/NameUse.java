package dragoman.parse.mention.person;

/**
 * A word as a name.
 *
 * @param english its commonest English spelling
 * @param given how common it is as a given name, from 0 to 9
 * @param surname how common it is as a surname, from 0 to 9
 */
record NameUse(String english, int given, int surname) {
    // From here on, more people have the name than there are typing errors and rare spellings.
    private static final int COMMON = 4;

    /** Whether the word is a given name wherever it stands before another name. */
    boolean isGiven() {
        return given >= COMMON;
    }

    boolean isCommon() {
        return Math.max(given, surname) >= COMMON;
    }
}
