/** Cards and quotes as items of the table. */
@NullMarked
package dragoman.card.aws;

import org.jspecify.annotations.NullMarked;
