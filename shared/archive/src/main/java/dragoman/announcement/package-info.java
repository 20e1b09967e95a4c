/** Announcements of records to desks, and the saved queries that select them. */
@NullMarked
package dragoman.announcement;

import org.jspecify.annotations.NullMarked;
