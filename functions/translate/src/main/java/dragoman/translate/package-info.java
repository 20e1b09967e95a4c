/** Dispatch to renditions: the handler, its step, and the port to a translator. */
@NullMarked
package dragoman.translate;

import org.jspecify.annotations.NullMarked;
