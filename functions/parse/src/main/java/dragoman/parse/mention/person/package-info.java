/**
 * Finds the people whom a text names: in Arabic by titles and an index of names, in languages with
 * capitals by these and the words around them. Later short names are resolved to the same person.
 */
@NullMarked
package dragoman.parse.mention.person;

import org.jspecify.annotations.NullMarked;
