/** Measures how the cost of the code's regular expressions grows with what they search. */
@NullMarked
package dragoman.local.pattern;

import org.jspecify.annotations.NullMarked;
