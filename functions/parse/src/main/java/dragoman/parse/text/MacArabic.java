package dragoman.parse.text;

import java.nio.charset.Charset;

/**
 * The Arabic character set of the classic Macintosh. It contains most ASCII punctuation twice, the
 * second time for writing from right to left; Java decodes only the first.
 *
 * @see <a href="https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/ARABIC.TXT">Apple's
 *     mapping</a>
 */
final class MacArabic {
    static final String NAME = "x-MacArabic";

    private static final char UNKNOWN = '\uFFFD';
    private static final int ASCII = 0x7F;
    private static final char[] TABLE = table();

    private MacArabic() {}

    private static char[] table() {
        Charset charset = Charset.forName(NAME);
        char[] table = new char[256];
        for (int b = 0; b < table.length; b++) {
            char known = new String(new byte[] {(byte) b}, charset).charAt(0);
            table[b] = known == UNKNOWN ? (char) (b & ASCII) : known;
        }
        return table;
    }

    /** Decodes a range of bytes. */
    static String decode(byte[] bytes, int from, int to) {
        char[] text = new char[to - from];
        for (int i = from; i < to; i++) {
            text[i - from] = TABLE[bytes[i] & 0xFF];
        }
        return new String(text);
    }
}
