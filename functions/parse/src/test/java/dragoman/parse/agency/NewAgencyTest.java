package dragoman.parse.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.parse.copy.CopyReader;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.item.Item;
import dragoman.parse.text.CharsetDetection;
import dragoman.parse.text.EncodedText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Adding an agency is adding a file. */
class NewAgencyTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void aFileIsEnough() {
        CopyReader reader =
                CopyReader.of(
                        List.of(
                                Agency.read(
                                        """
                                        {"code": "LUNA", "marks": ["لونا", "LUNA"], "endMarks": ["~fin~"],
                                         "moreMarks": ["~cont~"], "signs": ["~fin~"], "categories": ["Sea"],
                                         "dateLabels": ["Day"]}
                                        """)));

        Dispatch arabic = read(reader, "القمر - 3 - 6 (لونا)-- هبطت المركبة. ~fin~\nأ ب / ج د");
        assertThat(arabic.agency()).contains("LUNA");
        assertThat(arabic.dating().date()).isEqualTo("2026-06-03");
        assertThat(arabic.closing().endMark()).contains("~fin~");
        assertThat(arabic.closing().signOff().orElseThrow().editor()).contains("ج د");

        Dispatch english =
                read(reader, "Day: 03/06/2026\nSea / Boat sails\nTYCHO (LUNA) - It sailed. ~cont~");
        assertThat(english.labels().category()).contains("Sea");
        assertThat(english.heading().headline()).contains("Boat sails");
        assertThat(english.labels().take().orElseThrow().more()).isTrue();

        assertThat(read(reader, "A line.\n~fin~").agency()).contains("LUNA");
        assertThat(read(reader, "الكويت - 3 - 6 (كونا)-- خبر.").agency()).isEmpty();
    }

    @Test
    void datelinesMonthsAndSignOffsOfItsOwnAreInItsFile() {
        CopyReader reader =
                CopyReader.of(
                        List.of(
                                Agency.read(
                                        """
                                        {"code": "LUNA", "marks": ["LUNA", "Luna Press"], "monthFirst": true,
                                         "datelines": ["(?<mark>LUNA)>(?<place>[A-Z ]+)@(?<d>\\\\d+)\\\\.(?<mon>\\\\p{L}+)(?:\\\\.(?<y>\\\\d{4}))?> "],
                                         "signOffs": ["LUNA:(?<initials>[a-z]{2}(?:\\\\+[a-z]{2})*)"],
                                         "months": ["", "", "", "", "", "craterum|crat", "", "", "", "", "", ""]}
                                        """)));

        Dispatch own = read(reader, "LUNA>MARE NUBIUM@3.craterum.2025> It sailed.\nLUNA:ab+cd");
        assertThat(own.agency()).contains("LUNA");
        assertThat(own.dating().date()).isEqualTo("2025-06-03");
        assertThat(own.datelines().getFirst().places().getFirst().name()).isEqualTo("MARE NUBIUM");
        assertThat(own.paragraphs()).hasSize(1);
        assertThat(own.paragraphs().getFirst().text()).isEqualTo("It sailed.");
        assertThat(own.closing().signOff().orElseThrow().text()).isEqualTo("ab+cd");

        assertThat(read(reader, "TYCHO, 3 crat (LUNA) - It sailed.").dating().date())
                .isEqualTo("2026-06-03");
        assertThat(read(reader, "TYCHO, 5/6 (LUNA) - It sailed.").dating().date())
                .isEqualTo("2026-05-06");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'datelines': ['(?<place>[A-Z]+ - ']|LUNA, field datelines: Unclosed group",
                "'datelines': ['(?<town>[A-Z]+) - ']|LUNA, field datelines: unknown group town",
                "'datelines': ['[A-Z]+ - ']|LUNA, field datelines: no group has a name",
                "'datelines': ['(?<d>[0-9]+) - ']|LUNA, field datelines: a day without a month",
                "'signOffs': ['(?<place>x)']|LUNA, field signOffs: unknown group place",
                "'months': ['one']|LUNA, field months: there are 1, not 12",
            })
    void aFileThatCannotBeIsRefused(String field, String message) {
        String json = "{'code': 'LUNA', 'marks': ['LUNA'], " + field + "}";

        assertThatThrownBy(() -> Agency.read(json.replace('\'', '"')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void patternsWithoutMarksAreRefused() {
        assertThatThrownBy(
                        () ->
                                Agency.read(
                                        "{\"code\": \"LUNA\", \"signOffs\": [\"(?<initials>x)\"]}"))
                .hasMessageContaining("there are no marks");
    }

    private static Dispatch read(CopyReader reader, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Upload upload =
                new Upload(
                        UploadIds.of("", "x", "1"),
                        Optional.empty(),
                        "x",
                        Optional.empty(),
                        Optional.empty(),
                        bytes.length,
                        Optional.empty(),
                        RECEIVED);
        return switch (CharsetDetection.of(bytes)) {
            case CharsetDetection.Detected(EncodedText encoded) ->
                    reader.read(Item.ofText(encoded.decode()), upload, RECEIVED, Deadline.never())
                            .getFirst();
            case CharsetDetection other -> throw new AssertionError(other);
        };
    }
}
