package dragoman.api.http;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Reads query parameters, whose values {@link OpenApi the contract} has checked. */
public final class Parameters {
    private Parameters() {}

    /** A whole number, or a default where the parameter is not given. */
    public static int number(Request request, String name, int defaultValue) {
        return request.parameter(name).map(Integer::valueOf).orElse(defaultValue);
    }

    /** A date, or a default where the parameter is not given. */
    public static LocalDate date(Request request, String name, LocalDate defaultValue) {
        return request.parameter(name).map(LocalDate::parse).orElse(defaultValue);
    }

    /** A text without blanks around it, if the parameter is given. */
    public static Optional<String> text(Request request, String name) {
        return request.parameter(name).map(String::strip);
    }

    /** True or false, or a default where the parameter is not given. */
    public static boolean flag(Request request, String name, boolean defaultValue) {
        return request.parameter(name).map(Boolean::valueOf).orElse(defaultValue);
    }

    /** One of a type's constants, by its name in lower case. */
    public static <E extends Enum<E>> Optional<E> choice(
            Request request, String name, Class<E> type) {
        return request.parameter(name)
                .map(value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
    }
}
