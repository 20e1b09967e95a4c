/** Patterns that say which events and messages somebody wants. */
@NullMarked
package dragoman.local.pattern;

import org.jspecify.annotations.NullMarked;
