/** Dates and times as they are printed. */
@NullMarked
package dragoman.parse.date;

import org.jspecify.annotations.NullMarked;
