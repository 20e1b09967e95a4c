package dragoman.parse;

import dragoman.dispatch.Upload;
import dragoman.parse.agency.AgencyText;
import dragoman.parse.format.Formats;
import dragoman.parse.text.SourceText;

import java.time.Instant;

/**
 * Reads the bytes of an upload. It knows nothing of where they came from, and answers for any bytes
 * at all.
 */
public final class Parser {
    private final AgencyText agencyText;

    private Parser(AgencyText agencyText) {
        this.agencyText = agencyText;
    }

    /** A parser with the agencies and places that are part of the program. */
    public static Parser shipped() {
        return new Parser(AgencyText.shipped());
    }

    /**
     * The dispatches in the bytes, or why there are none.
     *
     * @param received completes a date that lacks its year, and stands in for one that is missing
     */
    public ParseOutcome parse(byte[] bytes, Upload upload, Instant received) {
        return switch (SourceText.read(bytes)) {
            case SourceText.Read(SourceText text) ->
                    new ParseOutcome.Parsed(
                            Formats.read(text).stream()
                                    .flatMap(
                                            item ->
                                                    agencyText
                                                            .read(
                                                                    item.doubting(text.warnings()),
                                                                    upload.readAs(text.charset()),
                                                                    received)
                                                            .stream())
                                    .toList());
            case SourceText.Empty() ->
                    new ParseOutcome.Rejected(
                            "empty", "There is no text in it. Upload the dispatch's text.");
            case SourceText.Binary(int offset, int line) ->
                    new ParseOutcome.Rejected(
                            "binary",
                            "Byte %d (line %d) is 0, which no text has: this is a picture, an archive or the like. Upload the text."
                                    .formatted(offset, line));
            case SourceText.Undecodable(String charset, int offset, int line) ->
                    new ParseOutcome.Rejected(
                            "unknown-charset",
                            "Byte %d (line %d) is not %s, the character set that was tried. Convert the file to UTF-8."
                                    .formatted(offset, line, charset));
        };
    }
}
