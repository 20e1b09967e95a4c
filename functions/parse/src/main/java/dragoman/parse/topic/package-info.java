/** Tells what a dispatch is about, by the terms that it uses. */
@NullMarked
package dragoman.parse.topic;

import org.jspecify.annotations.NullMarked;
