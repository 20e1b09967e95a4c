/** What functions count and time, for alarms and dashboards. */
@NullMarked
package dragoman.metric;

import org.jspecify.annotations.NullMarked;
