package dragoman.local.translate;

/**
 * A translation and where it came from.
 *
 * @param origin {@code memory} or {@code gist}, as the response's header says it
 */
record Translation(String text, String origin) {}
