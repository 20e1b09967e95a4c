/** What a coverage-guided fuzzer runs; the inputs that it found are in the resources. */
@NullMarked
package dragoman.parse.fuzz;

import org.jspecify.annotations.NullMarked;
