/** Cuts paragraphs into sentences, which know where they stand. */
@NullMarked
package dragoman.sentence;

import org.jspecify.annotations.NullMarked;
