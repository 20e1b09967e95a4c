package dragoman.local.translate.protocol;

import dragoman.json.Json;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What the service requires of the parameters of its operations.
 *
 * @param inputs the shape of each operation's input, by the operation's name
 * @param shapes shapes by name
 */
public record ParameterRules(Map<String, String> inputs, Map<String, Shape> shapes) {
    private static final String FILE = "/dragoman/local/translate/parameters.json";

    public ParameterRules {
        inputs = Map.copyOf(inputs);
        shapes = Map.copyOf(shapes);
    }

    /** The rules of the service's own model. */
    public static ParameterRules builtIn() {
        try (InputStream in = ParameterRules.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FILE);
            }
            return Json.read(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), ParameterRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /**
     * The parameters of a call.
     *
     * @throws ServiceException when they are not as the service requires, or when it does not have
     *     the operation
     */
    public Parameters check(String operation, JsonNode body) {
        String input = Optional.ofNullable(inputs.get(operation)).orElseThrow(Call::unknown);
        new ParameterCheck(this).check(body, input);
        return new Parameters(body);
    }

    Shape shape(String name) {
        return Optional.ofNullable(shapes.get(name))
                .orElseThrow(() -> new IllegalStateException("no shape " + name + " in " + FILE));
    }
}
