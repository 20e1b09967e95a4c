/** Calls that list failures and retry them. */
@NullMarked
package dragoman.api.failure;

import org.jspecify.annotations.NullMarked;
