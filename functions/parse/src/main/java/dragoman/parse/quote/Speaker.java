package dragoman.parse.quote;

/**
 * Who says something.
 *
 * @param key that of a mention, or of a role as said
 * @param isPerson whether it is a person, not an institution
 * @param isFeminine whether verbs of this speaker are feminine
 */
record Speaker(String key, boolean isPerson, boolean isFeminine) {}
