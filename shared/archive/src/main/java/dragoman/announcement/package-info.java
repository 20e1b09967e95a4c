/** What desks are told of records, and the saved queries that say which. */
@NullMarked
package dragoman.announcement;

import org.jspecify.annotations.NullMarked;
