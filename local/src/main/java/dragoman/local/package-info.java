/** AWS in one JVM: what the template describes, without an account and without Docker. */
@NullMarked
package dragoman.local;

import org.jspecify.annotations.NullMarked;
