/** The most informative sentences, and headlines cut from them. */
@NullMarked
package dragoman.translate.summary;

import org.jspecify.annotations.NullMarked;
