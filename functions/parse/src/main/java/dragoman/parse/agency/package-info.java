/**
 * The layouts of agencies: datelines, labels, end marks and sign-offs, as resource files describe
 * them.
 */
@NullMarked
package dragoman.parse.agency;

import org.jspecify.annotations.NullMarked;
