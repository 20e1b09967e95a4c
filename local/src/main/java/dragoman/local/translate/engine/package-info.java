/** What translates: the memory, and the machines that are asked for what it does not have. */
@NullMarked
package dragoman.local.translate.engine;

import org.jspecify.annotations.NullMarked;
