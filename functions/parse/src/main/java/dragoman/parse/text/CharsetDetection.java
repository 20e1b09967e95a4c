package dragoman.parse.text;

import java.util.Optional;

/** The result of detecting the character set of bytes. */
public sealed interface CharsetDetection {
    /**
     * Detects the character set of bytes: by their byte order mark, else by their form, else by
     * what the text declares, else by a guess at the set in which they make words.
     */
    static CharsetDetection of(byte[] bytes) {
        return of(bytes, Optional.empty());
    }

    /**
     * Detects the character set of bytes whose wrapping, as a mail's header, claims one.
     *
     * @param claimed the name that it gives; it counts before what the text declares
     */
    static CharsetDetection of(byte[] bytes, Optional<String> claimed) {
        return new CharsetDetector(bytes, claimed.flatMap(CharsetNames::find)).detect();
    }

    /** The bytes are text in a known character set. */
    record Detected(EncodedText text) implements CharsetDetection {}

    /** The bytes contain nothing visible. */
    record Empty() implements CharsetDetection {}

    /**
     * The bytes are not text.
     *
     * @param offset of the first byte that does not occur in text
     * @param line number of the line with that byte, from 1
     */
    record Binary(int offset, int line) implements CharsetDetection {}

    /**
     * The bytes may be text, but not in a known character set.
     *
     * @param charset the character set that was tried
     * @param offset of the first byte that does not fit
     * @param line number of the line with that byte, from 1
     */
    record Undecodable(String charset, int offset, int line) implements CharsetDetection {}
}
