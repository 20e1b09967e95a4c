/** How records are kept in the table and in S3, and read again. */
@NullMarked
package dragoman.archive.aws;

import org.jspecify.annotations.NullMarked;
