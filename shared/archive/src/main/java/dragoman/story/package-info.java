/** Which dispatches tell the same story, and who told it first. */
@NullMarked
package dragoman.story;

import org.jspecify.annotations.NullMarked;
