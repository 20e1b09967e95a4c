/** Cuts paragraphs into sentences, which know where they are. */
@NullMarked
package dragoman.sentence;

import org.jspecify.annotations.NullMarked;
