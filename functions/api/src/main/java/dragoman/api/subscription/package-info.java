/** Calls that manage subscriptions to announcements. */
@NullMarked
package dragoman.api.subscription;

import org.jspecify.annotations.NullMarked;
