/**
 * An endpoint that speaks Amazon Translate's protocol. It says where each translation came from in
 * the response header {@code x-dragoman-origin}: {@code memory}, {@code gist}, {@code aws} or
 * {@code libretranslate}.
 */
@NullMarked
package dragoman.local.translate;

import org.jspecify.annotations.NullMarked;
