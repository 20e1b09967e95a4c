/** Where the items of a package lie among its bytes, so that each can be read by itself. */
@NullMarked
package dragoman.parse.bundle;

import org.jspecify.annotations.NullMarked;
