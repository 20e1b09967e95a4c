package dragoman.settings;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/**
 * Reads a function's settings, with a message that names the setting when one is missing or wrong.
 */
public final class Settings {
    private final Map<String, String> environment;

    public Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The settings of this process. */
    public static Settings ofProcess() {
        return new Settings(System.getenv());
    }

    /**
     * A setting that must be there.
     *
     * @throws IllegalStateException when it is missing or blank
     */
    public String text(String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("environment variable " + name + " is not set");
        }
        return value;
    }

    /** A setting that may be left empty. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * A setting that must be a whole number above 0.
     *
     * @throws IllegalStateException when it is missing or anything else
     */
    public int positive(String name) {
        String value = text(name);
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    name + " must be a whole number, but is '" + value + "'", e);
        }
        throw new IllegalStateException(name + " must be above 0, but is " + value);
    }
}
