/** SQS: ElasticMQ, in memory or kept in a folder. */
@NullMarked
package dragoman.local.sqs;

import org.jspecify.annotations.NullMarked;
