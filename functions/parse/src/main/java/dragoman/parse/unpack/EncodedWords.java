package dragoman.parse.unpack;

import dragoman.parse.text.CharsetDetection;
import dragoman.parse.text.CharsetNames;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads header fields of mail: encoded words in any spelling of a character set, and bytes that are
 * not encoded at all.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2047">RFC 2047</a>
 */
final class EncodedWords {
    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/]++");
    private static final Pattern WORD =
            Pattern.compile(
                    "=\\?([^?*\\s]{1,60})(?:\\*[^?\\s]{0,40})?\\?([BbQq])\\?([^?\\s]*+)\\?=");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]*+");

    private EncodedWords() {}

    /** The text of a field's body as it was transmitted. */
    static String decode(byte[] body) {
        return decode(FOLD.matcher(EntryNames.decode(body)).replaceAll(" ").strip());
    }

    /** The text with its encoded words decoded. */
    static String decode(String text) {
        Matcher word = WORD.matcher(text);
        StringBuilder decoded = new StringBuilder();
        // Words that are adjacent may share a character: they are decoded together.
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        while (word.find()) {
            String between = text.substring(end, word.start());
            boolean adjacent = end > 0 && between.isBlank();
            if (!adjacent || !charset.equalsIgnoreCase(word.group(1))) {
                decoded.append(detected(open.toByteArray(), Optional.of(charset)));
                open.reset();
            }
            decoded.append(adjacent ? "" : between);
            charset = word.group(1);
            open.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        decoded.append(detected(open.toByteArray(), Optional.of(charset)));
        return decoded.append(text.substring(end)).toString();
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.equalsIgnoreCase("B")
                ? Base64.getMimeDecoder().decode(withoutRest(text))
                : unquoted(text);
    }

    /** Base64 without a last character that no byte is made of. */
    private static String withoutRest(String text) {
        String plain = NOT_BASE64.matcher(text).replaceAll("");
        return plain.length() % 4 == 1 ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static byte[] unquoted(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' && i + 2 < text.length() && isHex(text, i + 1) && isHex(text, i + 2)) {
                out.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.writeBytes(
                        (c == '_' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0;
    }

    private static String detected(byte[] bytes, Optional<String> charset) {
        if (bytes.length == 0) {
            return "";
        }
        Optional<Charset> claimed = charset.flatMap(CharsetNames::find);
        if (claimed.filter(set -> !CharsetNames.isPlaced(set)).isPresent()) {
            return new String(bytes, claimed.get());
        }
        return CharsetDetection.of(bytes, charset) instanceof CharsetDetection.Detected(var text)
                ? text.decode().text()
                : new String(bytes, claimed.orElse(StandardCharsets.UTF_8));
    }
}
