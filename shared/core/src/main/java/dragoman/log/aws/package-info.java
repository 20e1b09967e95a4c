/** Events on Lambda's own logger. */
@NullMarked
package dragoman.log.aws;

import org.jspecify.annotations.NullMarked;
