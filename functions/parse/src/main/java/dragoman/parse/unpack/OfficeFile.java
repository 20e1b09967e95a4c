package dragoman.parse.unpack;

import java.util.Optional;

/** An office document that is stored as a zip archive. */
interface OfficeFile {
    /** The entry that only packages of Microsoft's formats have. */
    String CONTENT_TYPES = "[Content_Types].xml";

    /** The entry that says what an OpenDocument or e-book is. */
    String MIME_TYPE = "mimetype";

    /** The text of the document. */
    Content read(Part document, Unpacker unpacker) throws UnreadableException;

    /** The document that an archive is; absent if it is an archive of files. */
    static Optional<OfficeFile> in(ZipArchive zip) {
        if (zip.has(CONTENT_TYPES) || zip.has(WordDocument.DEFAULT_ENTRY)) {
            return Optional.of(new OpenXml(zip));
        }
        if (zip.has(MIME_TYPE) && zip.has(OpenDocument.ENTRY)) {
            return Optional.of(new OpenDocument(zip));
        }
        if (zip.has("Index/Document.iwa")) {
            return Optional.of(
                    (_, _) -> {
                        throw new UnreadableException(
                                "binary",
                                "This is a document of Apple's Pages, Numbers or Keynote, which"
                                        + " cannot be read. Export it to Word or to text.");
                    });
        }
        return Optional.empty();
    }

    /** Whether only an office document has an entry with this name. */
    static boolean isMark(String name) {
        return name.equals(CONTENT_TYPES) || name.equals(MIME_TYPE);
    }
}
