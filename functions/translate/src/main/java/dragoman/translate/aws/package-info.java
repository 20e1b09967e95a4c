/** Amazon Translate within its limits. */
@NullMarked
package dragoman.translate.aws;

import org.jspecify.annotations.NullMarked;
