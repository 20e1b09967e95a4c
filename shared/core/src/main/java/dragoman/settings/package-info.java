/** Settings that the template gives a function through its environment. */
@NullMarked
package dragoman.settings;

import org.jspecify.annotations.NullMarked;
