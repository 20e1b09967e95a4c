/**
 * Custom terminologies: their files, how they are kept, and how their terms are found in a text.
 */
@NullMarked
package dragoman.local.translate.terminology;

import org.jspecify.annotations.NullMarked;
