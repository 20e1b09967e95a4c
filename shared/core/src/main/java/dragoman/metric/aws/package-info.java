/** Metrics in the form that CloudWatch reads out of logs. */
@NullMarked
package dragoman.metric.aws;

import org.jspecify.annotations.NullMarked;
