/** Announces records to those who subscribed: stored, updated, withdrawn. */
@NullMarked
package dragoman.announce;

import org.jspecify.annotations.NullMarked;
