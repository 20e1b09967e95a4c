/** DynamoDB: DynamoDB Local's engine, in memory or kept in a folder. */
@NullMarked
package dragoman.local.dynamodb;

import org.jspecify.annotations.NullMarked;
