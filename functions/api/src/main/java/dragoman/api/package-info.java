/** The HTTP API: the handler, one class for each call, and the ports they need. */
@NullMarked
package dragoman.api;

import org.jspecify.annotations.NullMarked;
