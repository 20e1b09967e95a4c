package dragoman.parse.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import dragoman.dispatch.Place;
import dragoman.parse.text.Resource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names of countries and of time zones' cities are CLDR's, as ICU4J has them. {@code
 * -Dgolden=write} writes them again.
 */
class CldrPlacesTest {
    private static final Path FOLDER = Path.of("src/main/resources/dragoman/parse/place");
    // The order decides where a name is one place in one language, and another in the next.
    private static final List<String> LANGUAGES =
            List.of(
                    ("en ar fr es de it pt nl sv da nb fi is pl cs sk hu ro bg sr sr-Latn hr sl bs"
                         + " mk sq el tr ru uk be ka hy az kk ky uz tg tk mn fa ps ckb ku ur hi bn"
                         + " ne si ta th vi id ms fil ja ko zh zh-Hant km lo my sw am so af he lt"
                         + " lv et ca")
                            .split(" "));
    // Of the scripts whose signs are syllables or words: Hangul, kana, Han.
    private static final int FIRST_SYLLABLE = 0x2E80;
    private static final String CITIES =
            """
            # Cities of time zones, from CLDR by ICU4J (Unicode License V3); written by CldrPlacesTest. Spellings that agencies
            # use besides, and other places, are in places.tsv, which outranks this file.
            # country (ISO 3166-1 alpha-2) <TAB> English name <TAB> Arabic spelling
            """;
    private static final String NAMES =
            """
            # Countries and cities of time zones in the languages that agencies write, from CLDR by ICU4J (Unicode License V3);
            # written by CldrPlacesTest. The rows are in order of their names, which are looked up without being read one by one.
            # name, in lower case, folded and without accents <TAB> country (ISO 3166-1 alpha-2) <TAB> English name
            """;

    @Test
    void citiesAreThoseOfCldr() throws IOException {
        StringBuilder rows = new StringBuilder(CITIES);
        for (City city : cities()) {
            rows.append(city.country())
                    .append('\t')
                    .append(city.english())
                    .append('\t')
                    .append(city.in("ar"))
                    .append('\n');
        }
        checkFile("cldr-cities.tsv", rows.toString());
    }

    @Test
    void namesAreThoseOfCldr() throws IOException {
        StringBuilder rows = new StringBuilder(NAMES);
        names().forEach((name, row) -> rows.append(name).append('\t').append(row).append('\n'));
        checkFile("cldr-names.tsv", rows.toString());
    }

    @Test
    void ourOwnListHoldsNothingThatCldrGives() {
        Set<String> given = new TreeSet<>();
        for (List<String> row : Resource.rows(Gazetteer.class, "cldr-cities.tsv")) {
            given.add(row.get(0) + "\t" + row.get(1) + "\t" + row.get(2));
        }
        for (List<String> row : Resource.rows(Gazetteer.class, "places.tsv")) {
            for (String spelling : row.get(2).split("\\|", -1)) {
                assertThat(given).doesNotContain(row.get(0) + "\t" + row.get(1) + "\t" + spelling);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "København, Copenhagen, DK",
        "KØBENHAVN, Copenhagen, DK",
        "Athen, Athens, GR",
        "ΑΘΗΝΑ, Athens, GR",
        "Αθήνα, Athens, GR",
        "Le Caire, Cairo, EG",
        "Moscú, Moscow, RU",
        "MOSCU, Moscow, RU",
        "МОСКВА, Moscow, RU",
        "Київ, Kyiv, UA",
        "АСТАНА, Astana, KZ",
        "Tyskland, Germany, DE",
        "Helsinki, Helsinki, FI",
        "نيروبي, Nairobi, KE",
        "تهران, Tehran, IR",
        "東京, Tokyo, JP",
        "서울, Seoul, KR",
        "İstanbul, Istanbul, TR",
        "Bağdat, Baghdad, IQ",
        "ألمانيا, Germany, DE",
        "काठमाण्डौ, Kathmandu, NP",
        "ירושלים, Jerusalem,",
    })
    void placesAreKnownInTheLanguagesOfTheWire(
            String name, String english, @Nullable String country) {
        assertThat(Gazetteer.builtIn().resolve(name))
                .isEqualTo(new Place(name, Optional.of(english), Optional.ofNullable(country)));
    }

    @Test
    void wordsOfRunningTextAreLookedUpInOurOwnListAndTheCitiesAlone() {
        Gazetteer places = Gazetteer.builtIn();

        assertThat(places.find("موسكو")).isPresent();
        assertThat(places.find("Tyskland")).isEmpty();
    }

    private static void checkFile(String file, String expected) throws IOException {
        Path path = FOLDER.resolve(file);
        if (System.getProperty("golden", "check").equals("write")) {
            Files.writeString(path, expected);
        }
        assertThat(Files.readString(path)).isEqualTo(expected);
    }

    private static Map<String, String> names() {
        List<City> cities = cities();
        TreeMap<String, String> names =
                new TreeMap<>(
                        Comparator.comparing(
                                (String name) -> name.getBytes(StandardCharsets.UTF_8),
                                Arrays::compareUnsigned));
        for (String language : LANGUAGES) {
            for (City city : cities) {
                add(city.in(language), city.country(), city.english(), names);
            }
            for (String country : Locale.getISOCountries()) {
                for (String name : countryIn(language, country)) {
                    add(name, country, countryIn("en", country).getFirst(), names);
                }
            }
        }
        return names;
    }

    private static void add(
            String name, String country, String english, Map<String, String> names) {
        String key = CldrNames.key(name);
        // Nothing that short is a name, but where a sign is a syllable or a word.
        if (key.length() > 2 || key.codePoints().allMatch(c -> c >= FIRST_SYLLABLE)) {
            names.putIfAbsent(key, country + "\t" + english);
        }
    }

    /** The name, and a shorter one where there is one. */
    private static List<String> countryIn(String language, String country) {
        ULocale locale = ULocale.forLanguageTag(language);
        return Arrays.stream(
                        new DisplayContext[] {
                            DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT
                        })
                .map(
                        length ->
                                LocaleDisplayNames.getInstance(locale, length)
                                        .regionDisplayName(country))
                .filter(name -> !name.equals(country))
                .distinct()
                .toList();
    }

    private static List<City> cities() {
        Set<String> zones =
                TimeZone.getAvailableIDs(
                        TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null);
        return zones.stream()
                .map(zone -> new City(zone, TimeZone.getRegion(zone)))
                .filter(city -> city.country().matches("[A-Z]{2}"))
                // Stations of the Antarctic and towns named with their state send no news.
                .filter(city -> !city.country().equals("AQ") && !city.english().contains(","))
                .sorted(Comparator.comparing(City::country).thenComparing(City::english))
                .toList();
    }

    /** The city after which a time zone is named. */
    private record City(String zone, String country) {
        String english() {
            return in("en");
        }

        String in(String language) {
            return TimeZoneNames.getInstance(ULocale.forLanguageTag(language))
                    .getExemplarLocationName(zone);
        }
    }
}
