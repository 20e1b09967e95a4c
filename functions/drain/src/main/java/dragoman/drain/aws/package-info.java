/** Letters in S3, failures in DynamoDB. */
@NullMarked
package dragoman.drain.aws;

import org.jspecify.annotations.NullMarked;
