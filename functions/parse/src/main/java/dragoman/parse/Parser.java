package dragoman.parse;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.parse.ParseOutcome.Parsed;
import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.agency.AgencyText;
import dragoman.parse.format.Formats;
import dragoman.parse.item.Given;
import dragoman.parse.mention.Naming;
import dragoman.parse.text.SourceText;
import dragoman.parse.unpack.Content;
import dragoman.parse.unpack.Limits;
import dragoman.parse.unpack.Unpacker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the bytes of an upload: out of its wrappings, into text, by its format, as agency copy. It
 * knows nothing of where they came from, and answers for any bytes at all. The codes with which it
 * rejects are listed in docs/failures.md.
 */
public final class Parser {
    private final Limits limits;
    private final Unpacker unpacker;
    private final AgencyText agencyText;
    private final Naming naming;

    private Parser(Limits limits, AgencyText agencyText) {
        this.limits = limits;
        this.unpacker = new Unpacker(limits);
        this.agencyText = agencyText;
        this.naming = Naming.in(agencyText.places());
    }

    /** A parser with the agencies and places that are part of the program, and usual limits. */
    public static Parser shipped() {
        return shipped(Limits.DEFAULT);
    }

    /** A parser with the agencies and places that are part of the program. */
    public static Parser shipped(Limits limits) {
        return new Parser(limits, AgencyText.shipped());
    }

    /**
     * The dispatches in the bytes, or why there are none. Where only some of an archive's entries
     * can be read, the others are said to be spoiled.
     *
     * @param received completes a date that lacks its year, and stands in for one that is missing
     */
    public ParseOutcome parse(byte[] bytes, Upload upload, Instant received) {
        List<Dispatch> dispatches = new ArrayList<>();
        List<Rejected> spoiled = new ArrayList<>();
        Map<String, Integer> texts = new HashMap<>();
        for (Content content : unpacker.unpack(bytes)) {
            switch (content) {
                case Content.Text(String name, byte[] text, Given given) -> {
                    switch (read(text, given, upload, received)) {
                        case Parsed(List<Dispatch> found, List<Rejected> _) -> {
                            if (Arrays.equals(text, bytes)) {
                                dispatches.addAll(found);
                            } else {
                                String entry = entry(name, texts.merge(name, 1, Integer::sum));
                                found.forEach(dispatch -> dispatches.add(dispatch.in(entry)));
                            }
                        }
                        case Rejected(String code, String message) ->
                                spoiled.add(new Rejected(code, named(name, message)));
                    }
                }
                case Content.Spoiled(String name, String code, String message) ->
                        spoiled.add(new Rejected(code, named(name, message)));
            }
        }
        return dispatches.isEmpty() ? spoiled.getFirst() : new Parsed(dispatches, spoiled);
    }

    /**
     * The name of a text in an archive or mail: of the entry, with a number where several texts
     * came out of one, as they do of a mailbox.
     */
    private static String entry(String name, int text) {
        return name.isEmpty() ? "#" + text : text == 1 ? name : name + "#" + text;
    }

    private static long count(byte[] bytes, char sign) {
        long count = 0;
        for (byte b : bytes) {
            count += b == sign ? 1 : 0;
        }
        return count;
    }

    private static String named(String entry, String message) {
        return entry.isEmpty() ? message : entry + ": " + message;
    }

    private ParseOutcome read(byte[] bytes, Given given, Upload upload, Instant received) {
        if (Math.max(count(bytes, '\n'), count(bytes, '\r')) > limits.lines()) {
            return new Rejected(
                    "too-many-lines",
                    "It has more than %,d lines. Split it.".formatted(limits.lines()));
        }
        if (count(bytes, '<') > limits.tags()) {
            return new Rejected(
                    "too-many-tags",
                    "It has more than %,d tags. Split it.".formatted(limits.tags()));
        }
        return switch (SourceText.read(bytes)) {
            case SourceText.Read(SourceText text) ->
                    new Parsed(
                            Formats.read(text).stream()
                                    .map(item -> item.within(given).doubting(text.warnings()))
                                    .flatMap(
                                            item ->
                                                    agencyText
                                                            .read(
                                                                    item,
                                                                    upload.readAs(text.charset()),
                                                                    received)
                                                            .stream())
                                    .map(naming::mark)
                                    .toList(),
                            List.of());
            case SourceText.Empty() ->
                    new Rejected("empty", "There is no text in it. Upload the dispatch's text.");
            case SourceText.Binary(int offset, int line) ->
                    new Rejected(
                            "binary",
                            "Byte %d (line %d) is 0, which no text has: this is a picture, an archive or the like. Upload the text."
                                    .formatted(offset, line));
            case SourceText.Undecodable(String charset, int offset, int line) ->
                    new Rejected(
                            "unknown-charset",
                            "Byte %d (line %d) is not %s, and no other character set that agencies use makes words of it. Convert the file to UTF-8."
                                    .formatted(offset, line, charset));
        };
    }
}
