package dragoman.translate.aws;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs texts into requests of one text a line, so that a dispatch of many short sentences takes
 * few requests; what is charged is the same. A text with a line break of its own, or that does not
 * fit into a request with others, is sent by itself.
 */
final class Requests {
    private static final char LINE = '\n';

    private Requests() {}

    /** The texts by request, in order. */
    static List<List<String>> pack(List<String> texts) {
        List<List<String>> requests = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int bytes = 0;
        for (String text : texts) {
            int size = text.getBytes(StandardCharsets.UTF_8).length + 1;
            boolean alone = text.indexOf(LINE) >= 0 || size > Pieces.MAX_BYTES;
            if (!open.isEmpty() && (alone || bytes + size > Pieces.MAX_BYTES)) {
                requests.add(List.copyOf(open));
                open.clear();
                bytes = 0;
            }
            open.add(text);
            bytes += size;
            if (alone) {
                requests.add(List.copyOf(open));
                open.clear();
                bytes = 0;
            }
        }
        if (!open.isEmpty()) {
            requests.add(List.copyOf(open));
        }
        return requests;
    }

    /** The text of a request. */
    static String text(List<String> lines) {
        return String.join(String.valueOf(LINE), lines);
    }

    /** The lines of an answer. */
    static List<String> lines(String answer) {
        return List.of(answer.split("\n", -1));
    }
}
