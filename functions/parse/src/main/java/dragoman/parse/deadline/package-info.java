/** Bounds how long reading an upload may take. */
@NullMarked
package dragoman.parse.deadline;

import org.jspecify.annotations.NullMarked;
