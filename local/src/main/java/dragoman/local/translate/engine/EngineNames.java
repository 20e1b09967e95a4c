package dragoman.local.translate.engine;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Which engines translate, in the order in which they are asked.
 *
 * @param names {@code memory}, {@code aws}, {@code gist}, or the address of a server that speaks
 *     LibreTranslate's protocol
 */
public record EngineNames(List<String> names) {
    /** What translates when nobody says what should. */
    public static final EngineNames DEFAULT =
            new EngineNames(List.of(Memory.ORIGIN, GistEngine.ORIGIN));

    /**
     * Names that make sense together.
     *
     * @throws IllegalArgumentException when they do not; the message says why
     */
    public EngineNames {
        names = List.copyOf(names);
        if (names.indexOf(Memory.ORIGIN) > 0) {
            throw new IllegalArgumentException(
                    "memory costs nothing and is asked first: name it first");
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (names.indexOf(name) < i) {
                throw new IllegalArgumentException("'" + name + "' is named twice");
            }
            switch (name) {
                case Memory.ORIGIN -> {
                    // It is asked by whole texts, lines and sentences, before the others.
                }
                case AwsEngine.ORIGIN, GistEngine.ORIGIN -> {
                    if (i < names.size() - 1) {
                        throw new IllegalArgumentException(
                                "%s translates everything: '%s' after it is never asked"
                                        .formatted(name, names.get(i + 1)));
                    }
                }
                default -> requireAddress(name);
            }
        }
        if (names.isEmpty() || names.equals(List.of(Memory.ORIGIN))) {
            throw new IllegalArgumentException(
                    "something must translate what no memory has: add aws, an address or gist");
        }
    }

    /**
     * Reads names that are separated by commas.
     *
     * @throws IllegalArgumentException when they are no engines, or do not make sense together
     */
    public static EngineNames parse(String list) {
        return new EngineNames(List.of(list.strip().split("\\s*+,\\s*+", -1)));
    }

    private static void requireAddress(String name) {
        try {
            URI address = new URI(name);
            boolean http =
                    "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (http && address.getHost() != null && address.getQuery() == null) {
                return;
            }
        } catch (URISyntaxException e) {
            throw unknown(name, e);
        }
        throw unknown(name, null);
    }

    private static IllegalArgumentException unknown(String name, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "'"
                        + name
                        + "' is no translator: memory, aws, gist, or an address such as"
                        + " http://127.0.0.1:5000",
                cause);
    }
}
