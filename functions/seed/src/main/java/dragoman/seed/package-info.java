/** Puts what a desk begins with where translate finds it: terminology and first memory. */
@NullMarked
package dragoman.seed;

import org.jspecify.annotations.NullMarked;
