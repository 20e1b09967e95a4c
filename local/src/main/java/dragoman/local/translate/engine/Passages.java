package dragoman.local.translate.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text in portions that the services take in one request. */
final class Passages {
    /** The most bytes of a request's text. */
    static final int MAX_BYTES = 10_000;

    private Passages() {}

    /** Joins neighbouring sentences into passages, and cuts what is too long for one. */
    static List<String> of(List<String> sentences) {
        List<String> passages = new ArrayList<>();
        for (List<String> batch :
                batches(sentences.stream().flatMap(s -> cut(s).stream()).toList())) {
            passages.add(String.join(" ", batch));
        }
        return passages;
    }

    /** Groups neighbours so that each group fits into a request, with a sign between them. */
    static List<List<String>> batches(List<String> texts) {
        List<List<String>> batches = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        int bytes = 0;
        for (String text : texts) {
            int more = bytes(text) + 1;
            if (!batch.isEmpty() && bytes + more > MAX_BYTES + 1) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(text);
            bytes += more;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** A text that is too long, at blanks where it has any. */
    private static List<String> cut(String text) {
        if (bytes(text) <= MAX_BYTES) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int blank = -1;
        int bytes = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            bytes += bytes(Character.toString(point));
            if (bytes > MAX_BYTES) {
                int end = blank > start ? blank : at;
                parts.add(text.substring(start, end));
                bytes = bytes(text.substring(end, at)) + bytes(Character.toString(point));
                start = end;
            }
            if (Character.isWhitespace(point)) {
                blank = at;
            }
            at += Character.charCount(point);
        }
        parts.add(text.substring(start));
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
