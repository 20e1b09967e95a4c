package dragoman.local.template;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A template's parameters: their defaults, or what was given instead, checked as CloudFormation
 * does.
 */
final class Parameters {
    private Parameters() {}

    static void read(Value root, Map<String, String> given, Intrinsics intrinsics) {
        Map<String, Value> parameters =
                root.find("Parameters").map(Value::entries).orElseGet(Map::of);
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(parameters.keySet());
        if (!unknown.isEmpty()) {
            throw root.error("there is no parameter " + unknown.iterator().next());
        }
        parameters.forEach(
                (name, parameter) -> {
                    String value =
                            Optional.ofNullable(given.get(name))
                                    .or(() -> parameter.find("Default").map(Value::text))
                                    .orElseThrow(
                                            () ->
                                                    parameter.error(
                                                            "has no default; give it a"
                                                                    + " value"));
                    check(parameter, value);
                    intrinsics.reference(name, value);
                });
    }

    private static void check(Value parameter, String value) {
        parameter
                .find("AllowedPattern")
                .filter(pattern -> !value.matches(pattern.text()))
                .ifPresent(
                        pattern -> {
                            throw parameter.error(
                                    "'"
                                            + value
                                            + "' does not fit: "
                                            + parameter
                                                    .find("ConstraintDescription")
                                                    .map(Value::text)
                                                    .orElse(pattern.text()));
                        });
        parameter
                .find("AllowedValues")
                .filter(values -> values.items().stream().map(Value::text).noneMatch(value::equals))
                .ifPresent(
                        values -> {
                            throw parameter.error(
                                    "'" + value + "' is not one of the allowed values");
                        });
        if (parameter.get("Type").text().equals("Number")) {
            checkNumber(parameter, value);
        }
    }

    private static void checkNumber(Value parameter, String value) {
        if (!value.matches("-?\\d{1,15}")) {
            throw parameter.error("must be a whole number, but is '" + value + "'");
        }
        long number = Long.parseLong(value);
        parameter
                .find("MinValue")
                .filter(least -> number < least.number())
                .ifPresent(
                        least -> {
                            throw parameter.error(
                                    "is " + value + ", but must be at least " + least.text());
                        });
        parameter
                .find("MaxValue")
                .filter(most -> number > most.number())
                .ifPresent(
                        most -> {
                            throw parameter.error(
                                    "is " + value + ", but must be at most " + most.text());
                        });
    }
}
