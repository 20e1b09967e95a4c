/** API Gateway: routes to functions, in the form of a REST API's proxy integration. */
@NullMarked
package dragoman.local.gateway;

import org.jspecify.annotations.NullMarked;
