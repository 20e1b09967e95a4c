package dragoman.parse.unpack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files that are recognised by their first bytes. */
enum Magic {
    TAR("a tar archive", "7573746172", 257),
    GZIP("a gzip file", "1F8B"),
    ZIP("a zip archive", "504B0304"),
    EMPTY_ZIP("an empty zip archive", "504B0506"),
    SPLIT_ZIP("the first part of a zip archive", "504B0708"),
    TNEF("a file of attachments that Outlook writes (winmail.dat, TNEF)", "789F3E22"),
    PDF("a PDF document", "25504446"),
    PNG("a picture (PNG)", "89504E47"),
    JPEG("a picture (JPEG)", "FFD8FF"),
    GIF("a picture (GIF)", "47494638"),
    TIFF_LE("a picture (TIFF)", "49492A00"),
    TIFF_BE("a picture (TIFF)", "4D4D002A"),
    WEBP("a picture or sound (RIFF)", "52494646"),
    OLE("an old Office document", "D0CF11E0A1B11AE1"),
    RTF("a document in Rich Text Format", "7B5C727466"),
    SEVEN_ZIP("a 7z archive", "377ABCAF271C"),
    RAR("a RAR archive", "526172211A07"),
    BZIP2("a bzip2 file", "425A68"),
    XZ("an xz file", "FD377A585A00"),
    OGG("a sound (Ogg)", "4F676753"),
    MP3("a sound (MP3)", "494433"),
    ELF("a program", "7F454C46");

    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9%{\\\\]+");

    private final String label;
    private final String start;
    private final int at;

    Magic(String label, String hex) {
        this(label, hex, 0);
    }

    Magic(String label, String hex, int at) {
        this.label = label;
        this.at = at;
        // One character per byte.
        this.start =
                new String(java.util.HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    /** A description of such a file, for messages. */
    String label() {
        return label;
    }

    /** The kind of a file, if its first bytes show it. */
    static Optional<Magic> of(byte[] bytes) {
        return List.of(values()).stream().filter(magic -> magic.opens(bytes)).findFirst();
    }

    private boolean opens(byte[] bytes) {
        if (bytes.length < at + start.length()
                || !new String(bytes, at, start.length(), StandardCharsets.ISO_8859_1)
                        .equals(start)) {
            return false;
        }
        // A text may begin with these letters too, so they count only with something unprintable
        // after them.
        return !PRINTABLE.matcher(start).matches()
                || hasControl(bytes)
                || this == PDF
                || this == RTF;
    }

    private static boolean hasControl(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 64); i++) {
            if (bytes[i] >= 0 && bytes[i] < 9) {
                return true;
            }
        }
        return false;
    }
}
