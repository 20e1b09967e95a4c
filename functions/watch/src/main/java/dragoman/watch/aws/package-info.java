/** Senders in DynamoDB. */
@NullMarked
package dragoman.watch.aws;

import org.jspecify.annotations.NullMarked;
