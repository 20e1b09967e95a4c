/** Items of tables, as DynamoDB has them: typed attributes, their sizes and their order as keys. */
@NullMarked
package dragoman.local.dynamodb.item;

import org.jspecify.annotations.NullMarked;
