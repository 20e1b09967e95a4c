/** Earlier segments and their translations, from TMX files. */
@NullMarked
package dragoman.local.translate.memory;

import org.jspecify.annotations.NullMarked;
