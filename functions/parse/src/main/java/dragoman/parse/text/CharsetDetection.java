package dragoman.parse.text;

/** What the bytes of an upload turn out to be when their character set is looked for. */
public sealed interface CharsetDetection {
    /**
     * Detects the character set of bytes: by their byte order mark, else by their form, else by
     * what the text declares, else by a guess at the set that makes words of them.
     */
    static CharsetDetection of(byte[] bytes) {
        return new CharsetDetector(bytes).detect();
    }

    /** The bytes are text in a character set that is read. */
    record Detected(EncodedText text) implements CharsetDetection {}

    /** The bytes show nothing at all. */
    record Empty() implements CharsetDetection {}

    /**
     * The bytes are not text.
     *
     * @param offset of the first byte that no text has
     * @param line number of the line with that byte, from 1
     */
    record Binary(int offset, int line) implements CharsetDetection {}

    /**
     * The bytes may be text, but not in a character set that is read.
     *
     * @param charset the character set that was tried
     * @param offset of the first byte that does not fit
     * @param line number of the line with that byte, from 1
     */
    record Undecodable(String charset, int offset, int line) implements CharsetDetection {}
}
