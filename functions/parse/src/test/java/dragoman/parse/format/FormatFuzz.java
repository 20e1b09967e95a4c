package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.Item;
import dragoman.parse.text.CharsetDetection;
import dragoman.parse.text.EncodedText;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Runs each reader of a format separately, on any text. */
public final class FormatFuzz {
    private static final Map<String, Format> FORMATS = formatsByName();
    private static Set<String> chosen = FORMATS.keySet();

    private FormatFuzz() {}

    private static Map<String, Format> formatsByName() {
        Map<String, Format> formats = new TreeMap<>();
        for (Format format : Formats.ALL) {
            formats.put(format.getClass().getSimpleName(), format);
        }
        formats.put("Html", text -> new Html().read(Markup.html(text)));
        for (MarkupFormat format : MarkupFormat.values()) {
            formats.put(format.name(), text -> format.read(Markup.xml(text).document()));
        }
        return formats;
    }

    /** Names of the readers. */
    public static Set<String> formats() {
        return FORMATS.keySet();
    }

    /** Prints the names of the readers. */
    public static void main(String[] arguments) {
        formats().forEach(System.out::println);
    }

    /** Jazzer's start: the arguments name the readers; without one, all read each input. */
    public static void fuzzerInitialize(String[] arguments) {
        if (arguments.length > 0) {
            chosen = Set.of(arguments);
        }
        if (!FORMATS.keySet().containsAll(chosen)) {
            throw new IllegalArgumentException("no reader of " + chosen);
        }
        // Loads what reading needs, so that the first input is not blamed for it.
        for (String sample :
                List.of("<p>One.</p>", "{\"headline\": \"One\", \"body_text\": \"One.\"}")) {
            fuzzerTestOneInput(sample.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        for (String format : chosen) {
            read(format, bytes);
        }
    }

    /**
     * Reads bytes as if they were in a format.
     *
     * @throws IllegalStateException when the answer is not the same twice, or stands nowhere
     */
    public static void read(String format, byte[] bytes) {
        if (!(CharsetDetection.of(bytes) instanceof CharsetDetection.Detected(EncodedText text))) {
            return;
        }
        Format reader = Objects.requireNonNull(FORMATS.get(format), format);
        List<Item> items = reader.read(text.decode());
        List<Item> again = reader.read(text.decode());
        if (!texts(items).equals(texts(again))) {
            throw new IllegalStateException("read differently the second time");
        }
        for (Item item : items) {
            for (Block block : item.blocks()) {
                int end = block.line().bytes(0, block.line().text().length()).end();
                if (end > bytes.length) {
                    throw new IllegalStateException("a block ends at byte " + end);
                }
            }
        }
    }

    private static List<List<String>> texts(List<Item> items) {
        return items.stream()
                .map(item -> item.blocks().stream().map(block -> block.line().text()).toList())
                .toList();
    }
}
