/**
 * What the readers of formats pass on to the reader of agency copy: items, with their lines and the
 * fields of their format.
 */
@NullMarked
package dragoman.parse.item;

import org.jspecify.annotations.NullMarked;
