package dragoman.parse.unpack;

import dragoman.parse.text.CharsetDetection;

import java.nio.charset.Charset;

/**
 * Reads names of files, and the like, that do not say in which character set they are. They are too
 * short to tell rare sets from common ones.
 */
final class EntryNames {
    private static final Charset WINDOWS_ARABIC = Charset.forName("windows-1256");
    private static final String RARE_ARABIC = "x-MacArabic";

    // What programs wrote before there was UTF-8 in archives.
    private static final Charset OLDEST = Charset.forName("IBM437");

    private EntryNames() {}

    /** The name in the character set in which it makes words. */
    static String decode(byte[] name) {
        if (CharsetDetection.of(name) instanceof CharsetDetection.Detected(var text)) {
            return text.charset().equals(RARE_ARABIC)
                    ? new String(name, WINDOWS_ARABIC)
                    : text.decode().text();
        }
        return new String(name, OLDEST);
    }
}
