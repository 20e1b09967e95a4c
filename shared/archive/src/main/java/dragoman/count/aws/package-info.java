/** Counts as items of the table. */
@NullMarked
package dragoman.count.aws;

import org.jspecify.annotations.NullMarked;
