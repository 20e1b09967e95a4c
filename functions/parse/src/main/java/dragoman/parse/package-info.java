/** Upload to dispatches: the handler, its step, and what parsing comes to. */
@NullMarked
package dragoman.parse;

import org.jspecify.annotations.NullMarked;
