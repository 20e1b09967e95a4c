/** Tells those who subscribed of records: stored, updated, withdrawn. */
@NullMarked
package dragoman.announce;

import org.jspecify.annotations.NullMarked;
