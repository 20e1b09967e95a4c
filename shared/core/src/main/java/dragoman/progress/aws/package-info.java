/** Progress in the table and as receipts in S3. */
@NullMarked
package dragoman.progress.aws;

import org.jspecify.annotations.NullMarked;
