/** The table on DynamoDB. */
@NullMarked
package dragoman.table.aws;

import org.jspecify.annotations.NullMarked;
