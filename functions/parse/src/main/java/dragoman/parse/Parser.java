package dragoman.parse;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.parse.ParseOutcome.Parsed;
import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.copy.CopyReader;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.deadline.TooSlowException;
import dragoman.parse.item.Item;
import dragoman.parse.mention.MentionTagger;
import dragoman.parse.text.CharsetDetection;
import dragoman.parse.text.EncodedText;
import dragoman.parse.topic.TopicTagger;
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
 * Reads the bytes of an upload: unpacks them, decodes them, reads their format, and then the
 * agency's copy. It does not know where they came from, and returns an answer for any bytes at all.
 * Its rejection codes are listed in docs/failures.md.
 */
public final class Parser {
    // Large texts are read in parts of about this many bytes: large enough that the cost of a part
    // itself does not count, and small enough to take little memory.
    private static final int PART_SIZE = 256 * 1024;

    private final Limits limits;
    private final CopyReader copy;
    private final TextReader textReader;
    private final MentionTagger mentions;
    private final TopicTagger topics;

    private Parser(Limits limits, int partSize, CopyReader copy) {
        this.limits = limits;
        this.copy = copy;
        this.textReader = new TextReader(limits, partSize, copy);
        this.mentions = MentionTagger.in(copy.places(), copy.fractionFirst());
        this.topics = TopicTagger.builtIn();
    }

    /** A parser with the built-in agencies and places, and default limits. */
    public static Parser withDefaults() {
        return withDefaults(Limits.DEFAULT);
    }

    /** A parser with the built-in agencies and places. */
    public static Parser withDefaults(Limits limits) {
        return withDefaults(limits, PART_SIZE);
    }

    /** A parser that reads texts of more than {@code partSize} bytes in parts. */
    static Parser withDefaults(Limits limits, int partSize) {
        return new Parser(limits, partSize, CopyReader.withDefaults());
    }

    /** The limits of what reading may cost. */
    public Limits limits() {
        return limits;
    }

    /** The dispatches in the bytes, all together, or why there are none. */
    public ParseOutcome parse(byte[] bytes, Upload upload, Instant received) {
        List<Dispatch> dispatches = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        parse(bytes, upload, received, Deadline.never(), dispatches::add, rejected::add);
        return dispatches.isEmpty() ? Rejected.of(rejected) : new Parsed(dispatches, rejected);
    }

    /**
     * Passes on each dispatch in the bytes as it is found, in order, and the reasons why parts of
     * them cannot be read. At least one of the two consumers is called. Apart from the bytes it
     * needs no more memory than one item does.
     *
     * @param received supplies a missing year, or the date where there is none
     * @param deadline when reading has to end; handing on what was read does not count
     */
    public void parse(
            byte[] bytes,
            Upload upload,
            Instant received,
            Deadline deadline,
            Consumer<Dispatch> dispatches,
            Consumer<Rejected> rejected) {
        ResultCollector results =
                new ResultCollector(
                        dispatch -> deadline.pause(() -> dispatches.accept(dispatch)),
                        rejected,
                        limits.dispatches());
        UploadReader reader = new UploadReader(bytes, upload, received, deadline, results);
        try {
            Unpacker.unpack(bytes, limits, deadline, reader::read);
        } catch (TooSlowException e) {
            results.rejected(
                    reader.entry,
                    new Rejected(
                            "too-slow",
                            "Reading it took more than %,d seconds, and stopped in %s. Split it, or raise MaxReadingSeconds."
                                    .formatted(limits.seconds(), e.place())));
        }
    }

    /** Reads what comes out of the wrappings of one upload. */
    private final class UploadReader {
        private final byte[] bytes;
        private final Upload upload;
        private final Instant received;
        private final Deadline deadline;
        private final ResultCollector results;
        // The name of what is being read.
        private String entry = "";
        // How many texts each entry has contained so far.
        private final Map<String, Integer> texts = new HashMap<>();

        UploadReader(
                byte[] bytes,
                Upload upload,
                Instant received,
                Deadline deadline,
                ResultCollector results) {
            this.bytes = bytes;
            this.upload = upload;
            this.received = received;
            this.deadline = deadline;
            this.results = results;
        }

        void read(Content content) {
            if (results.isFull()) {
                return;
            }
            switch (content) {
                case Content.Text text -> read(text);
                case Content.Unreadable(String name, String code, String message) ->
                        results.rejected(name, new Rejected(code, message));
            }
        }

        private void read(Content.Text content) {
            entry = content.name();
            deadline.reading(() -> "a text of %,d bytes".formatted(content.bytes().length));
            Optional<String> name = entry(content);
            switch (CharsetDetection.of(content.bytes(), content.charset())) {
                case CharsetDetection.Detected(EncodedText text) ->
                        textReader.read(
                                text, deadline, new DispatchReader(content, name, text.charset()));
                case CharsetDetection.Empty() ->
                        reject(
                                content,
                                new Rejected(
                                        "empty",
                                        "There is no text in it. Upload the dispatch's text."));
                case CharsetDetection.Binary(int offset, int line) ->
                        reject(
                                content,
                                new Rejected(
                                        "binary",
                                        "Byte %d (line %d) is 0, which no text has: this is a picture, an archive or the like. Upload the text."
                                                .formatted(offset, line)));
                case CharsetDetection.Undecodable(String charset, int offset, int line) ->
                        reject(
                                content,
                                new Rejected(
                                        "unknown-charset",
                                        "Byte %d (line %d) is not %s, and no other character set that agencies use makes words of it. Convert the file to UTF-8."
                                                .formatted(offset, line, charset)));
            }
        }

        /**
         * The name of a text in an archive or mail: that of the entry, with a number where one
         * entry contains several texts, as a mailbox does. Absent if the text is the upload itself.
         */
        private Optional<String> entry(Content.Text text) {
            if (Arrays.equals(text.bytes(), bytes)) {
                return Optional.empty();
            }
            String name = text.name();
            int n = texts.merge(name, 1, Integer::sum);
            return Optional.of(name.isEmpty() ? "#" + n : n == 1 ? name : name + "#" + n);
        }

        private void reject(Content.Text content, Rejected why) {
            results.rejected(content.name(), why);
        }

        /** Reads the items of one text as agency copy. */
        private final class DispatchReader implements ItemSink {
            private final Content.Text content;
            private final Optional<String> entry;
            private final Upload decoded;

            DispatchReader(Content.Text content, Optional<String> entry, String charset) {
                this.content = content;
                this.entry = entry;
                this.decoded = upload.readAs(charset);
            }

            @Override
            public void item(Item item) {
                deadline.reading(
                        () ->
                                "the %s item from byte %,d on"
                                        .formatted(item.format(), item.place().bytes().start()));
                for (Dispatch dispatch :
                        copy.read(item.within(content.metadata()), decoded, received, deadline)) {
                    Dispatch tagged = topics.mark(mentions.mark(dispatch, deadline), deadline);
                    results.found(entry.map(tagged::in).orElse(tagged));
                }
            }

            @Override
            public void rejected(Rejected why) {
                results.rejected(content.name(), why);
            }

            @Override
            public boolean isFull() {
                return results.isFull();
            }
        }
    }
}
