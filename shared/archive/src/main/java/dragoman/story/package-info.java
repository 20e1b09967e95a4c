/** Which dispatches are of the same story, and which came first. */
@NullMarked
package dragoman.story;

import org.jspecify.annotations.NullMarked;
