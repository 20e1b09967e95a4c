/** SQS: standard queues behind its JSON protocol, in memory or kept in a file. */
@NullMarked
package dragoman.local.sqs;

import org.jspecify.annotations.NullMarked;
