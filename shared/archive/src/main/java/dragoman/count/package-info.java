/** What is counted by day and by sender. */
@NullMarked
package dragoman.count;

import org.jspecify.annotations.NullMarked;
