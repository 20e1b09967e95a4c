/**
 * The formats in which agencies transmit: each tells what its own fields say, and which text is the
 * body.
 */
@NullMarked
package dragoman.parse.format;

import org.jspecify.annotations.NullMarked;
