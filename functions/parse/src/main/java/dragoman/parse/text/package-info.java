/** Decodes bytes to lines that know their place in the upload, and makes text comparable. */
@NullMarked
package dragoman.parse.text;

import org.jspecify.annotations.NullMarked;
