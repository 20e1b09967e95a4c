/** Records as they are stored, whatever they are stored in. */
@NullMarked
package dragoman.archive;

import org.jspecify.annotations.NullMarked;
