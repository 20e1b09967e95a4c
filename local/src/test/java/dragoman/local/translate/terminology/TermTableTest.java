package dragoman.local.translate.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.local.translate.protocol.ServiceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

class TermTableTest {
    private static final Set<String> KNOWN =
            Set.of("ar", "de", "en", "es", "fr", "he", "hi", "it", "ja", "ko", "nl", "pt", "ru");

    @Test
    void readsQuotedCellsAndEveryLineEnd() {
        TermTable table =
                read(
                        "\uFEFFar,en\r\n\"a, b\",\"say \"\"c\"\"\"\r\n\r\nd , e\n\"f\ng\",h\r",
                        Format.CSV);

        assertThat(table.languages()).containsExactly("ar", "en");
        assertThat(table.rows())
                .containsExactly(
                        List.of("a, b", "say \"c\""), List.of("d", "e"), List.of("f\ng", "h"));
    }

    @Test
    void takesTheSourceLanguageOfTmxFromItsHeader() {
        TermTable table =
                read(
                        "<tmx version='1.4'><header srclang='ar-KW'/><body><tu><tuv"
                                + " xml:lang='EN-US'><seg>the <ph/>Council</seg></tuv><tuv"
                                + " xml:lang='ar'><seg>x</seg></tuv></tu><tu><tuv"
                                + " xml:lang='ar'><seg>y</seg></tuv></tu></body></tmx>",
                        Format.TMX);

        assertThat(table.languages()).containsExactly("ar", "en");
        assertThat(table.rows()).containsExactly(List.of("x", "the Council"));
        assertThat(table.skipped()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "CSV, '', is empty",
        "CSV, 'ar\nx\n', at least one target language",
        "CSV, 'ar,xx\nx,y\n', 'xx'' is not supported'",
        "CSV, 'ar,ar\nx,y\n', names the language ar twice",
        "CSV, 'ar,en\n', no complete row",
        "CSV, 'ar,en\nx,y\n\nz\n', Line 4",
        "CSV, 'ar,en\nx,\"y\n', Line 2",
        "CSV, 'ar,en\nx,\"y\"z\n', Line 2",
        "CSV, 'ar,de,en,es,fr,he,hi,it,ja,ko,nl,pt\n', 11 target languages",
        "TMX, '<tmx>\n<body>\n<tu></body>', Line 3",
        "TMX, 'ar,en', Line 1"
    })
    void refusesFilesAndSaysWhere(Format format, String text, String message) {
        assertThatThrownBy(() -> read(text, format))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesTermsThatAreTooLongAndBytesThatAreNoText() {
        assertThatThrownBy(() -> read("ar,en\nx," + "y".repeat(201) + "\n", Format.CSV))
                .hasMessageContaining("Line 2 of the terminology file has a term of 201 bytes");
        assertThatThrownBy(() -> TermTable.read(new byte[] {(byte) 0xC3}, Format.CSV, KNOWN))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void expandsNobodysEntities() {
        String bomb =
                "<!DOCTYPE t [<!ENTITY a 'aaaa'>]><tmx><header/><body><tu><tuv"
                        + " xml:lang='ar'><seg>&a;</seg></tuv></tu></body></tmx>";

        assertThatThrownBy(() -> read(bomb, Format.TMX)).isInstanceOf(ServiceException.class);
    }

    @Test
    void whatItWritesItReads() {
        TermTable table = read("ar,en\n\"a, \"\"b\"\"\",\"c\td\"\n<e & f>,\"g\nh\"\n", Format.CSV);

        for (Format format : Format.values()) {
            assertThat(TermTable.read(table.write(format), format, KNOWN))
                    .as(format.name())
                    .isEqualTo(table);
        }
    }

    private static TermTable read(String text, Format format) {
        return TermTable.read(text.getBytes(StandardCharsets.UTF_8), format, KNOWN);
    }
}
