/** The translation memory in DynamoDB. */
@NullMarked
package dragoman.memory.aws;

import org.jspecify.annotations.NullMarked;
