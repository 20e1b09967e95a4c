/** Records and cards in DynamoDB. */
@NullMarked
package dragoman.store.aws;

import org.jspecify.annotations.NullMarked;
