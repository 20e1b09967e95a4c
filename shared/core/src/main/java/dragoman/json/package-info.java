/** The one JSON form of every record that crosses a stage or reaches a reader. */
@NullMarked
package dragoman.json;

import org.jspecify.annotations.NullMarked;
