/**
 * DynamoDB's expressions: conditions, updates and projections.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.html">their
 *     grammar</a>
 */
@NullMarked
package dragoman.local.dynamodb.expression;

import org.jspecify.annotations.NullMarked;
