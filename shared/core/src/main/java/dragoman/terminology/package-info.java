/**
 * The desk's terminology: glossaries, where their terms stand in a text, the forms in which a
 * translation service must see them, and what a translation made of them.
 */
@NullMarked
package dragoman.terminology;

import org.jspecify.annotations.NullMarked;
