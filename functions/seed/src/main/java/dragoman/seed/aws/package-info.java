/** Terminologies of Amazon Translate. */
@NullMarked
package dragoman.seed.aws;

import org.jspecify.annotations.NullMarked;
