/**
 * What a function reports to its operator: events with identifiers, never the text of a dispatch.
 */
@NullMarked
package dragoman.log;

import org.jspecify.annotations.NullMarked;
