/** Calls that take an upload and report what became of it. */
@NullMarked
package dragoman.api.upload;

import org.jspecify.annotations.NullMarked;
