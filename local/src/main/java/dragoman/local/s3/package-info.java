/** S3: buckets whose notifications reach the queues. */
@NullMarked
package dragoman.local.s3;

import org.jspecify.annotations.NullMarked;
