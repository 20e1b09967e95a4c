/**
 * Finds places in running text: by name with Arabic inflection, by the adjectives of states, and
 * capitals that stand for their governments. Names that are also other words need evidence.
 */
@NullMarked
package dragoman.parse.mention.place;

import org.jspecify.annotations.NullMarked;
