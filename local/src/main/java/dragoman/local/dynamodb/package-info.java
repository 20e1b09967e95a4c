/**
 * DynamoDB: a small engine that keeps tables in one file, and answers what the project's clients
 * and AWS's tools ask it.
 */
@NullMarked
package dragoman.local.dynamodb;

import org.jspecify.annotations.NullMarked;
