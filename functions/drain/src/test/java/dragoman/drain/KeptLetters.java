package dragoman.drain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Dead letters, and bodies of messages, in memory. */
final class KeptLetters implements DeadLetters {
    static final String BUCKET = "work";

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** A body that messages refer to. */
    KeptLetters with(String key, String text) {
        texts.put(key, text);
        return this;
    }

    /** What is kept under a key. */
    String text(String key) {
        return texts.getOrDefault(key, "");
    }

    @Override
    public String keep(String text) {
        String key = "dead-letters/" + text.hashCode() + ".json";
        texts.put(key, text);
        return key;
    }

    @Override
    public Optional<String> body(String bucket, String key) {
        return bucket.equals(BUCKET) ? Optional.ofNullable(texts.get(key)) : Optional.empty();
    }
}
