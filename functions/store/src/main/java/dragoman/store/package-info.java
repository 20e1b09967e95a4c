/** Renditions to a record: the handler, its step, and the port to the records. */
@NullMarked
package dragoman.store;

import org.jspecify.annotations.NullMarked;
