package dragoman.parse.unpack;

import java.nio.charset.StandardCharsets;

/**
 * The kinds of files that Microsoft's programs stored before 2007, and some still do. The name of a
 * stream within it tells the kind.
 */
enum OldOfficeFile {
    ENCRYPTED("EncryptedPackage", "an office document"),
    WORD("WordDocument", "an old Word document (.doc), of Office before 2007"),
    EXCEL("Workbook", "an old Excel workbook (.xls), of Office before 2007"),
    POWER_POINT("PowerPoint Document", "an old presentation (.ppt), of Office before 2007"),
    OUTLOOK("__properties_version1.0", "a message that Outlook stored (.msg)"),
    OTHER("", "an old Office document");

    private final String stream;
    private final String label;

    OldOfficeFile(String stream, String label) {
        this.stream = stream;
        this.label = label;
    }

    /** The kind of a file. */
    static OldOfficeFile in(byte[] bytes) {
        // Names are in UTF-16; as Latin-1 their letters have a NUL after each.
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        for (OldOfficeFile kind : values()) {
            byte[] name = kind.stream.getBytes(StandardCharsets.UTF_16LE);
            if (all.contains(new String(name, StandardCharsets.ISO_8859_1))) {
                return kind;
            }
        }
        return OTHER;
    }

    UnreadableException unreadable() {
        return this == ENCRYPTED
                ? new UnreadableException(
                        "encrypted",
                        "This is %s that is encrypted, and needs a password. Upload it without one."
                                .formatted(label))
                : new UnreadableException(
                        "binary",
                        "This is %s, which cannot be read. Save it in a newer format, or upload the dispatch's text."
                                .formatted(label));
    }
}
