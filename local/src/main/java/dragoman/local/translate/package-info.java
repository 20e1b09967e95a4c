/**
 * An endpoint that speaks Amazon Translate's protocol. It says where each translation came from in
 * the response header {@code x-dragoman-origin}: {@code memory} or {@code gist}.
 */
@NullMarked
package dragoman.local.translate;

import org.jspecify.annotations.NullMarked;
