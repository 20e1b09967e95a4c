/** The command line. */
@NullMarked
package dragoman.cli;

import org.jspecify.annotations.NullMarked;
