/** Documents in the formats that are translated. */
@NullMarked
package dragoman.local.translate.document;

import org.jspecify.annotations.NullMarked;
