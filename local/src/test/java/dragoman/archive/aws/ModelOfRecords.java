package dragoman.archive.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.archive.StoredRecord;
import dragoman.archive.aws.RecordStorePropertyTest.Kind;
import dragoman.card.Card;
import dragoman.card.Facet;
import dragoman.record.DispatchRecord;
import dragoman.record.OtherTake;
import dragoman.record.RecordContent;
import dragoman.record.RecordState;
import dragoman.rendition.Rendition;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What must be stored of one story, told by what was sent of it and by nothing else. */
final class ModelOfRecords {
    /** All that is the one original dispatch. */
    private static final Set<Kind> ORIGINALS =
            EnumSet.of(Kind.ORIGINAL, Kind.MORE_LANGUAGES, Kind.TRANSLATED_ANEW);

    /** What takes its place, the later the more it counts. */
    private static final List<Kind> EDITIONS =
            List.of(
                    Kind.CORRECTION_BY_SERIAL,
                    Kind.CORRECTION_BY_TEXT,
                    Kind.UPDATE_BY_SLUG,
                    Kind.SENT_AGAIN);

    /** What has the original's wording. */
    private static final Set<Kind> ALIKE =
            EnumSet.of(
                    Kind.ORIGINAL,
                    Kind.CORRECTION_BY_SERIAL,
                    Kind.UPDATE_BY_SLUG,
                    Kind.RELAY,
                    Kind.SENT_AGAIN);

    private final DynamoDbClient database;
    private final String table;
    private final RecordReader reader;

    ModelOfRecords(DynamoDbClient database, String table, RecordReader reader) {
        this.database = database;
        this.table = table;
        this.reader = reader;
    }

    /** Checks what is stored, and returns what is to be counted of it. */
    List<String> check(Map<Kind, RecordContent> sent, boolean takes) {
        List<String> counted = new ArrayList<>();
        Map<Kind, RecordContent> dispatches = new java.util.EnumMap<>(sent);
        Optional<RecordContent> original =
                ORIGINALS.stream().map(sent::get).filter(java.util.Objects::nonNull).findFirst();
        dispatches.keySet().removeAll(ORIGINALS);
        original.ifPresent(one -> dispatches.put(Kind.ORIGINAL, one));
        Set<Kind> line = EnumSet.noneOf(Kind.class);
        if (original.isPresent()) {
            line.add(Kind.ORIGINAL);
            EDITIONS.stream().filter(dispatches::containsKey).forEach(line::add);
        } else if (dispatches.containsKey(Kind.SENT_AGAIN)) {
            // It is the first then, and has the serial and the words that the others name.
            line.add(Kind.SENT_AGAIN);
            List.of(Kind.CORRECTION_BY_SERIAL, Kind.CORRECTION_BY_TEXT, Kind.UPDATE_BY_SLUG)
                    .stream()
                    .filter(dispatches::containsKey)
                    .forEach(line::add);
        }
        boolean killed = !line.isEmpty() && dispatches.containsKey(Kind.KILL);
        Kind shown = shown(line);
        for (Map.Entry<Kind, RecordContent> one : dispatches.entrySet()) {
            Kind kind = one.getKey();
            boolean inLine = line.contains(kind) || (kind == Kind.KILL && killed);
            Set<Kind> record = inLine ? line : EnumSet.of(kind);
            Kind current = inLine ? shown : kind;
            checkRecord(
                    id(one.getValue()),
                    id(java.util.Objects.requireNonNull(dispatches.get(first(record)))),
                    renditions(sent, current),
                    inLine && killed,
                    alike(dispatches, record));
            boolean listed = inLine ? kind == shown && !killed : true;
            if (listed) {
                counted.addAll(counted(one.getValue(), sent));
            }
            assertThat(cards(id(one.getValue())))
                    .as("%s in lists", kind)
                    .isEqualTo(listed ? expectedCards(id(one.getValue())) : Set.of());
        }
        RecordContent second = dispatches.get(Kind.SECOND_TAKE);
        if (takes && second != null && original.isPresent()) {
            assertThat(takesOf(second)).containsExactly(id(original.get()));
        }
        return counted;
    }

    /** Agency and topics of a dispatch as it was read last. */
    private static List<String> counted(RecordContent dispatch, Map<Kind, RecordContent> sent) {
        RecordContent anew = sent.getOrDefault(Kind.TRANSLATED_ANEW, dispatch);
        RecordContent last = id(anew).equals(id(dispatch)) ? anew : dispatch;
        List<String> counted = new ArrayList<>();
        last.dispatch().agency().ifPresent(code -> counted.add("agency#" + code));
        last.dispatch().topics().forEach(topic -> counted.add("topic#" + topic.code()));
        return counted;
    }

    private static Kind shown(Set<Kind> line) {
        if (line.size() <= 1) {
            return line.stream().findFirst().orElse(Kind.ORIGINAL);
        }
        Kind first = first(line);
        return EDITIONS.stream()
                .filter(line::contains)
                .filter(kind -> kind != first)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static Kind first(Set<Kind> line) {
        return line.contains(Kind.ORIGINAL)
                ? Kind.ORIGINAL
                : line.contains(Kind.SENT_AGAIN)
                        ? Kind.SENT_AGAIN
                        : line.stream().findFirst().orElseThrow();
    }

    private void checkRecord(
            String id,
            String first,
            Map<String, String> renditions,
            boolean killed,
            Set<String> same) {
        StoredRecord read = reader.record(id).orElseThrow();
        DispatchRecord record = read.record();
        assertThat(record.id()).isEqualTo(first);
        assertThat(texts(record)).isEqualTo(renditions);
        assertThat(record.links().state())
                .isEqualTo(killed ? RecordState.WITHDRAWN : RecordState.CURRENT);
        assertThat(new TreeSet<>(record.links().sameStory())).isEqualTo(same);
        assertThat(record.versions())
                .isEqualTo(IntStream.range(1, read.version()).boxed().toList());
        assertThat(reader.versions(id)).hasSize(read.version());
        for (int n = 1; n <= read.version(); n++) {
            assertThat(reader.version(id, n)).isPresent();
        }
        assertThat(reader.version(id, read.version())).contains(read);
    }

    /** The text of each language's first segment: of the latest, where there are several. */
    private static Map<String, String> renditions(Map<Kind, RecordContent> sent, Kind shown) {
        Map<String, String> texts = new java.util.TreeMap<>();
        List<Kind> inTime =
                shown == Kind.ORIGINAL
                        ? List.of(Kind.ORIGINAL, Kind.MORE_LANGUAGES, Kind.TRANSLATED_ANEW)
                        : List.of(shown);
        for (Kind kind : inTime) {
            RecordContent content = sent.get(kind);
            if (content != null) {
                content.renditions()
                        .forEach(rendition -> texts.put(rendition.language(), text(rendition)));
            }
        }
        return texts;
    }

    private static Map<String, String> texts(DispatchRecord record) {
        return record.renditions().stream()
                .collect(
                        Collectors.toMap(
                                Rendition::language,
                                ModelOfRecords::text,
                                (a, _) -> a,
                                java.util.TreeMap::new));
    }

    private static String text(Rendition rendition) {
        return rendition.segments().getFirst().text();
    }

    private static Set<String> alike(Map<Kind, RecordContent> dispatches, Set<Kind> record) {
        if (record.stream().noneMatch(ALIKE::contains)) {
            return Set.of();
        }
        return dispatches.entrySet().stream()
                .filter(one -> ALIKE.contains(one.getKey()) && !record.contains(one.getKey()))
                .map(one -> id(one.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> takesOf(RecordContent take) {
        return reader.record(id(take)).orElseThrow().record().links().takes().stream()
                .map(OtherTake::id)
                .toList();
    }

    private Set<String> cards(String id) {
        Set<String> cards = new HashSet<>();
        List<String> records = new ArrayList<>();
        database.query(
                        request ->
                                request.tableName(table)
                                        .keyConditionExpression("pk = :pk")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":pk",
                                                        AttributeValue.fromS(
                                                                Key.dispatchPartition(id)))))
                .items()
                .forEach(
                        item -> {
                            String sort = Attributes.text(item, "sk");
                            if (sort.startsWith(Key.FACET)) {
                                cards.add(sort + " " + Attributes.text(item, "card"));
                            } else {
                                records.add(sort);
                            }
                        });
        List<String> earlier = records.stream().filter(s -> s.startsWith(Key.VERSION)).toList();
        assertThat(records).hasSize(2 + earlier.size()).contains(Key.RECORD, Key.LINKS);
        return cards;
    }

    private Set<String> expectedCards(String id) {
        DispatchRecord record = reader.record(id).orElseThrow().record();
        Set<String> cards = new HashSet<>();
        for (Facet facet : Facet.of(record)) {
            cards.add(Key.FACET + facet.text() + " " + dragoman.json.Json.write(Card.of(record)));
        }
        return cards;
    }

    private static String id(RecordContent content) {
        return content.dispatch().id();
    }
}
