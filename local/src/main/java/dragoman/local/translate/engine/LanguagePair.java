package dragoman.local.translate.engine;

/**
 * What is translated into what.
 *
 * @param source code of a language of Amazon Translate
 * @param target code of a language of Amazon Translate
 */
public record LanguagePair(String source, String target) {
    /** Whether nothing is to be translated. */
    public boolean isSame() {
        return source.equals(target);
    }
}
