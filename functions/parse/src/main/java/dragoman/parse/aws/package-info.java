/** Uploads in S3, and the notifications that announce them. */
@NullMarked
package dragoman.parse.aws;

import org.jspecify.annotations.NullMarked;
