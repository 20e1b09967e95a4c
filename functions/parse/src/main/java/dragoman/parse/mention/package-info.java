/**
 * What a text names and who says what in it: people, places and organisations by offset, and quotes
 * with their speakers. It knows languages by their vocabularies, which are resource files.
 */
@NullMarked
package dragoman.parse.mention;

import org.jspecify.annotations.NullMarked;
