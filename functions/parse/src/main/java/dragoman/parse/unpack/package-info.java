/** What dispatches come wrapped in: compressed files, archives, word processors' files and mail. */
@NullMarked
package dragoman.parse.unpack;

import org.jspecify.annotations.NullMarked;
