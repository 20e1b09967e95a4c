/**
 * Unpacks what dispatches come in: compressed files, archives, word processor documents and mail.
 */
@NullMarked
package dragoman.parse.unpack;

import org.jspecify.annotations.NullMarked;
