package dragoman.api;

import dragoman.api.dispatch.Corrections;
import dragoman.api.upload.Submissions;
import dragoman.archive.StoredRecord;
import dragoman.archive.StoredRecords;
import dragoman.card.Card;
import dragoman.card.CardIndex;
import dragoman.card.Facet;
import dragoman.card.QuoteCard;
import dragoman.count.CountIndex;
import dragoman.count.CountKeys;
import dragoman.count.DayCounts;
import dragoman.dispatch.Upload;
import dragoman.memory.Unit;
import dragoman.progress.UploadStatus;
import dragoman.progress.UploadStatuses;
import dragoman.record.Correction;
import dragoman.record.DispatchRecord;
import dragoman.record.RecordLinks;
import dragoman.record.Version;
import dragoman.record.VersionCause;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is stored and submitted, in memory. */
public final class Shelf
        implements StoredRecords, CardIndex, CountIndex, UploadStatuses, Submissions, Corrections {
    private final Map<String, StoredRecord> records = new LinkedHashMap<>();
    private final Map<String, UploadStatus> uploads = new HashMap<>();
    private final List<Object> corrected = new ArrayList<>();
    private final List<Submitted> submitted = new ArrayList<>();

    /** What was submitted. */
    record Submitted(int bytes, String contentType, String name) {}

    public Shelf with(DispatchRecord stored) {
        records.put(stored.dispatch().id(), new StoredRecord(stored, 1, "1", true));
        return this;
    }

    /** The shelf as what is stored. */
    Archive archive() {
        return new Archive(this, this, this, this);
    }

    void note(UploadStatus status) {
        uploads.put(status.id(), status);
    }

    List<Submitted> submitted() {
        return List.copyOf(submitted);
    }

    @Override
    public Upload submit(byte[] body, String contentType, String name) {
        submitted.add(new Submitted(body.length, contentType, name));
        return Samples.upload(name, body.length);
    }

    @Override
    public Optional<StoredRecord> record(String dispatch) {
        return Optional.ofNullable(records.get(dispatch));
    }

    @Override
    public Optional<StoredRecord> version(String dispatch, int n) {
        return record(dispatch).filter(stored -> stored.version() == n);
    }

    @Override
    public List<Version> versions(String dispatch) {
        return record(dispatch).stream()
                .map(
                        stored ->
                                new Version(
                                        stored.version(),
                                        dispatch,
                                        VersionCause.DISPATCH,
                                        Samples.RECEIVED))
                .toList();
    }

    @Override
    public List<DayCounts> between(LocalDate from, LocalDate to) {
        Map<LocalDate, DayCounts> days = new TreeMap<>();
        for (StoredRecord stored : records.values()) {
            CountKeys keys = CountKeys.of(stored.record());
            Map<String, Integer> facets = new HashMap<>();
            keys.facets().forEach(facet -> facets.put(facet, 1));
            if (!keys.day().isBefore(from) && !keys.day().isAfter(to)) {
                days.merge(keys.day(), new DayCounts(keys.day(), 1, facets), DayCounts::and);
            }
        }
        return List.copyOf(days.values());
    }

    @Override
    public Map<String, RecordLinks> links(Collection<String> dispatches) {
        Map<String, RecordLinks> links = new LinkedHashMap<>();
        for (String id : dispatches) {
            record(id).ifPresent(stored -> links.put(id, stored.record().links()));
        }
        return links;
    }

    /** What was corrected and remembered. */
    List<Object> corrected() {
        return List.copyOf(corrected);
    }

    @Override
    public Optional<StoredRecord> correct(String dispatch, Correction correction) {
        corrected.add(correction);
        return record(dispatch);
    }

    @Override
    public void remember(Unit unit) {
        corrected.add(unit);
    }

    @Override
    public Optional<UploadStatus> status(String upload) {
        return Optional.ofNullable(uploads.get(upload));
    }

    @Override
    public Stream<Card> newestFirst(Collection<Facet> facets, String from, String to, int page) {
        return records.values().stream()
                .map(StoredRecord::record)
                .filter(stored -> Facet.of(stored).stream().anyMatch(facets::contains))
                .map(Card::of)
                .filter(card -> isBetween(card.order(), from, to))
                .sorted(Comparator.comparing(Card::order).reversed());
    }

    @Override
    public Map<String, Card> cards(Collection<String> dispatches) {
        Map<String, Card> cards = new HashMap<>();
        for (String id : dispatches) {
            record(id).ifPresent(stored -> cards.put(id, Card.of(stored.record())));
        }
        return cards;
    }

    @Override
    public Stream<QuoteCard> quotes(Collection<Facet> speaker, String from, String to, int page) {
        return records.values().stream()
                .map(StoredRecord::record)
                .flatMap(stored -> QuoteCard.of(stored).stream())
                .filter(said -> Facet.speaker(said.names()).stream().anyMatch(speaker::contains))
                .filter(said -> isBetween(said.order(), from, to))
                .sorted(Comparator.comparing(QuoteCard::order).reversed());
    }

    private static boolean isBetween(String order, String from, String to) {
        return order.compareTo(from) >= 0 && order.compareTo(to) <= 0;
    }

    @Override
    public List<YearMonth> months(YearMonth from, YearMonth to, int limit) {
        return records.values().stream()
                .map(stored -> YearMonth.from(stored.record().dispatch().dating().date()))
                .filter(month -> !month.isBefore(from) && !month.isAfter(to))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(limit)
                .toList();
    }
}
