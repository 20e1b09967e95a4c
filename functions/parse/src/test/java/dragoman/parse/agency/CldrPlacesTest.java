package dragoman.parse.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names of countries and of time zones' cities are CLDR's, as ICU4J has them. {@code
 * -Dgolden=write} writes them anew.
 */
class CldrPlacesTest {
    private static final Path FILE =
            Path.of("src/main/resources/dragoman/parse/agency/cldr-places.tsv");
    private static final List<String> LANGUAGES =
            List.of("ar", "en", "fr", "es", "de", "sv", "da", "nb", "fi", "it", "pt", "nl");
    private static final String HEAD =
            """
            # Countries and cities of time zones, from CLDR by ICU4J (Unicode License V3); written by CldrPlacesTest. What CLDR
            # lacks, and the spellings that agencies use besides, is in places.tsv, which outranks this file.
            # country (ISO 3166-1 alpha-2) <TAB> English name <TAB> names in Arabic, French, Spanish, German, Swedish, Danish,
            # Norwegian, Finnish, Italian, Portuguese and Dutch, parted by |
            """;

    @Test
    void namesOfPlacesAreThoseOfCldr() throws IOException {
        String expected = HEAD + String.join("\n", rows()) + "\n";
        if (System.getProperty("golden", "check").equals("write")) {
            Files.writeString(FILE, expected);
        }
        assertThat(Files.readString(FILE)).isEqualTo(expected);
    }

    @Test
    void placesAreKnownInTheLanguagesOfTheWire() {
        Gazetteer places = Gazetteer.shipped();

        assertThat(places.resolve("København").english()).contains("Copenhagen");
        assertThat(places.resolve("Athen").country()).contains("GR");
        assertThat(places.resolve("Le Caire").english()).contains("Cairo");
        assertThat(places.resolve("Moscú").country()).contains("RU");
        assertThat(places.resolve("Helsinki").country()).contains("FI");
        assertThat(places.resolve("Tyskland").english()).contains("Germany");
        assertThat(places.resolve("نيروبي").country()).contains("KE");
    }

    private static Collection<String> rows() {
        TreeMap<String, String> rows = new TreeMap<>();
        for (String country : Locale.getISOCountries()) {
            Set<String> names = new LinkedHashSet<>();
            for (String language : LANGUAGES) {
                names.add(
                        LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language))
                                .regionDisplayName(country));
            }
            add(
                    country,
                    LocaleDisplayNames.getInstance(ULocale.ENGLISH).regionDisplayName(country),
                    names,
                    rows);
        }
        for (String zone :
                new java.util.TreeSet<>(
                        TimeZone.getAvailableIDs(
                                TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null))) {
            String english =
                    TimeZoneNames.getInstance(ULocale.ENGLISH).getExemplarLocationName(zone);
            String country = TimeZone.getRegion(zone);
            if (english == null || !country.matches("[A-Z]{2}")) {
                continue;
            }
            Set<String> names = new LinkedHashSet<>();
            for (String language : LANGUAGES) {
                names.add(
                        TimeZoneNames.getInstance(ULocale.forLanguageTag(language))
                                .getExemplarLocationName(zone));
            }
            add(country, english, names, rows);
        }
        return rows.values();
    }

    private static void add(
            String country, String english, Set<String> names, TreeMap<String, String> rows) {
        names.remove(english);
        names.remove(null);
        String row = country + "\t" + english + "\t" + String.join("|", names);
        rows.putIfAbsent(country + "\t" + english, row);
    }
}
