/** What every call needs: requests, responses, the contract, access, cursors. */
@NullMarked
package dragoman.api.http;

import org.jspecify.annotations.NullMarked;
