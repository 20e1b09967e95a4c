/** What is stored of a dispatch: the dispatch, its renditions and how they came about. */
@NullMarked
package dragoman.record;

import org.jspecify.annotations.NullMarked;
