package dragoman.parse;

import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.text.EncodedText;
import dragoman.parse.text.SourceText;
import dragoman.parse.unpack.Limits;

import java.util.Optional;

/**
 * Checks what has to be read at once against the limits for a text that cannot be cut into items.
 */
final class TextLimits {
    private final EncodedText text;
    private final Limits limits;

    TextLimits(EncodedText text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    /** The maximum number of units that are read at once. */
    int maxUnits() {
        return text.unitAt(text.byteAt(0) + limits.textBytes());
    }

    /** Why a range of units is too large to be decoded; absent if it is not. */
    Optional<Rejected> rejection(int from, int to) {
        return to - from > maxUnits() ? Optional.of(tooLarge(from)) : Optional.empty();
    }

    /** The rejection of an item that begins at a unit and is too large. */
    Rejected tooLarge(int from) {
        return new Rejected(
                "text-too-large",
                "From byte %d on it has more than %,d bytes without another item. Split it, or raise MaxTextBytes."
                        .formatted(text.byteAt(from), limits.textBytes()));
    }

    /** Why a decoded text is too costly to be read; absent if it is not. */
    Optional<Rejected> rejection(SourceText source, int from) {
        String decoded = source.text();
        if (Math.max(count(decoded, '\n'), count(decoded, '\r')) > limits.lines()) {
            return Optional.of(
                    new Rejected(
                            "too-many-lines",
                            "From byte %d on it has more than %,d lines without another item. Split it, or raise MaxTextLines."
                                    .formatted(text.byteAt(from), limits.lines())));
        }
        if (count(decoded, '<') > limits.tags()) {
            return Optional.of(
                    new Rejected(
                            "too-many-tags",
                            "From byte %d on it has more than %,d tags without another item. Split it, or raise MaxTextTags."
                                    .formatted(text.byteAt(from), limits.tags())));
        }
        return Optional.empty();
    }

    private static int count(String text, char character) {
        int count = 0;
        for (int at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
            count++;
        }
        return count;
    }
}
