package dragoman.parse.mention.place;

import dragoman.parse.mention.place.KnownPlace.Kind;
import dragoman.parse.place.Gazetteer;
import dragoman.parse.text.Resource;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All names of places that are looked for in running text, and the adjectives of states, by their
 * folded words. Of two places with one name, the state outranks the region, the region the city.
 */
final class PlaceIndex {
    private static final int CODE = 0;
    private static final int ENGLISH = 1;
    private static final int OTHER_ENGLISH = 2;
    private static final int REGION_ARABIC = 3;
    private static final int CAPITAL = 3;
    private static final int STATE_ARABIC = 4;
    private static final int ADJECTIVE = 5;
    private static final int PEOPLE = 6;
    private static final int ENGLISH_ADJECTIVE = 7;
    private static final int CITY_ARABIC = 2;
    private static final String NO_COUNTRY = "-";
    private static final String NOT_MAQSURA = "!";
    private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036F]+");

    private final Map<String, KnownPlace> places = new HashMap<>();
    private final Map<String, KnownPlace> adjectives = new HashMap<>();
    // Of those that are written in capitals only: "us" is none of them.
    private final Map<String, String> acronyms = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();
    private final Set<String> notMaqsura = new HashSet<>();
    private final Set<String> capitals = new HashSet<>();

    private PlaceIndex() {}

    /** The names that are part of the program. */
    static PlaceIndex builtIn(Gazetteer gazetteer) {
        PlaceIndex index = new PlaceIndex();
        Resource.rows(Gazetteer.class, "states.tsv").forEach(index::addState);
        Resource.rows(Gazetteer.class, "regions.tsv").forEach(index::addRegion);
        gazetteer.forEachName(
                (name, place) ->
                        index.add(
                                name,
                                new KnownPlace(
                                        place.name(),
                                        place.country(),
                                        index.cityKind(place.name()),
                                        Evidence.NONE)));
        Resource.rows(Gazetteer.class, "geonames-cities.tsv").forEach(index::addCity);
        return index;
    }

    /** The place with that name: words folded, with blanks between. */
    Optional<KnownPlace> place(String key) {
        return Optional.ofNullable(places.get(key));
    }

    /** The state of which that is an adjective: words folded, with blanks between. */
    Optional<KnownPlace> adjective(String key) {
        return Optional.ofNullable(adjectives.get(key));
    }

    /** The number of words of the longest name that begins with that word; 0 if there is none. */
    int longest(String firstWord) {
        return longest.getOrDefault(firstWord, 0);
    }

    /** Whether the letters as written may stand for the name: acronyms are in capitals. */
    boolean isWrittenAs(String key, String written) {
        String acronym = acronyms.get(key);
        return acronym == null || acronym.equals(written);
    }

    /** Whether the name is written in capitals only. */
    boolean isAcronym(String key) {
        return acronyms.containsKey(key);
    }

    /** Whether a final alef maqsura makes another word of the adjective. */
    boolean excludesMaqsura(String key) {
        return notMaqsura.contains(key);
    }

    private Kind cityKind(String english) {
        return capitals.contains(english) ? Kind.CAPITAL : Kind.CITY;
    }

    private void addState(List<String> row) {
        KnownPlace state =
                new KnownPlace(
                        row.get(ENGLISH), Optional.of(row.get(CODE)), Kind.STATE, Evidence.NONE);
        if (!row.get(CAPITAL).isEmpty()) {
            capitals.add(row.get(CAPITAL));
        }
        Stream.of(row.get(ENGLISH), row.get(OTHER_ENGLISH), row.get(STATE_ARABIC))
                .flatMap(PlaceIndex::alternatives)
                .forEach(name -> addMarked(name, state));
        KnownPlace adjective =
                new KnownPlace(state.english(), state.country(), Kind.ADJECTIVE, Evidence.NONE);
        Stream.of(row.get(ADJECTIVE), row.get(PEOPLE))
                .flatMap(PlaceIndex::alternatives)
                .forEach(marked -> addArabicAdjective(marked, adjective));
        alternatives(row.get(ENGLISH_ADJECTIVE))
                .forEach(word -> put(adjectives, PlaceWords.key(word), adjective));
    }

    private void addRegion(List<String> row) {
        Kind kind = capitals.contains(row.get(ENGLISH)) ? Kind.CAPITAL : Kind.REGION;
        KnownPlace region = new KnownPlace(row.get(ENGLISH), country(row), kind, Evidence.NONE);
        Stream.of(row.get(ENGLISH), row.get(OTHER_ENGLISH), row.get(REGION_ARABIC))
                .flatMap(PlaceIndex::alternatives)
                .forEach(name -> addMarked(name, region));
    }

    private void addCity(List<String> row) {
        KnownPlace city =
                new KnownPlace(
                        row.get(ENGLISH), country(row), cityKind(row.get(ENGLISH)), Evidence.SOME);
        addMarked(city.english(), city);
        alternatives(row.get(CITY_ARABIC)).forEach(name -> addMarked(name, city));
    }

    private void addMarked(String marked, KnownPlace place) {
        add(unmarked(marked), place.needing(place.evidence().and(Evidence.of(marked))));
    }

    private void add(String name, KnownPlace place) {
        String key = PlaceWords.key(name);
        put(places, key, place);
        String plain =
                ACCENTS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
        if (name.charAt(0) < '\u0250' && !plain.equals(key)) {
            put(places, plain, place);
        }
        if (name.chars().noneMatch(Character::isLowerCase) && name.charAt(0) <= 'Z') {
            acronyms.putIfAbsent(key, name);
        }
    }

    private void addArabicAdjective(String marked, KnownPlace adjective) {
        boolean onlyDefinite = marked.contains("*");
        for (String form : ArabicAdjective.forms(PlaceWords.key(unmarked(marked)))) {
            String definite = ArabicAdjective.definite(form);
            put(adjectives, definite, adjective);
            if (!onlyDefinite) {
                put(adjectives, form, adjective);
            }
            if (marked.endsWith(NOT_MAQSURA)) {
                notMaqsura.add(form);
                notMaqsura.add(definite);
            }
        }
    }

    private void put(Map<String, KnownPlace> map, String key, KnownPlace place) {
        map.putIfAbsent(key, place);
        int blank = key.indexOf(' ');
        int words = 1 + (int) key.chars().filter(c -> c == ' ').count();
        longest.merge(blank < 0 ? key : key.substring(0, blank), words, Math::max);
    }

    private static Optional<String> country(List<String> row) {
        return Optional.of(row.get(CODE)).filter(code -> !code.equals(NO_COUNTRY));
    }

    private static Stream<String> alternatives(String column) {
        return column.isEmpty() ? Stream.empty() : Arrays.stream(column.split("\\|", -1));
    }

    private static String unmarked(String marked) {
        int end = marked.length();
        while (marked.charAt(end - 1) == '*' || marked.charAt(end - 1) == '!') {
            end--;
        }
        return marked.substring(0, end);
    }
}
