package dragoman.parse.unpack;

import dragoman.parse.item.ItemMetadata;

/** What was found in an upload's wrappings. */
public sealed interface Content {
    /**
     * Bytes of a text.
     *
     * @param name of the entry in its archive; empty for the upload itself
     * @param metadata what the wrapping gives of the text, as a mail's headers do
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
    record Text(String name, byte[] bytes, ItemMetadata metadata) implements Content {}

    /**
     * Nothing that could be read.
     *
     * @param name of the entry in its archive; empty for the upload itself
     * @param code what kind of failure, in kebab case
     * @param message what is wrong, and what to do
     */
    record Unreadable(String name, String code, String message) implements Content {}
}
