/**
 * Finds who says what in a dispatch, given the people, organisations and places that it mentions.
 * Languages differ by their words, which are resource files, and by where speaker and verb stand.
 */
@NullMarked
package dragoman.parse.quote;

import org.jspecify.annotations.NullMarked;
