/** Attributes of items, and reading and writing them in batches. */
@NullMarked
package dragoman.table.aws;

import org.jspecify.annotations.NullMarked;
