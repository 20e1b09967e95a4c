package dragoman.parse.unpack;

import dragoman.parse.item.ItemMetadata;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that is still to be unpacked: the upload itself, an entry of an archive, or an attachment.
 *
 * @param name with those of its wrappings before it; empty for the upload itself
 * @param metadata what its wrappings say about it
 * @param charset the character set that its wrapping claims, under whatever name
 * @param depth in how many wrappings it is
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
record Part(String name, byte[] bytes, ItemMetadata metadata, Optional<String> charset, int depth) {
    private static final int MAX_NAME_LENGTH = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    static Part ofUpload(byte[] bytes) {
        return new Part("", bytes, ItemMetadata.NOTHING, Optional.empty(), 0);
    }

    /** What is in a compressed file, which has no name of its own. */
    Part unpacked(byte[] content) {
        return new Part(name, content, metadata, Optional.empty(), depth + 1);
    }

    /** A file in this one. */
    Part inner(String innerName, byte[] content) {
        return new Part(pathOf(innerName), content, metadata, Optional.empty(), depth + 1);
    }

    /** The name of a file in this one, on one short line. */
    String pathOf(String innerName) {
        String shown = CONTROL.matcher(innerName).replaceAll("?");
        String kept =
                shown.length() > MAX_NAME_LENGTH
                        ? shown.substring(0, MAX_NAME_LENGTH) + "\u2026"
                        : shown;
        return name.isEmpty() ? kept : name + "/" + kept;
    }

    /** The bytes as a text. */
    Content.Text text() {
        return new Content.Text(name, bytes, metadata, charset);
    }
}
