package dragoman.parse.unpack;

import dragoman.parse.item.ItemMetadata;

import java.util.Optional;

/** What an upload is unpacked to. */
public sealed interface Content {
    /**
     * The bytes of a text.
     *
     * @param name of the entry in its archive; empty for the upload itself
     * @param metadata what the wrapping says about the text, as the headers of a mail do
     * @param charset the character set that the wrapping claims, under whatever name
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
    record Text(String name, byte[] bytes, ItemMetadata metadata, Optional<String> charset)
            implements Content {}

    /**
     * A part that cannot be read.
     *
     * @param name of the entry in its archive; empty for the upload itself
     * @param code what kind of failure, in kebab case
     * @param message what is wrong, and what to do about it
     */
    record Unreadable(String name, String code, String message) implements Content {}
}
