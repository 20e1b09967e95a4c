/** What the table takes and gives: loads of its keys, units of capacity, times of queries. */
@NullMarked
package dragoman.bench.table;

import org.jspecify.annotations.NullMarked;
