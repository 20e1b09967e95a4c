/** Files that keep what was acknowledged, also when the process is killed or the disk is full. */
@NullMarked
package dragoman.local.durable;

import org.jspecify.annotations.NullMarked;
