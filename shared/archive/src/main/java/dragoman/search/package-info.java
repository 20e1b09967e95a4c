/** What words are the same to somebody who searches: pure functions on text. */
@NullMarked
package dragoman.search;

import org.jspecify.annotations.NullMarked;
