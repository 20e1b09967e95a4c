/** How numbers are written on the wire. */
@NullMarked
package dragoman.number;

import org.jspecify.annotations.NullMarked;
