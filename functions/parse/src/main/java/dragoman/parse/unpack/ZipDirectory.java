package dragoman.parse.unpack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The directory at the end of a zip archive.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, 4.3</a>
 */
final class ZipDirectory {
    private static final int END = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT_LENGTH = 0xFFFF;
    private static final int ENTRY = 0x02014B50;
    private static final int ENTRY_LENGTH = 46;

    private ZipDirectory() {}

    /** Whether the directory lists an entry; false if it is broken or missing. */
    static boolean has(byte[] archive, String name) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        if (end < 0) {
            return false;
        }
        int at = bytes.getInt(end + 16);
        while (at >= 0 && at <= archive.length - ENTRY_LENGTH && bytes.getInt(at) == ENTRY) {
            int length = bytes.getShort(at + 28) & 0xFFFF;
            int more = (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
            if (length == name.length()
                    && at + ENTRY_LENGTH + length <= archive.length
                    && new String(archive, at + ENTRY_LENGTH, length, StandardCharsets.ISO_8859_1)
                            .equals(name)) {
                return true;
            }
            at += ENTRY_LENGTH + length + more;
        }
        return false;
    }

    private static int end(ByteBuffer bytes) {
        int last = bytes.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - MAX_COMMENT_LENGTH); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }
}
