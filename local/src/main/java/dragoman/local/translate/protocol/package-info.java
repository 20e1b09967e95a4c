/**
 * The protocols in which Amazon Translate is asked: what a request holds, what it must hold, and
 * how it is answered or refused.
 */
@NullMarked
package dragoman.local.translate.protocol;

import org.jspecify.annotations.NullMarked;
