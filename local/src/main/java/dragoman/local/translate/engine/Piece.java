package dragoman.local.translate.engine;

/**
 * A part of a text and what became of it.
 *
 * @param source the part
 * @param result its translation
 * @param origin the engine that it is from
 */
public record Piece(String source, String result, String origin) {}
