/** The keys of the table, which all its readers and writers agree on. */
@NullMarked
package dragoman.table;

import org.jspecify.annotations.NullMarked;
