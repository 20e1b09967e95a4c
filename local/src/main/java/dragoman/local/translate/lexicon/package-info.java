/** A word-by-word translation from Arabic to English, to get the gist. */
@NullMarked
package dragoman.local.translate.lexicon;

import org.jspecify.annotations.NullMarked;
