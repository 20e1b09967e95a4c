/** The keys and items of the one table, and what the stages note in it about an upload. */
@NullMarked
package dragoman.table;

import org.jspecify.annotations.NullMarked;
