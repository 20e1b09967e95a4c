/** The table on DynamoDB, and the topic on SNS. */
@NullMarked
package dragoman.announce.aws;

import org.jspecify.annotations.NullMarked;
