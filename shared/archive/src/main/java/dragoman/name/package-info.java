/** Whose name it is, in whatever script and spelling it is written: pure functions on names. */
@NullMarked
package dragoman.name;

import org.jspecify.annotations.NullMarked;
