/** Reads the copy of one item: what is above the text, the text itself, and what is below it. */
@NullMarked
package dragoman.parse.copy;

import org.jspecify.annotations.NullMarked;
