package dragoman.parse.unpack;

import dragoman.parse.text.CharsetDetection;

import java.nio.charset.Charset;

/** Reads the names of files that do not say in which character set they are. */
final class EntryNames {
    // What programs wrote before there was UTF-8 in archives.
    private static final Charset OLDEST = Charset.forName("IBM437");

    private EntryNames() {}

    /** The name in the character set in which it makes words. */
    static String decode(byte[] name) {
        return CharsetDetection.of(name) instanceof CharsetDetection.Detected(var text)
                ? text.decode().text()
                : new String(name, OLDEST);
    }
}
