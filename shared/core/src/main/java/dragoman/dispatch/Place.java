package dragoman.dispatch;

import java.util.Optional;

/**
 * A place as a dateline names it.
 *
 * @param name as printed
 * @param english its English name, when the place is known
 * @param country ISO 3166-1 alpha-2 code, when the place is known
 */
public record Place(String name, Optional<String> english, Optional<String> country) {
    public Place {
        Require.text(name, "place");
        country.ifPresent(Require::country);
    }
}
