package dragoman.parse.unpack;

import dragoman.dispatch.Warning;
import dragoman.parse.item.ItemMetadata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of an office document while it is collected, and what is left out of it. */
final class DocumentText {
    private static final int MAX_QUOTED = 300;
    private static final Pattern BLANKS = Pattern.compile("\\s++");

    private final List<String> lines = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    void line(CharSequence line) {
        lines.add(line.toString());
    }

    /**
     * Notes that something is left out.
     *
     * @param what such as "Hidden text was left out"
     * @param text of it; nothing is noted if it is blank
     */
    void leaveOut(String what, CharSequence text) {
        leftOut(what, text).ifPresent(warnings::add);
    }

    /** The warning that something was left out; absent if it is blank. */
    static Optional<Warning> leftOut(String what, CharSequence text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        String shown = line.length() > MAX_QUOTED ? line.substring(0, MAX_QUOTED) + "\u2026" : line;
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(Warning.of("left-out", "%s: \u201C%s\u201D.".formatted(what, shown)));
    }

    /** The text as content of an upload. */
    Content of(Part document) {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder(document.metadata());
        warnings.forEach(metadata::warn);
        return new Content.Text(
                document.name(),
                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8),
                metadata.build(),
                Optional.of(StandardCharsets.UTF_8.name()));
    }
}
