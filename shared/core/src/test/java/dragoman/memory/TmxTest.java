package dragoman.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TmxTest {
    private static final String PAIR =
            "<tuv xml:lang='ar'><seg>خبر</seg></tuv><tuv xml:lang='en'><seg>news</seg></tuv>";

    @Property(tries = 300)
    void whatIsWrittenIsReadBackInOrder(@ForAll("memories") List<Unit> units) throws IOException {
        assertThat(read(written(units))).isEqualTo(units);
    }

    @Test
    void writesWhatOtherToolsExpect() throws IOException {
        Instant changed = Instant.parse("2026-03-04T05:06:07Z");
        UnitOrigin engine =
                new UnitOrigin.Machine(
                        "aws",
                        Optional.of("v2"),
                        Optional.of(Instant.parse("2026-06-01T00:00:00Z")));
        UnitOrigin desk = new UnitOrigin.Person(Optional.of("Desk & Co"));

        String tmx =
                new String(
                        written(
                                List.of(
                                        new Unit("ar", "en", "خبر", "<news>", engine, changed),
                                        new Unit("ar", "fr", "خبر", "info", desk, changed))),
                        StandardCharsets.UTF_8);

        assertThat(tmx)
                .isEqualTo(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <tmx version="1.4">
                          <header creationtool="dragoman" creationtoolversion="1" \
                        segtype="sentence" o-tmf="dragoman" adminlang="en" srclang="*all*" \
                        datatype="plaintext"/>
                          <body>
                            <tu srclang="ar" changedate="20260304T050607Z">
                              <prop type="x-origin">machine</prop>
                              <prop type="x-engine">aws</prop>
                              <prop type="x-terminology">v2</prop>
                              <prop type="x-expires">20260601T000000Z</prop>
                              <tuv xml:lang="ar"><seg>خبر</seg></tuv>
                              <tuv xml:lang="en"><seg>&lt;news&gt;</seg></tuv>
                            </tu>
                            <tu srclang="ar" changedate="20260304T050607Z" changeid="Desk &amp; Co">
                              <prop type="x-origin">person</prop>
                              <tuv xml:lang="ar"><seg>خبر</seg></tuv>
                              <tuv xml:lang="fr"><seg>info</seg></tuv>
                            </tu>
                          </body>
                        </tmx>
                        """);
    }

    @Test
    void readsTheFilesOfOtherTools() throws IOException {
        List<Unit> units =
                read(
                        """
                        <?xml version="1.0"?>
                        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                        <tmx version="1.4"><header srclang="AR-KW"/><body>
                        <tu><note>from the desk</note>
                        <tuv lang="AR-KW"><seg>خبر <bpt i="1">&lt;b></bpt>عاجل<ept i="1">&lt;/b></ept></seg></tuv>
                        <tuv xml:lang="EN-US"><seg>breaking <hi>news</hi></seg></tuv>
                        </tu></body></tmx>
                        """
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(units)
                .extracting(Unit::from, Unit::to, Unit::source, Unit::target)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "ar", "en", "خبر عاجل", "breaking news"),
                        org.assertj.core.groups.Tuple.tuple(
                                "en", "ar", "breaking news", "خبر عاجل"));
        assertThat(units).noneMatch(Unit::isPersons);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16,UTF-16", "UTF-16LE,UTF-16LE", "windows-1256,windows-1256"})
    void readsOtherEncodings(String declared, String actual) throws IOException {
        String tmx =
                "<?xml version='1.0' encoding='" + declared + "'?>" + body("<tu>" + PAIR + "</tu>");

        assertThat(read(tmx.getBytes(Charset.forName(actual))))
                .extracting(Unit::source)
                .contains("خبر", "news");
    }

    @Test
    void takesUnitsThatDoNotSayWhereTheyComeFromAsTold() throws IOException {
        List<Unit> units = new ArrayList<>();
        Tmx.read(
                new ByteArrayInputStream(
                        body("<tu>" + PAIR + "</tu>").getBytes(StandardCharsets.UTF_8)),
                "desk.tmx",
                UnitOrigin.Person.UNNAMED,
                units::add);

        assertThat(units).isNotEmpty().allMatch(Unit::isPersons);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tmx>\n<body>\n<tu></body>",
                "<tmx><body>\n\n<tu><tuv xml:lang='ar'><seg>cut off",
                "<!DOCTYPE t [\n<!ENTITY a 'aaaa'>\n<!ENTITY b '&a;&a;&a;'>]><tmx><body><tu><tuv"
                        + " xml:lang='ar'><seg>&b;</seg></tuv></tu></body></tmx>",
                "<!DOCTYPE t [<!ENTITY\n\nx SYSTEM 'file:///etc/passwd'>]><tmx><body><tu><tuv"
                        + " xml:lang='ar'><seg>&x;</seg></tuv></tu></body></tmx>",
                "\n\n<html></html>",
                "<tmx>\n\n<body><tu><tuv><seg>x</seg></tuv></tu></body></tmx>",
                "<tmx><body>\n\n<tu><tuv xml:lang='1 2'><seg>x</seg></tuv></tu></body></tmx>",
                "<?xml version='1.0'\n\nencoding='none-such'?><tmx/>",
            })
    void saysInWhichLineAFileIsWrong(String xml) {
        assertThatThrownBy(() -> read(xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("desk\\.tmx:[13]: .+");
    }

    @Test
    void refusesBytesThatAreNotInTheEncodingNamed() {
        byte[] latin = body("<tu>" + PAIR + "</tu>").getBytes(Charset.forName("windows-1256"));

        assertThatThrownBy(() -> read(latin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("desk.tmx:1: ")
                .hasMessageContaining("encoding");
    }

    @Test
    void refusesSegmentsWithoutEnd() {
        String huge = "<tu><tuv xml:lang='ar'><seg>" + "خبر ".repeat(40_000) + "</seg></tuv></tu>";

        assertThatThrownBy(() -> read(body(huge).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("desk.tmx:1: a segment has more than 120000 characters");
    }

    /** Whatever a file has been through. */
    @Property(tries = 2_000)
    void damagedFilesGiveUnitsOrAMessage(
            @ForAll("memories") List<Unit> units,
            @ForAll @IntRange(max = 5_000) int place,
            @ForAll @IntRange(max = 40) int length,
            @ForAll byte[] instead)
            throws IOException {
        byte[] whole = written(units);
        int from = place % whole.length;
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(whole, 0, from);
        damaged.write(instead);
        int rest = Math.min(whole.length, from + length);
        damaged.write(whole, rest, whole.length - rest);

        try {
            assertThat(read(damaged.toByteArray())).doesNotContainNull();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("desk\\.tmx:[0-9]+: (?s).+");
        }
    }

    private static String body(String units) {
        return "<tmx version='1.4'><header/><body>" + units + "</body></tmx>";
    }

    private static byte[] written(List<Unit> units) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TmxWriter tmx = new TmxWriter(out)) {
            for (Unit unit : units) {
                tmx.write(unit);
            }
        }
        return out.toByteArray();
    }

    private static List<Unit> read(byte[] tmx) throws IOException {
        List<Unit> units = new ArrayList<>();
        Tmx.read(new ByteArrayInputStream(tmx), "desk.tmx", units::add);
        return units;
    }

    @Provide
    Arbitrary<List<Unit>> memories() {
        Arbitrary<Instant> times =
                Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
        Arbitrary<UnitOrigin> people = names().optional().map(UnitOrigin.Person::new);
        Arbitrary<UnitOrigin> machines =
                Combinators.combine(names(), names().optional(), times.optional())
                        .as(UnitOrigin.Machine::new);
        return Combinators.combine(
                        Arbitraries.of("ar", "fa", "zh-TW"),
                        Arbitraries.of("en", "fr-CA"),
                        texts(),
                        texts(),
                        Arbitraries.oneOf(people, machines),
                        times)
                .as(Unit::new)
                .list()
                .ofMaxSize(5);
    }

    /** Blanks around a property's value say nothing. */
    private static Arbitrary<String> names() {
        return texts().map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Arbitrary<String> texts() {
        Arbitrary<Character> characters =
                Arbitraries.oneOf(
                        Arbitraries.chars().range('!', '~'),
                        Arbitraries.chars().range('ء', 'ي'),
                        Arbitraries.of(
                                ' ', '\n', '\r', '\t', '<', '&', ']', '>', '\u0085', '\u2028'));
        return Combinators.combine(
                        characters.list().ofMinSize(1).ofMaxSize(30),
                        Arbitraries.of("", "😀", "]]>", "&amp;"))
                .as(
                        (list, more) -> {
                            StringBuilder text = new StringBuilder();
                            list.forEach(text::append);
                            return text + more;
                        })
                .filter(text -> !text.isBlank());
    }
}
