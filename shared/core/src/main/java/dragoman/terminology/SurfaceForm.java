package dragoman.terminology;

/**
 * A form in which a term stands in a text.
 *
 * @param text the form, letter by letter
 * @param translation what it becomes in the other language
 * @param prefixed whether another word is written together with it
 */
public record SurfaceForm(String text, String translation, boolean prefixed) {}
