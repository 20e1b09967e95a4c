/**
 * Finds what a text mentions and who says what in it: people, places and organisations by offset,
 * and quotes with their speakers. Languages differ by their vocabularies, which are resource files.
 */
@NullMarked
package dragoman.parse.mention;

import org.jspecify.annotations.NullMarked;
