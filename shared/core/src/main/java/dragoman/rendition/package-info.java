/** A dispatch in one language: its translated segments, headline and summary. */
@NullMarked
package dragoman.rendition;

import org.jspecify.annotations.NullMarked;
