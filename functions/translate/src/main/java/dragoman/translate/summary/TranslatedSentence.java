package dragoman.translate.summary;

/**
 * A translation of a sentence.
 *
 * @param doubtful whether it failed a check, so that nobody should quote it
 */
public record TranslatedSentence(String text, boolean doubtful) {}
