/** The translation memory: earlier segments and their translations. */
@NullMarked
package dragoman.memory;

import org.jspecify.annotations.NullMarked;
