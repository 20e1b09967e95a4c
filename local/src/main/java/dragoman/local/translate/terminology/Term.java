package dragoman.local.translate.terminology;

/**
 * A fixed translation.
 *
 * @param source what is translated, exactly as it stands in a text
 * @param target its translation
 */
public record Term(String source, String target) {}
