package dragoman.archive.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.archive.StoreOutcome;
import dragoman.archive.StoredRecord;
import dragoman.card.Shards;
import dragoman.card.aws.FacetCards;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Labels;
import dragoman.local.Clients;
import dragoman.local.DiskSpace;
import dragoman.local.s3.Buckets;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.Bucket;
import dragoman.record.Correction;
import dragoman.record.DispatchRecord;
import dragoman.record.RecordContent;
import dragoman.record.Version;
import dragoman.record.VersionCause;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.Segment;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Large records, and people's corrections, on the real engines. */
class StoredRecordTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Credentials CREDENTIALS = new Credentials("local", "localsecret");
    private static Engine engine;
    private static Buckets buckets;
    private static S3Client s3;
    private static RecordStore store;
    private static RecordReader reader;
    private static Versions versions;

    @BeforeAll
    static void start() throws Exception {
        engine = Engine.start();
        Clients clients = new Clients("eu-west-1", CREDENTIALS);
        Account account =
                new Account("eu-west-1", "000000000000", java.net.URI.create("http://127.0.0.1:1"));
        buckets = Buckets.start(0, Optional.empty(), DiskSpace.unlimited(), CREDENTIALS);
        buckets.create(
                List.of(new Bucket("Records", "records", true, List.of())),
                account,
                clients.sqs(java.net.URI.create("http://127.0.0.1:1")));
        s3 = clients.s3(buckets.address());
        RecordObjects objects = new RecordObjects(s3, "records");
        Shards shards = new Shards(4);
        store = new RecordStore(engine.database(), Engine.TABLE, objects, shards);
        reader = new RecordReader(engine.database(), Engine.TABLE, objects);
        versions = new Versions(engine.database(), Engine.TABLE, objects, shards);
    }

    @AfterAll
    static void stop() {
        s3.close();
        buckets.close();
        engine.close();
    }

    @Test
    void aCardIsFoundByItsDispatchWhileItIsInLists() {
        RecordContent content =
                Wire.content(
                        Wire.dispatch(
                                "CARDS",
                                DispatchKind.STORY,
                                LocalTime.NOON,
                                Labels.NONE,
                                List.of(),
                                Wire.text(77)),
                        1,
                        "w",
                        "fr");
        String id = content.dispatch().id();
        FacetCards cards = new FacetCards(engine.database(), Engine.TABLE, new Shards(4));
        assertThat(cards.cards(List.of(id))).isEmpty();

        store.store(content, NOW);

        assertThat(cards.cards(List.of(id, id)))
                .isEqualTo(
                        Map.of(
                                id,
                                dragoman.card.Card.of(reader.record(id).orElseThrow().record())));
    }

    @Test
    void aRecordThatNoItemCanTakeReadsTheSameAndLeavesOneObject() {
        List<String> text = new ArrayList<>();
        for (int part = 0; part < 1500; part++) {
            text.addAll(Wire.text(1000 + part));
        }
        Dispatch dispatch = dispatch("LARGE", text);
        RecordContent content = Wire.content(dispatch, 10, "large", "fr");

        assertThat(store.store(content, NOW)).isEqualTo(StoreOutcome.STORED);
        assertThat(store.store(content, NOW.plusSeconds(60))).isEqualTo(StoreOutcome.KNOWN);

        DispatchRecord read = reader.record(dispatch.id()).orElseThrow().record();
        assertThat(read.dispatch()).isEqualTo(dispatch);
        assertThat(read.renditions()).isEqualTo(content.renditions());
        assertThat(item(dispatch.id())).containsKey("at").doesNotContainKeys("record", "packed");
        assertThat(s3.listObjectsV2(request -> request.bucket("records")).contents()).hasSize(1);
    }

    @Test
    void anOrdinaryRecordIsPackedAndAShortOneIsPlain() {
        List<String> text = new ArrayList<>(Wire.text(1));
        text.addAll(Wire.text(3));
        Dispatch ordinary = dispatch("ORDINARY", text);
        Dispatch brief = dispatch("BRIEF", List.of("The harbour reopened."));
        store.store(Wire.content(ordinary, 10, "x", "fr", "es", "de"), NOW);
        store.store(Wire.content(brief, 10, "x"), NOW);

        assertThat(item(ordinary.id())).containsKey("packed");
        assertThat(item(brief.id())).containsKey("record");
        assertThat(reader.record(ordinary.id()).orElseThrow().record().dispatch())
                .isEqualTo(ordinary);
    }

    @Test
    void aPersonsCorrectionIsAVersionThatNoMachineUndoes() {
        Dispatch dispatch = dispatch("PERSON", Wire.text(2));
        String source = dispatch.paragraphs().get(1).text();
        store.store(Wire.content(dispatch, 10, "first", "fr"), NOW);

        StoredRecord corrected =
                versions.correct(
                                dispatch.id(),
                                new Correction("fr", source, "Mieux dit.", NOW.plusSeconds(5)))
                        .orElseThrow();
        versions.correct(
                dispatch.id(), new Correction("fr", source, "Mieux dit.", NOW.plusSeconds(5)));
        store.store(Wire.content(dispatch, 20, "anew", "fr", "es"), NOW.plusSeconds(9));

        assertThat(corrected.version()).isEqualTo(2);
        assertThat(segment(corrected.record()).text()).isEqualTo("Mieux dit.");
        StoredRecord last = reader.record(dispatch.id()).orElseThrow();
        assertThat(last.version()).isEqualTo(3);
        assertThat(segment(last.record()).origin()).contains(Origin.PERSON);
        assertThat(segment(last.record()).text()).isEqualTo("Mieux dit.");
        assertThat(last.record().rendition("es")).isPresent();
        assertThat(last.record().rendition("fr").orElseThrow().segments().getFirst().text())
                .startsWith("anew");
        assertThat(segment(reader.version(dispatch.id(), 1).orElseThrow().record()).origin())
                .contains(Origin.AWS);
        assertThat(reader.versions(dispatch.id()))
                .extracting(Version::cause)
                .containsExactly(
                        VersionCause.DISPATCH, VersionCause.PERSON, VersionCause.RENDITION);
    }

    private static Segment segment(DispatchRecord record) {
        Rendition french = record.rendition("fr").orElseThrow();
        return french.segments().get(1);
    }

    private static Dispatch dispatch(String agency, List<String> text) {
        return Wire.dispatch(
                agency, DispatchKind.STORY, LocalTime.of(9, 0), Labels.NONE, List.of(), text);
    }

    private static Map<String, AttributeValue> item(String id) {
        return engine.database()
                .getItem(
                        request ->
                                request.tableName(Engine.TABLE).key(Attributes.of(Key.record(id))))
                .item();
    }
}
