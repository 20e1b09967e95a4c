/** Reads the copy of one item: what stands above the text, the text, and what follows it. */
@NullMarked
package dragoman.parse.copy;

import org.jspecify.annotations.NullMarked;
