package dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.local.dynamodb.Tables;
import dragoman.memory.Match;
import dragoman.memory.Tmx;
import dragoman.memory.Unit;
import dragoman.memory.UnitOrigin;
import dragoman.memory.aws.DynamoMemory;
import dragoman.memory.aws.MemoryTable;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The command finds the table as any AWS client does: by the SDK's own settings. */
class MemoryCommandTest {
    private static final Map<String, String> BEFORE = new TreeMap<>();

    private static Tables tables;
    private static DynamoDbClient client;

    private final String table = "memory-" + UUID.randomUUID();
    private final StringWriter err = new StringWriter();
    @TempDir private Path folder = Path.of("");

    @BeforeAll
    static void start() throws IOException {
        tables = Tables.start(0, "eu-west-1", "000000000000", Optional.empty());
        set("aws.endpointUrlDynamoDb", tables.address().toString());
        set("aws.region", "eu-west-1");
        set("aws.accessKeyId", "local");
        set("aws.secretAccessKey", "localsecret");
        client = DynamoDbClient.create();
    }

    private static void set(String property, String value) {
        BEFORE.put(property, System.getProperty(property, ""));
        System.setProperty(property, value);
    }

    @AfterAll
    static void stop() {
        BEFORE.forEach(
                (property, value) -> {
                    if (value.isEmpty()) {
                        System.clearProperty(property);
                    } else {
                        System.setProperty(property, value);
                    }
                });
        client.close();
        tables.close();
    }

    @BeforeEach
    void create() {
        MemoryTable.create(client, table);
    }

    @Test
    void whatIsImportedIsFoundAndExported() throws IOException {
        Path desk =
                write(
                        "desk.tmx",
                        """
                        <tmx version="1.4"><header/><body>
                        <tu srclang="ar" changedate="20260301T000000Z"><prop type="x-origin">person</prop>
                        <tuv xml:lang="ar"><seg>شارك 12 وفدا</seg></tuv>
                        <tuv xml:lang="en"><seg>12 delegations took part</seg></tuv></tu>
                        <tu srclang="ar"><tuv xml:lang="ar"><seg>خبر</seg></tuv>
                        <tuv xml:lang="fr"><seg>nouvelle</seg></tuv></tu>
                        </body></tmx>
                        """);

        assertThat(run("import", desk.toString())).isZero();
        assertThat(err.toString()).contains("desk.tmx: 2 units");
        assertThat(new DynamoMemory(client, table).find("شارك 14 وفدا", "ar", "en"))
                .map(Match::translation)
                .contains("14 delegations took part");

        Path all = folder.resolve("all.tmx");
        assertThat(run("export", "--out", all.toString())).isZero();
        assertThat(read(all)).extracting(Unit::to).containsExactlyInAnyOrder("en", "fr");

        Path persons = folder.resolve("persons.tmx");
        assertThat(run("export", "--out", persons.toString(), "--person", "--from", "ar")).isZero();
        assertThat(read(persons))
                .containsExactly(
                        new Unit(
                                "ar",
                                "en",
                                "شارك 12 وفدا",
                                "12 delegations took part",
                                UnitOrigin.Person.UNNAMED,
                                Instant.parse("2026-03-01T00:00:00Z")));

        Path french = folder.resolve("french.tmx");
        assertThat(run("export", "--out", french.toString(), "--to", "fr")).isZero();
        assertThat(read(french)).extracting(Unit::target).containsExactly("nouvelle");
    }

    @Test
    void takesUnitsForPeoplesWhenToldSo() throws IOException {
        Path desk =
                write(
                        "desk.tmx",
                        "<tmx><body><tu><tuv xml:lang='ar'><seg>خبر</seg></tuv><tuv"
                                + " xml:lang='en'><seg>news</seg></tuv></tu></body></tmx>");

        assertThat(run("import", "--person", desk.toString())).isZero();

        assertThat(new DynamoMemory(client, table).units()).hasSize(2).allMatch(Unit::isPersons);
    }

    @Test
    void namesEachFileThatIsWrongAndGoesOn() throws IOException {
        Path wrong = write("wrong.tmx", "<tmx>\n<body>\n<tu></body>");
        Path right =
                write(
                        "right.tmx",
                        "<tmx><body><tu srclang='ar'><tuv xml:lang='ar'><seg>خبر</seg></tuv><tuv"
                                + " xml:lang='en'><seg>news</seg></tuv></tu></body></tmx>");

        assertThat(
                        run(
                                "import",
                                wrong.toString(),
                                folder.resolve("none.tmx").toString(),
                                right.toString()))
                .isEqualTo(Main.FAILED);

        assertThat(err.toString())
                .contains("wrong.tmx:3: this is no translation memory in TMX")
                .contains("none.tmx: there is no such file")
                .contains("right.tmx: 1 units");
    }

    @Test
    void asksForTheTableWhereNoneIsNamed() throws IOException {
        Path desk = write("desk.tmx", "<tmx/>");
        CommandLine command = command();

        assertThat(command.execute("memory", "import", "--table", "", desk.toString()))
                .isEqualTo(Main.FAILED);
        assertThat(err.toString()).contains("--table").contains("DRAGOMAN_MEMORY");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("memory", arguments[0], "--table", table));
        all.addAll(List.of(arguments).subList(1, arguments.length));
        return command().execute(all.toArray(String[]::new));
    }

    private CommandLine command() {
        return Main.commandLine().setErr(new PrintWriter(err, true));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Unit> read(Path file) throws IOException {
        List<Unit> units = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            Tmx.read(in, file.toString(), units::add);
        }
        return units;
    }
}
