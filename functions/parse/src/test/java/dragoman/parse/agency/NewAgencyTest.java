package dragoman.parse.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.parse.item.Item;
import dragoman.parse.text.Encoding;
import dragoman.parse.text.SourceText;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Adding an agency is adding a file. */
class NewAgencyTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void aFileIsEnough() {
        AgencyText reading =
                AgencyText.of(
                        List.of(
                                Agency.read(
                                        """
                                        {"code": "LUNA", "marks": ["لونا", "LUNA"], "endMarks": ["~fin~"],
                                         "moreMarks": ["~cont~"], "signs": ["~fin~"], "categories": ["Sea"],
                                         "dateLabels": ["Day"]}
                                        """)));

        Dispatch arabic = read(reading, "القمر - 3 - 6 (لونا)-- هبطت المركبة. ~fin~\nأ ب / ج د");
        assertThat(arabic.agency()).contains("LUNA");
        assertThat(arabic.dating().date()).isEqualTo("2026-06-03");
        assertThat(arabic.closing().endMark()).contains("~fin~");
        assertThat(arabic.closing().signOff().orElseThrow().editor()).contains("ج د");

        Dispatch english =
                read(
                        reading,
                        "Day: 03/06/2026\nSea / Boat sails\nTYCHO (LUNA) - It sailed. ~cont~");
        assertThat(english.labels().category()).contains("Sea");
        assertThat(english.heading().headline()).contains("Boat sails");
        assertThat(english.labels().take().orElseThrow().more()).isTrue();

        assertThat(read(reading, "A line.\n~fin~").agency()).contains("LUNA");
        assertThat(read(reading, "الكويت - 3 - 6 (كونا)-- خبر.").agency()).isEmpty();
    }

    private static Dispatch read(AgencyText reading, String text) {
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
        return switch (SourceText.read(bytes)) {
            case SourceText.Read(Encoding encoding) ->
                    reading.read(Item.ofText(encoding.text()), upload, RECEIVED).getFirst();
            case SourceText.Reading other -> throw new AssertionError(other);
        };
    }
}
