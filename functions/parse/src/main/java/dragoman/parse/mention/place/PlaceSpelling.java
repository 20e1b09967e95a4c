package dragoman.parse.mention.place;

import dragoman.parse.place.Gazetteer;

import java.util.Optional;

/** The English names of places in Arabic letters. */
public final class PlaceSpelling {
    private PlaceSpelling() {}

    /** Delays reading the files until a place is looked up. */
    private static final class BuiltIn {
        static final PlaceIndex PLACES = PlaceIndex.builtIn(Gazetteer.builtIn());
    }

    /** The place of that name; none if the name is also another word. */
    public static Optional<String> find(String name) {
        return BuiltIn.PLACES
                .place(PlaceWords.key(name))
                .filter(place -> place.evidence() != Evidence.STRONG)
                .map(KnownPlace::english);
    }

    /** The number of words of the longest name that begins with that word; 0 if there is none. */
    public static int longest(String word) {
        return BuiltIn.PLACES.longest(PlaceWords.key(word));
    }
}
