package dragoman.parse.unpack;

/**
 * A document in OpenDocument's format, as LibreOffice writes it: text, spreadsheet or slides.
 *
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/">OpenDocument 1.3</a>
 */
record OpenDocument(ZipArchive zip) implements OfficeFile {
    /** The entry that contains the text. */
    static final String ENTRY = "content.xml";

    private static final String ENCRYPTION = "encryption-data";

    @Override
    public Content read(Part document, Unpacker unpacker) throws UnreadableException {
        OfficePackage parts = new OfficePackage(zip, unpacker);
        boolean encrypted =
                parts.xml("META-INF/manifest.xml").stream()
                        .flatMap(xml -> xml.getAllElements().stream())
                        .anyMatch(e -> OfficePackage.localName(e).equals(ENCRYPTION));
        if (encrypted) {
            throw new UnreadableException(
                    "encrypted", "It is encrypted, and needs a password. Upload it without one.");
        }
        OpenDocumentText lines = new OpenDocumentText();
        parts.xml(ENTRY).ifPresent(xml -> xml.filter(lines));
        return lines.text().of(document);
    }
}
