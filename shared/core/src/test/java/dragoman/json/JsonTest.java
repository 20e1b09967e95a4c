package dragoman.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.Samples;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.progress.UploadStatus;
import dragoman.record.DispatchRecord;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

class JsonTest {
    @Test
    void readsBackTheRecordThatItWrote() {
        assertThat(Json.read(Json.write(Samples.stored()), DispatchRecord.class))
                .isEqualTo(Samples.stored());
    }

    @Test
    void putsDateAndLabelsBesideTheIdentifier() {
        JsonNode dispatch = Json.tree(Samples.dispatch());

        assertThat(dispatch.path("date").asString()).isEqualTo("2026-03-04");
        assertThat(dispatch.path("dateFrom").asString()).isEqualTo("header");
        assertThat(dispatch.path("kind").asString()).isEqualTo("correction");
        assertThat(dispatch.path("headline").asString()).isEqualTo("افتتاح جسر");
        assertThat(dispatch.path("signOff").path("editor").asString()).isEqualTo("خ م");
        assertThat(dispatch.has("dating")).isFalse();
    }

    @Test
    void writesAByteRangeAsAPair() {
        JsonNode bytes = Json.tree(Samples.dispatch()).path("paragraphs").path(0).path("bytes");

        assertThat(bytes.toString()).isEqualTo("[40,97]");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        String json = Json.write(Samples.stored());

        assertThat(json).doesNotContain("null").doesNotContain("\"\"").doesNotContain("kicker");
    }

    @Test
    void keepsToOneLineForReadersThatKnowOtherLineEnds() {
        String text = "one\u0085two\u2028three\u2029four\nfive";
        String json = Json.write(List.of(text));

        assertThat(json.split("\\R", -1)).hasSize(1);
        assertThat(Json.read(json, String[].class)).containsExactly(text);
    }

    @Test
    void writesNothingOfARecordButItsComponents() {
        UploadStatus.FailureStatus failure =
                new UploadStatus.FailureStatus(
                        "parse", "empty", "No text.", Optional.empty(), "early", "late", 2);

        assertThat(failure.isFinal()).isTrue();
        assertThat(Json.tree(failure).propertyNames())
                .containsExactly("stage", "code", "message", "first", "last", "attempts");
    }

    @Test
    void takesAnAbsentListAsEmpty() {
        String without = Json.write(Samples.dispatch()).replaceFirst("\"warnings\":\\[.*?],", "");

        assertThat(without).doesNotContain("warnings");
        assertThat(Json.read(without, Dispatch.class).warnings()).isEmpty();
    }

    @Test
    void passesOverFieldsOfANewerWriter() {
        String newer = Json.write(Samples.upload()).replaceFirst("\\{", "{\"colour\":\"red\",");

        assertThat(Json.read(newer, Upload.class)).isEqualTo(Samples.upload());
    }

    @Test
    void namesThePlaceOfAFaultButNotTheText() {
        assertThatThrownBy(() -> Json.read("{\"id\": secret", Upload.class))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesARecordOfAnotherSchema() {
        String other = Json.write(Samples.stored()).replace("\"schema\":1", "\"schema\":2");

        assertThatThrownBy(() -> Json.read(other, DispatchRecord.class))
                .isInstanceOf(MalformedJsonException.class);
    }
}
