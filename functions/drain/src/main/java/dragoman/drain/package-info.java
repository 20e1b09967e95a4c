/** Dead letters to failures: the handler, its step, and the ports to letters and failures. */
@NullMarked
package dragoman.drain;

import org.jspecify.annotations.NullMarked;
