/** Tokens of OpenID Connect issuers. */
@NullMarked
package dragoman.api.token;

import org.jspecify.annotations.NullMarked;
