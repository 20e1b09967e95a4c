/** The formats in which agencies transmit: each has a reader of its fields and its body. */
@NullMarked
package dragoman.parse.format;

import org.jspecify.annotations.NullMarked;
