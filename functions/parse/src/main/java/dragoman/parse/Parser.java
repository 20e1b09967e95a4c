package dragoman.parse;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.parse.ParseOutcome.Parsed;
import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.copy.CopyReader;
import dragoman.parse.item.Item;
import dragoman.parse.mention.MentionTagger;
import dragoman.parse.text.CharsetDetection;
import dragoman.parse.text.EncodedText;
import dragoman.parse.unpack.Content;
import dragoman.parse.unpack.Limits;
import dragoman.parse.unpack.Unpacker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the bytes of an upload: out of its wrappings, into text, by its format, as agency copy. It
 * knows nothing of where they came from, and answers for any bytes at all. The codes with which it
 * rejects are listed in docs/failures.md.
 */
public final class Parser {
    // Large texts are read in parts of about so many bytes: enough that what parts cost by
    // themselves does not count, and so few that they take no room to speak of.
    private static final int PART = 256 * 1024;

    private final Limits limits;
    private final int part;
    private final CopyReader agencyText;
    private final MentionTagger naming;

    private Parser(Limits limits, int part, CopyReader agencyText) {
        this.limits = limits;
        this.part = part;
        this.agencyText = agencyText;
        this.naming = MentionTagger.in(agencyText.places());
    }

    /** A parser with the agencies and places that are part of the program, and usual limits. */
    public static Parser withDefaults() {
        return withDefaults(Limits.DEFAULT);
    }

    /** A parser with the agencies and places that are part of the program. */
    public static Parser withDefaults(Limits limits) {
        return withDefaults(limits, PART);
    }

    /** A parser that reads texts of more than so many bytes in parts. */
    static Parser withDefaults(Limits limits, int part) {
        return new Parser(limits, part, CopyReader.withDefaults());
    }

    /** What reading may cost. */
    public Limits limits() {
        return limits;
    }

    /** The dispatches in the bytes, all together, or why there are none. */
    public ParseOutcome parse(byte[] bytes, Upload upload, Instant received) {
        List<Dispatch> dispatches = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        parse(bytes, upload, received, dispatches::add, rejected::add);
        return dispatches.isEmpty() ? rejected.getFirst() : new Parsed(dispatches, rejected);
    }

    /**
     * Hands on each dispatch in the bytes as it is found, in order, and why parts of them cannot be
     * read. At least one of the two is called. Besides the bytes it takes no more room than one
     * item does.
     *
     * @param received completes a date that lacks its year, and stands in for one that is missing
     */
    public void parse(
            byte[] bytes,
            Upload upload,
            Instant received,
            Consumer<Dispatch> dispatches,
            Consumer<Rejected> rejected) {
        ResultCollector results = new ResultCollector(dispatches, rejected, limits.dispatches());
        Map<String, Integer> texts = new HashMap<>();
        new Unpacker(limits)
                .unpack(
                        bytes,
                        content -> {
                            if (!results.isFull()) {
                                read(content, bytes, texts, upload, received, results);
                            }
                        });
    }

    /**
     * The name of a text in an archive or mail: of the entry, with a number where several texts
     * came out of one, as they do of a mailbox. Absent for what is the upload itself.
     */
    private static Optional<String> entry(
            Content.Text text, byte[] upload, Map<String, Integer> texts) {
        if (Arrays.equals(text.bytes(), upload)) {
            return Optional.empty();
        }
        String name = text.name();
        int n = texts.merge(name, 1, Integer::sum);
        return Optional.of(name.isEmpty() ? "#" + n : n == 1 ? name : name + "#" + n);
    }

    private void read(
            Content content,
            byte[] bytes,
            Map<String, Integer> texts,
            Upload upload,
            Instant received,
            ResultCollector results) {
        switch (content) {
            case Content.Text text -> {
                Optional<String> entry = entry(text, bytes, texts);
                read(
                        text,
                        results,
                        (item, encoding, found) -> {
                            Item within = item.within(text.given());
                            for (Dispatch dispatch :
                                    agencyText.read(within, upload.readAs(encoding), received)) {
                                Dispatch named = naming.mark(dispatch);
                                found.found(entry.map(named::in).orElse(named));
                            }
                        });
            }
            case Content.Spoiled(String name, String code, String message) ->
                    results.rejected(name, new Rejected(code, message));
        }
    }

    private void read(Content.Text content, ResultCollector results, TextReader.Reader reader) {
        switch (CharsetDetection.of(content.bytes())) {
            case CharsetDetection.Detected(EncodedText encoding) ->
                    new TextReader(
                                    content.name(),
                                    encoding,
                                    limits,
                                    part,
                                    agencyText,
                                    reader,
                                    results)
                            .read();
            case CharsetDetection.Empty() ->
                    results.rejected(
                            content.name(),
                            new Rejected(
                                    "empty",
                                    "There is no text in it. Upload the dispatch's text."));
            case CharsetDetection.Binary(int offset, int line) ->
                    results.rejected(
                            content.name(),
                            new Rejected(
                                    "binary",
                                    "Byte %d (line %d) is 0, which no text has: this is a picture, an archive or the like. Upload the text."
                                            .formatted(offset, line)));
            case CharsetDetection.Undecodable(String charset, int offset, int line) ->
                    results.rejected(
                            content.name(),
                            new Rejected(
                                    "unknown-charset",
                                    "Byte %d (line %d) is not %s, and no other character set that agencies use makes words of it. Convert the file to UTF-8."
                                            .formatted(offset, line, charset)));
        }
    }
}
