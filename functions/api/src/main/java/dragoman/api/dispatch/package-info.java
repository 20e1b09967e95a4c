/** Calls that read and correct records: lists, feeds, exports, quotes, counts. */
@NullMarked
package dragoman.api.dispatch;

import org.jspecify.annotations.NullMarked;
