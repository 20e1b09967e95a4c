/** Names of places, and the countries they are in. */
@NullMarked
package dragoman.parse.place;

import org.jspecify.annotations.NullMarked;
