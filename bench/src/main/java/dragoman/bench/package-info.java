/** Measurements of time and memory, which people can run again. */
@NullMarked
package dragoman.bench;

import org.jspecify.annotations.NullMarked;
