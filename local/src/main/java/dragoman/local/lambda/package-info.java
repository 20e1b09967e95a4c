/**
 * Lambda: each function in a JVM of its own, fed through Lambda's Runtime API, and the pollers that
 * feed them.
 */
@NullMarked
package dragoman.local.lambda;

import org.jspecify.annotations.NullMarked;
