package dragoman.translate.aws;

/**
 * A sentence as a language model is sent it.
 *
 * @param n its number, by which the answer refers to it
 */
record Numbered(int n, String text) {}
