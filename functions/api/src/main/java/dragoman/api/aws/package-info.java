/** Submissions in S3, records and progress in DynamoDB. */
@NullMarked
package dragoman.api.aws;

import org.jspecify.annotations.NullMarked;
