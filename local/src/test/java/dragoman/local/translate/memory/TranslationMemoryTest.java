package dragoman.local.translate.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.memory.Tmx;
import dragoman.memory.Unit;
import dragoman.memory.UnitOrigin;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

class TranslationMemoryTest {
    private static final UnitOrigin MACHINE =
            new UnitOrigin.Machine("aws", Optional.empty(), Optional.empty());

    private final TranslationMemory memory = new TranslationMemory();

    @Test
    void findsWhatDiffersInSpellingOnly() {
        add("أعلنت الوزارة الخطة.", "The ministry announced the plan.");

        check("أعلنت الوزارة الخطة.", "The ministry announced the plan.");
        check("اعلنت الوزاره الخطه", "The ministry announced the plan.");
        check("أعلنَت  الوزارة الخطـــة .", "The ministry announced the plan.");
        check("\u200Fأعلنت الوزارة الخطة", "The ministry announced the plan.");
        assertThat(memory.find("أعلنت الوزارة خطة.", "ar", "en")).isEmpty();
        assertThat(memory.find("أعلنت الوزارة الخطة.", "ar", "fr")).isEmpty();
    }

    @Test
    void carriesNumbersOver() {
        add("ارتفع 12 نقطة إلى 1500.", "It rose 12 points to 1,500.");

        check("ارتفع 12 نقطة إلى 1500.", "It rose 12 points to 1,500.");
        check("ارتفع ٧ نقطة إلى 1620.", "It rose 7 points to 1,620.");
    }

    @Test
    void carriesNoNumberThatItCannotPlace() {
        add("شارك 3 من 3 فرق.", "All three teams took part.");

        assertThat(memory.find("شارك 2 من 5 فرق.", "ar", "en")).isEmpty();
    }

    @Test
    void prefersPeopleAndThenTheLater() {
        add("خبر", "machine's, later", false, "2026-02-01T00:00:00Z");
        add("خبر", "person's, earlier", true, "2026-01-01T00:00:00Z");
        add("خبر", "machine's, latest", false, "2026-03-01T00:00:00Z");
        check("خبر", "person's, earlier");
        add("خبر", "person's, later", true, "2026-01-02T00:00:00Z");
        check("خبر", "person's, later");
    }

    @Test
    void readsTmxInBothDirections() throws IOException {
        read(
                "<tmx version='1.4'><header/><body><tu><tuv xml:lang='ar'><seg>خبر</seg></tuv><tuv"
                        + " xml:lang='en'><seg>a <ph>x</ph>b</seg></tuv></tu></body></tmx>");

        check("خبر", "a b");
        assertThat(memory.find("a b", "en", "ar")).contains("خبر");
    }

    @Test
    void refusesWhatIsNoTmx() {
        assertThatThrownBy(() -> read("<tmx>\n<body>\n<tu></body>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test.tmx:3");
    }

    @Test
    void expandsNobodysEntities() {
        String bomb =
                "<!DOCTYPE t [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><tmx><body><tu><tuv"
                        + " xml:lang='ar'><seg>&b;</seg></tuv></tu></body></tmx>";
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(IllegalArgumentException.class);
        assertThat(memory.size()).isZero();
    }

    private void read(String xml) throws IOException {
        Tmx.read(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                "test.tmx",
                memory::add);
    }

    private void add(String source, String target) {
        add(source, target, true, "2026-01-01T00:00:00Z");
    }

    private void add(String source, String target, boolean person, String changed) {
        memory.add(
                new Unit(
                        "ar",
                        "en",
                        source,
                        target,
                        person ? UnitOrigin.Person.UNNAMED : MACHINE,
                        Instant.parse(changed)));
    }

    private void check(String source, String target) {
        assertThat(memory.find(source, "ar", "en")).contains(target);
    }
}
