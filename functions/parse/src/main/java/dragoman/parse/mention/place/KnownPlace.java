package dragoman.parse.mention.place;

import java.util.Optional;

/**
 * What a name or an adjective stands for.
 *
 * @param english the English name of the place
 * @param country ISO 3166-1 alpha-2; absent for seas and whole continents
 * @param evidence what the word needs besides itself
 */
record KnownPlace(String english, Optional<String> country, Kind kind, Evidence evidence) {
    enum Kind {
        STATE,
        REGION,
        CITY,
        /** A city that is the seat of a government. */
        CAPITAL,
        /** An adjective of a state, or a word for its people. */
        ADJECTIVE;

        boolean isCity() {
            return this == CITY || this == CAPITAL;
        }
    }

    KnownPlace needing(Evidence more) {
        return new KnownPlace(english, country, kind, more);
    }
}
