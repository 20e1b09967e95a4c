package dragoman.topic;

import dragoman.dispatch.TopicLabel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The vocabulary of IPTC Media Topics, as a tree of up to five levels.
 *
 * @see <a href="https://iptc.org/standards/media-topics/">IPTC Media Topics</a>
 */
public final class MediaTopics {
    private static final String PREFIX = "medtop:";

    private final Map<String, Entry> entries;

    private MediaTopics(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** The built-in vocabulary. */
    public static MediaTopics builtIn() {
        return BuiltIn.TOPICS;
    }

    /** What a topic is called; empty for a code that is not in the vocabulary. */
    public Optional<TopicLabel> label(String code) {
        return Optional.ofNullable(entries.get(code)).map(Entry::label);
    }

    /** The topic that a topic is directly a part of. */
    public Optional<String> broader(String code) {
        return Optional.ofNullable(entries.get(code)).flatMap(Entry::broader);
    }

    /** The topic of the first level that a topic is, or is a part of. */
    public String first(String code) {
        String first = code;
        Optional<String> broader = broader(code);
        while (broader.isPresent()) {
            first = broader.get();
            broader = broader(first);
        }
        return first;
    }

    private static MediaTopics read() {
        Map<String, Entry> entries = new HashMap<>();
        try (InputStream in = MediaTopics.class.getResourceAsStream("media-topics.tsv")) {
            String rows =
                    new String(
                            Objects.requireNonNull(in, "media-topics.tsv").readAllBytes(),
                            StandardCharsets.UTF_8);
            rows.lines()
                    .filter(row -> !row.startsWith("#"))
                    .map(row -> row.split("\t", -1))
                    .forEach(row -> entries.put(PREFIX + row[0], entry(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MediaTopics(Map.copyOf(entries));
    }

    private static Entry entry(String[] row) {
        return new Entry(
                Optional.of(row[1]).filter(code -> !code.isEmpty()).map(PREFIX::concat),
                new TopicLabel(row[2], Optional.of(row[3]).filter(label -> !label.isEmpty())));
    }

    private record Entry(Optional<String> broader, TopicLabel label) {}

    /** Read when it is first asked for. */
    private static final class BuiltIn {
        static final MediaTopics TOPICS = read();
    }
}
