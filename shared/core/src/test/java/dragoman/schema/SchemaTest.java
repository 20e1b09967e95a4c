package dragoman.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dragoman.Samples;
import dragoman.dispatch.Dispatch;
import dragoman.json.Json;
import dragoman.record.DispatchRecord;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The schemas in docs/ describe what the codec writes; {@code -Dgolden=write} rewrites them. */
class SchemaTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("dragoman.root", ".."), "docs", "schema");

    @Test
    void theDispatchsSchemaIsUpToDate() throws IOException {
        assertUpToDate(
                "dispatch.schema.json",
                SchemaOf.document(
                        Dispatch.class,
                        "Dispatch",
                        "One news item as an agency transmitted it, taken apart."));
    }

    @Test
    void theRecordsSchemaIsUpToDate() throws IOException {
        assertUpToDate(
                "record.schema.json",
                SchemaOf.document(
                        DispatchRecord.class,
                        "Record",
                        "What is stored of a dispatch: the dispatch and its renditions."));
    }

    @Test
    void samplesAreValid() throws IOException {
        assertThat(faults("dispatch.schema.json", Json.write(Samples.dispatch()))).isEmpty();
        assertThat(faults("record.schema.json", Json.write(Samples.stored()))).isEmpty();
    }

    @Test
    void faultsAreFound() throws IOException {
        String record = Json.write(Samples.stored());

        assertThat(faults("record.schema.json", record.replace("\"correction\"", "\"rumour\"")))
                .isNotEmpty();
        assertThat(faults("record.schema.json", record.replaceFirst("\\{", "{\"colour\":\"red\",")))
                .isNotEmpty();
        assertThat(faults("record.schema.json", record.replaceFirst("\"language\":\"ar\",", "")))
                .isNotEmpty();
    }

    private static java.util.List<?> faults(String schema, String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve(schema)), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }

    private static void assertUpToDate(String name, Map<String, Object> schema) throws IOException {
        String text = Json.writeIndented(Json.tree(schema)) + "\n";
        Path file = FOLDER.resolve(name);
        if (System.getProperty("golden", "check").equals("write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(Json.read(text, tools.jackson.databind.JsonNode.class))
                .isEqualTo(
                        Json.read(Files.readString(file), tools.jackson.databind.JsonNode.class));
    }
}
