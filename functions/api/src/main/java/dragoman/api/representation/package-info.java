/** The forms in which records and lists are handed out. */
@NullMarked
package dragoman.api.representation;

import org.jspecify.annotations.NullMarked;
