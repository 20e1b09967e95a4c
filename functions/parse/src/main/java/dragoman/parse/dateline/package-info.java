/** Reads datelines: the place, the day and the agency's mark with which a text opens. */
@NullMarked
package dragoman.parse.dateline;

import org.jspecify.annotations.NullMarked;
