/**
 * Finds the organisations that a text names: those of a list, and those that the first or last word
 * of their name tells (ministry, bank, university).
 */
@NullMarked
package dragoman.parse.mention.organisation;

import org.jspecify.annotations.NullMarked;
