/** Senders that fall silent and layouts that are doubted: the handler, and what it judges by. */
@NullMarked
package dragoman.watch;

import org.jspecify.annotations.NullMarked;
