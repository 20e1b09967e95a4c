/** Tables: their definitions, their items by key and by index, and the streams of their changes. */
@NullMarked
package dragoman.local.dynamodb.table;

import org.jspecify.annotations.NullMarked;
