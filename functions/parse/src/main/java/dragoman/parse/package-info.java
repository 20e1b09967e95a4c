/** From uploads to dispatches: the handler, its step, and the parser. */
@NullMarked
package dragoman.parse;

import org.jspecify.annotations.NullMarked;
