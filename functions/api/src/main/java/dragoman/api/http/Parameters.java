package dragoman.api.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads query parameters, and says what is wrong with one that does not fit. */
public final class Parameters {
    private Parameters() {}

    /** Refuses parameters that a call does not have: a misspelt filter must not list everything. */
    public static void allow(Request request, String... names) {
        for (String name : new TreeSet<>(request.query().keySet())) {
            if (!List.of(names).contains(name)) {
                throw new BadRequestException(
                        "There is no parameter '"
                                + name
                                + "' here; there are: "
                                + String.join(", ", names)
                                + ".");
            }
        }
    }

    public static int number(Request request, String name, int least, int most, int otherwise) {
        Optional<String> given = request.parameter(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        if (given.get().matches("\\d{1,6}")) {
            int number = Integer.parseInt(given.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BadRequestException(
                "The parameter '%s' must be a whole number from %d to %d."
                        .formatted(name, least, most));
    }

    public static LocalDate date(Request request, String name, LocalDate otherwise) {
        Optional<String> given = request.parameter(name);
        try {
            return given.map(LocalDate::parse).orElse(otherwise);
        } catch (DateTimeParseException e) {
            throw (BadRequestException)
                    new BadRequestException(
                                    "The parameter '"
                                            + name
                                            + "' must be a date such as 2026-01-31.")
                            .initCause(e);
        }
    }

    /** A text that shows something, if the parameter is given. */
    public static Optional<String> text(Request request, String name, int longest) {
        Optional<String> given = request.parameter(name).map(String::strip);
        if (given.filter(text -> text.isEmpty() || text.length() > longest).isPresent()) {
            throw new BadRequestException(
                    "The parameter '%s' must have 1 to %d characters.".formatted(name, longest));
        }
        return given;
    }

    public static boolean flag(Request request, String name, boolean otherwise) {
        return request.parameter(name)
                .map(
                        given ->
                                switch (given) {
                                    case "true" -> true;
                                    case "false" -> false;
                                    default ->
                                            throw new BadRequestException(
                                                    "The parameter '"
                                                            + name
                                                            + "' must be true or false.");
                                })
                .orElse(otherwise);
    }

    /** One of a type's constants, by its name in lower case. */
    public static <E extends Enum<E>> Optional<E> choice(
            Request request, String name, Class<E> type) {
        Optional<String> given = request.parameter(name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(given.get())) {
                return Optional.of(constant);
            }
        }
        throw new BadRequestException(
                "The parameter '"
                        + name
                        + "' must be one of: "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** Refuses what is no language tag. */
    public static void checkLanguage(String name, String given) {
        if (!given.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new BadRequestException(
                    "The parameter '" + name + "' must be a language tag such as en.");
        }
    }
}
