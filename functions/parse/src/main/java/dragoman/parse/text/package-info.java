/** Bytes to lines that know where in the upload they stand, and text made comparable. */
@NullMarked
package dragoman.parse.text;

import org.jspecify.annotations.NullMarked;
