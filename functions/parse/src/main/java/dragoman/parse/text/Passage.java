package dragoman.parse.text;

import dragoman.dispatch.ByteRange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that knows which part of the source each of its code units came from, even where
 * whitespace was collapsed, tags were left out or entities were resolved.
 */
public final class Passage {
    private static final int[] STRAIGHT = new int[0];

    private final SourceText source;
    private final String text;
    // Where each code unit begins and ends in the source; STRAIGHT when they follow each other.
    private final int[] starts;
    private final int[] ends;
    private final int first;

    private Passage(SourceText source, String text, int first, int[] starts, int[] ends) {
        this.source = source;
        this.text = text;
        this.first = first;
        this.starts = starts;
        this.ends = ends;
    }

    private boolean isStraight() {
        return starts.length == 0;
    }

    /** A part of the source as it is. */
    static Passage of(SourceText source, int from, int to) {
        return new Passage(source, source.text().substring(from, to), from, STRAIGHT, STRAIGHT);
    }

    /** A text that came as a whole from a region, as the line break of an empty element does. */
    public static Passage of(Region region, String text) {
        int[] begin = new int[text.length()];
        int[] end = new int[text.length()];
        Arrays.fill(begin, region.from());
        Arrays.fill(end, region.to());
        return new Passage(region.source(), text, region.from(), begin, end);
    }

    /** The same place with another reading. */
    public Passage read(String other) {
        return of(region(), other);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public SourceText source() {
        return source;
    }

    /** Code unit of the source at which the passage begins. */
    public int from() {
        return region().from();
    }

    /** Code unit of the source after the passage. */
    public int to() {
        return region().to();
    }

    /** The part of the source that it came from. */
    public Region region() {
        return region(0, text.length());
    }

    /** The part of the source that a range of code units came from. */
    public Region region(int from, int to) {
        if (isStraight()) {
            return new Region(source, first + from, first + to);
        }
        // Parsers move some elements, so the first in the text may not be the first in the source.
        int begin = from < to ? Integer.MAX_VALUE : startOf(from);
        int end = begin;
        for (int i = from; i < to; i++) {
            begin = Math.min(begin, starts[i]);
            end = i == from ? ends[i] : Math.max(end, ends[i]);
        }
        return new Region(source, begin, end);
    }

    private int startOf(int unit) {
        if (isStraight()) {
            return first + unit;
        }
        // After the last one, and where there is none at all.
        return unit < starts.length ? starts[unit] : unit == 0 ? first : ends[unit - 1];
    }

    private int endOf(int unit) {
        return isStraight() ? first + unit + 1 : ends[unit];
    }

    /** The source text at the passage's place. */
    public String raw() {
        Region region = region();
        return source.text().substring(region.from(), region.to());
    }

    /** The place of the passage among the bytes of the upload. */
    public ByteRange bytes() {
        return region().bytes();
    }

    /** A part of the passage. */
    public Passage part(int from, int to) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        if (isStraight()) {
            return new Passage(source, text.substring(from, to), first + from, STRAIGHT, STRAIGHT);
        }
        return new Passage(
                source,
                text.substring(from, to),
                startOf(from),
                Arrays.copyOfRange(starts, from, to),
                Arrays.copyOfRange(ends, from, to));
    }

    /** The passage without whitespace at both ends. */
    public Passage strip() {
        int to = text.stripTrailing().length();
        int from = Math.min(to, text.length() - text.stripLeading().length());
        return part(from, to);
    }

    /** A named group of a pattern's match in this passage. */
    public Passage group(Matcher match, String name) {
        return part(match.start(name), match.end(name));
    }

    /** The passage with each match replaced. */
    public Passage replace(Pattern pattern, String by) {
        Matcher match = pattern.matcher(text);
        if (!match.find()) {
            return this;
        }
        Builder builder = new Builder(source, from());
        int at = 0;
        do {
            builder.append(part(at, match.start()));
            if (!by.isEmpty()) {
                builder.append(part(match.start(), match.end()).read(by));
            }
            at = match.end();
        } while (match.find());
        builder.append(part(at, text.length()));
        return builder.build();
    }

    /** The parts between the matches of a pattern, including empty ones. */
    public List<Passage> split(Pattern pattern) {
        List<Passage> parts = new ArrayList<>();
        Matcher match = pattern.matcher(text);
        int at = 0;
        while (match.find()) {
            parts.add(part(at, match.start()));
            at = match.end();
        }
        parts.add(part(at, text.length()));
        return parts;
    }

    /**
     * The passage as a parser that resolves entities reads it.
     *
     * @param read the same text, with entities resolved
     */
    public Passage resolved(String read) {
        return text.equals(read) ? this : Entities.resolve(this, read);
    }

    /** Joins passages of one source, separated by spaces. */
    public static Passage joined(List<Passage> passages) {
        if (passages.size() == 1) {
            return passages.getFirst();
        }
        Builder builder = new Builder(passages.getFirst().source, passages.getFirst().from());
        for (Passage passage : passages) {
            if (builder.length() > 0) {
                builder.append(' ', builder.last(), Math.max(builder.last(), passage.from()));
            }
            builder.append(passage);
        }
        return builder.build();
    }

    /** Builds a passage piece by piece. */
    public static final class Builder {
        private final SourceText source;
        private final int first;
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[64];
        private int[] ends = new int[64];

        /**
         * @param first its place in the source if nothing is appended
         */
        public Builder(SourceText source, int first) {
            this.source = source;
            this.first = first;
        }

        public int length() {
            return text.length();
        }

        /** The place in the source after what was appended. */
        int last() {
            return text.isEmpty() ? first : ends[text.length() - 1];
        }

        /** Appends a code unit that came from a range of the source's code units. */
        public Builder append(char unit, int from, int to) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            starts[text.length()] = from;
            ends[text.length()] = to;
            text.append(unit);
            return this;
        }

        public Builder append(Passage passage) {
            for (int i = 0; i < passage.length(); i++) {
                append(passage.text.charAt(i), passage.startOf(i), passage.endOf(i));
            }
            return this;
        }

        public Passage build() {
            int length = text.length();
            int begin = length == 0 ? first : starts[0];
            return isStraight()
                    ? new Passage(source, text.toString(), begin, STRAIGHT, STRAIGHT)
                    : new Passage(
                            source,
                            text.toString(),
                            begin,
                            Arrays.copyOf(starts, length),
                            Arrays.copyOf(ends, length));
        }

        private boolean isStraight() {
            for (int i = 0; i < text.length(); i++) {
                if (starts[i] != starts[0] + i || ends[i] != starts[i] + 1) {
                    return false;
                }
            }
            return true;
        }

        /** Discards what was appended. */
        public void clear() {
            text.setLength(0);
        }
    }
}
