/** The short form of a record that lists show, and the facets it is found under. */
@NullMarked
package dragoman.card;

import org.jspecify.annotations.NullMarked;
