/** Patterns that say which events and messages somebody wants. */
@NullMarked
package dragoman.local.eventpattern;

import org.jspecify.annotations.NullMarked;
