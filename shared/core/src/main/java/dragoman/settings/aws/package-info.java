/** Clients of AWS's services with the settings of the process. */
@NullMarked
package dragoman.settings.aws;

import org.jspecify.annotations.NullMarked;
