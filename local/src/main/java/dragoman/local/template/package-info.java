/** The stack that template.yaml describes, as it stands. */
@NullMarked
package dragoman.local.template;

import org.jspecify.annotations.NullMarked;
