/** What became of an upload: its stages, its dispatches, its failures. */
@NullMarked
package dragoman.progress;

import org.jspecify.annotations.NullMarked;
