/** Envelopes on SQS, with bodies too large for a queue in S3. */
@NullMarked
package dragoman.handoff.aws;

import org.jspecify.annotations.NullMarked;
