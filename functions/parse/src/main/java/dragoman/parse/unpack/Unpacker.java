package dragoman.parse.unpack;

import dragoman.parse.deadline.Deadline;

import java.util.Optional;
import java.util.function.Consumer;

/** Unpacks one upload, within limits. */
public final class Unpacker {
    private static final int MIN_ZIP_LENGTH = 22;

    private final Limits limits;
    private final Deadline deadline;
    private final Budget budget;
    private final Consumer<Content> contents;
    private int passedOn;

    private Unpacker(Limits limits, Deadline deadline, Consumer<Content> contents) {
        this.limits = limits;
        this.deadline = deadline;
        this.budget = new Budget(limits, deadline);
        this.contents = contents;
    }

    /**
     * Passes on everything that is in the bytes, in order, as it is unpacked; at least one thing.
     */
    public static void unpack(
            byte[] bytes, Limits limits, Deadline deadline, Consumer<Content> contents) {
        new Unpacker(limits, deadline, contents).unpack(Part.ofUpload(bytes));
    }

    /** Passes on everything that is in a part; at least one thing. */
    void unpack(Part part) {
        try {
            open(part);
        } catch (UnreadableException e) {
            reject(part.name(), e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // The one place where these are caught, for all readers and their libraries: what was
            // being read is no longer reachable here, so the stack and the memory are free again.
            // Another attempt would end in the same way, while the other entries can be read. The
            // limits are to keep this from happening.
            reject(
                    part.name(),
                    "too-complex",
                    "Reading it takes more %s than there is: it is built as no agency's texts are. Upload the dispatch's text."
                            .formatted(e instanceof OutOfMemoryError ? "memory" : "stack"));
        }
    }

    private void open(Part part) throws UnreadableException {
        Optional<Magic> magic = Magic.of(part.bytes());
        boolean isMail = magic.isEmpty() && Mail.is(part.bytes());
        if (magic.isEmpty() && !isMail) {
            accept(part.text());
            return;
        }
        if (part.depth() >= limits.nesting()) {
            throw new UnreadableException(
                    "nested-too-deep",
                    "Archives are nested more than %d levels deep. Unpack them before uploading."
                            .formatted(limits.nesting()));
        }
        if (isMail) {
            new Mail(part, this).read();
            return;
        }
        switch (magic.get()) {
            case GZIP, BZIP2 -> unpack(new CompressedFile(part, budget).unpacked());
            case ZIP -> new ZipReader(part, this).read();
            case TAR -> new TarReader(part, this).read();
            case EMPTY_ZIP -> {
                // What begins with the end of a directory has no entries, unless it is damaged.
                if (part.bytes().length >= MIN_ZIP_LENGTH) {
                    throw empty();
                }
                new ZipReader(part, this).read();
            }
            case OLE -> throw OldOfficeFile.in(part.bytes()).unreadable();
            default ->
                    throw new UnreadableException(
                            "binary",
                            "This is %s, and no text. Upload the dispatch's text."
                                    .formatted(magic.get().label()));
        }
    }

    /** The archive has nothing in it. */
    static UnreadableException empty() {
        return new UnreadableException("empty", "The archive is empty. Upload the dispatches.");
    }

    Limits limits() {
        return limits;
    }

    Deadline deadline() {
        return deadline;
    }

    Budget budget() {
        return budget;
    }

    /** How much was passed on so far. */
    int passedOn() {
        return passedOn;
    }

    /** Passes on what needs no more unpacking. */
    void accept(Content content) {
        passedOn++;
        contents.accept(content);
    }

    /** Passes on why a part cannot be read. */
    void reject(String name, UnreadableException why) {
        accept(why.of(name));
    }

    private void reject(String name, String code, String message) {
        accept(new Content.Unreadable(name, code, message));
    }
}
