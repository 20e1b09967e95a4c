/**
 * What a format hands to the reading of agency text: items of lines, with what the format's own
 * fields say.
 */
@NullMarked
package dragoman.parse.item;

import org.jspecify.annotations.NullMarked;
