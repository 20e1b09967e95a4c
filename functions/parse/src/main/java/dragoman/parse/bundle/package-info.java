/** Where the items of a bundle are among its bytes, so that each can be read separately. */
@NullMarked
package dragoman.parse.bundle;

import org.jspecify.annotations.NullMarked;
