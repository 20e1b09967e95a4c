package dragoman.parse.place;

import dragoman.dispatch.Place;
import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places that datelines name: the cities of CLDR, our own list, and CLDR's names in many more
 * languages. Words of running text are looked up in the first two alone, since CLDR's short names
 * are words in some language or other.
 */
public final class Gazetteer {
    /** Columns of places.tsv. */
    private static final int COUNTRY = 0;

    // GROSSETO, Italy and Grosseto (Italy)
    private static final Pattern WITHIN = Pattern.compile("[,(]");
    private static final String DISPUTED = "-";

    private static final int ENGLISH = 1;
    private static final int SPELLINGS = 2;

    private final Map<String, Entry> places;

    private Gazetteer(Map<String, Entry> places) {
        this.places = places;
    }

    /** The places that are part of the program. */
    public static Gazetteer builtIn() {
        Map<String, Entry> places = new HashMap<>();
        read("cldr-cities.tsv", places);
        read("places.tsv", places);
        return new Gazetteer(Map.copyOf(places));
    }

    private static void read(String file, Map<String, Entry> places) {
        for (List<String> row : Resource.rows(Gazetteer.class, file)) {
            Entry entry =
                    new Entry(
                            row.get(ENGLISH),
                            Optional.of(row.get(COUNTRY)).filter(code -> !code.equals(DISPUTED)));
            places.put(key(entry.english()), entry);
            Arrays.stream(row.get(SPELLINGS).split("\\|", -1))
                    .filter(spelling -> !spelling.isEmpty())
                    .forEach(spelling -> places.put(key(spelling), entry));
        }
    }

    /** The place of that name, in any known spelling; the name alone when it is not known. */
    public Place resolve(String name) {
        return entry(name)
                .map(entry -> new Place(name, Optional.of(entry.english()), entry.country()))
                .orElseGet(() -> new Place(name, Optional.empty(), Optional.empty()));
    }

    /** The known place of that name, in any known spelling. */
    public Optional<Place> find(String name) {
        return Optional.ofNullable(places.get(key(name)))
                .map(entry -> new Place(name, Optional.of(entry.english()), entry.country()));
    }

    /** Gives each known name, folded and in lower case, with its place under its English name. */
    public void forEachName(BiConsumer<String, Place> consumer) {
        places.keySet().stream()
                .sorted()
                .forEach(
                        name -> {
                            Entry entry = Objects.requireNonNull(places.get(name));
                            Optional<String> english = Optional.of(entry.english());
                            consumer.accept(
                                    name, new Place(entry.english(), english, entry.country()));
                        });
    }

    /** Whether a place of that name is known. */
    public boolean knows(String name) {
        return entry(name).isPresent();
    }

    /** By our own list, else by CLDR's. */
    private Optional<Entry> named(String name) {
        return Optional.ofNullable(places.get(key(name)))
                .or(() -> CldrNames.builtIn().find(name).map(this::ours));
    }

    /** Our own list outranks CLDR. */
    private Entry ours(Entry entry) {
        return places.getOrDefault(key(entry.english()), entry);
    }

    /** By the whole name, else without the region after it. */
    private Optional<Entry> entry(String name) {
        return named(name)
                .or(
                        () -> {
                            Matcher within = WITHIN.matcher(name);
                            return within.find()
                                    ? named(name.substring(0, within.start()))
                                    : Optional.empty();
                        });
    }

    private static String key(String name) {
        return Folded.fold(name).strip().toLowerCase(Locale.ROOT);
    }

    record Entry(String english, Optional<String> country) {}
}
