/** Uploads in S3. */
@NullMarked
package dragoman.parse.aws;

import org.jspecify.annotations.NullMarked;
