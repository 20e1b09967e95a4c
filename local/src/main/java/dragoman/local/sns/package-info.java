/** SNS on this machine: topics, subscriptions, signed deliveries. */
@NullMarked
package dragoman.local.sns;

import org.jspecify.annotations.NullMarked;
