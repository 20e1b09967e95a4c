/** Sentences, the ones that say most, and headlines cut from them. */
@NullMarked
package dragoman.translate.summary;

import org.jspecify.annotations.NullMarked;
