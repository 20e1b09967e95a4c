/** A news item as an agency transmitted it, taken apart but unchanged. */
@NullMarked
package dragoman.dispatch;

import org.jspecify.annotations.NullMarked;
