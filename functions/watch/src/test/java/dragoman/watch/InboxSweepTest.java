package dragoman.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.progress.UploadStatus;
import dragoman.progress.UploadStatus.DispatchStatus;
import dragoman.progress.UploadStatus.FailureStatus;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

class InboxSweepTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration AGE = Duration.ofMinutes(15);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Bucket bucket = new Bucket(1_000);
    private final Queues queues = new Queues();
    private final Memory memory = new Memory();
    private final Map<String, UploadStatus> statuses = new HashMap<>();

    @Test
    void announcesWhatNothingIsKnownOf() {
        bucket.put("lost.txt", NOW.minus(AGE));
        bucket.put("young.txt", NOW.minus(AGE).plusSeconds(1));

        assertThat(sweep(NOW)).containsExactly("lost.txt");
    }

    @Test
    void announcesWhatWasParsedAndNeverStored() {
        status(bucket.put("parsed.txt", NOW.minus(AGE)), parsed(Optional.empty()));
        status(bucket.put("received.txt", NOW.minus(AGE)), Optional.empty());

        assertThat(sweep(NOW)).containsExactly("parsed.txt", "received.txt");
    }

    @Test
    void leavesAloneWhatHasEnded() {
        status(bucket.put("stored.txt", NOW.minus(AGE)), parsed(Optional.of("then")));
        statuses.put(
                bucket.put("failed.txt", NOW.minus(AGE)),
                UploadStatus.of(
                        "0",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(
                                new FailureStatus(
                                        "parse", "gone", "", Optional.empty(), "", "", 1))));

        assertThat(sweep(NOW)).isEmpty();
    }

    @Test
    void leavesMessagesTimeToArrive() {
        bucket.put("waiting.txt", NOW.minus(Duration.ofHours(1)));
        queues.empty = false;

        assertThat(sweep(NOW)).isEmpty();
        assertThat(sweep(NOW.plus(InboxSweep.MAX_WAIT).minusSeconds(1))).isEmpty();

        // After hours of a queue that is never empty, what is older than that is announced.
        bucket.put("new.txt", NOW.plus(Duration.ofHours(2)));
        assertThat(sweep(NOW.plus(InboxSweep.MAX_WAIT))).containsExactly("waiting.txt");
        assertThat(sweep(NOW.plus(InboxSweep.MAX_WAIT).plus(EVERY))).isEmpty();
    }

    @Test
    void announcesAgainLessAndLessOftenUntilItHasEnded() {
        String upload = bucket.put("lost.txt", NOW.minus(AGE));

        List<Duration> at = new ArrayList<>();
        for (Duration after = Duration.ZERO;
                after.compareTo(Duration.ofHours(3)) < 0;
                after = after.plus(EVERY)) {
            if (!sweep(NOW.plus(after)).isEmpty()) {
                at.add(after);
            }
        }
        assertThat(at)
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(45),
                        Duration.ofMinutes(105));

        status(upload, parsed(Optional.of("then")));
        assertThat(sweep(NOW.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(memory.announced()).isEmpty();
    }

    @Test
    void looksAtEachObjectInFewPassesOnly() {
        String upload = bucket.put("one.txt", NOW.minus(AGE));
        status(upload, parsed(Optional.of("then")));

        for (int day = 0; day < 3; day++) {
            for (Duration after = Duration.ZERO;
                    after.compareTo(Duration.ofHours(3)) < 0;
                    after = after.plus(EVERY)) {
                sweep(NOW.plus(Duration.ofDays(day)).plus(after));
            }
        }

        // Sixty minutes of margin and fifteen of age, every five minutes.
        assertThat(bucket.asked.get("one.txt")).isBetween(2, 17);
    }

    @Test
    void findsWhatWasPutBehindItsPosition() {
        bucket.put("b.txt", NOW.minus(AGE));
        assertThat(sweep(NOW)).containsExactly("b.txt");

        Instant later = NOW.plus(Duration.ofHours(5));
        bucket.put("a.txt", later.minus(AGE));
        assertThat(sweep(later)).contains("a.txt");
    }

    @Test
    void goesOnWhereTheLastOneStopped() {
        Bucket large = new Bucket(2);
        for (int n = 0; n < 2 * InboxSweep.MAX_PAGES + 3; n++) {
            status(large.put("%04d.txt".formatted(n), NOW.minus(AGE)), parsed(Optional.of("then")));
        }
        large.put("zz.txt", NOW.minus(AGE));

        assertThat(sweep(large, NOW)).isEmpty();
        assertThat(large.listed).isEqualTo(InboxSweep.MAX_PAGES);
        assertThat(sweep(large, NOW.plus(EVERY))).containsExactly("zz.txt");
        assertThat(large.listed).isEqualTo(InboxSweep.MAX_PAGES + 2);
    }

    @Test
    void stopsWhenItsTimeIsOverAndGoesOnFromThere() {
        for (int n = 0; n < 10; n++) {
            bucket.put("%d.txt".formatted(n), NOW.minus(AGE));
        }
        int[] left = {4};

        List<String> first =
                names(
                        new InboxSweep(bucket, this::find, queues, memory)
                                .sweep(NOW, AGE, () -> left[0]-- > 0));

        assertThat(first).hasSize(4);
        assertThat(sweep(NOW.plus(EVERY))).hasSize(6).doesNotContainAnyElementsOf(first);
    }

    @Test
    void neverAnnouncesMoreThanSoManyAtOnce() {
        for (int n = 0; n < InboxSweep.MAX_ANNOUNCED + 5; n++) {
            bucket.put("%04d.txt".formatted(n), NOW.minus(AGE));
        }

        Set<String> announced = new HashSet<>(sweep(NOW));
        assertThat(announced).hasSize(InboxSweep.MAX_ANNOUNCED);
        List<String> others = sweep(NOW.plus(EVERY));
        assertThat(others).hasSize(5).doesNotContainAnyElementsOf(announced);
    }

    @Test
    void passesOverSubmissionsOfEarlierDays() {
        Bucket large = new Bucket(2);
        for (int n = 0; n < 100; n++) {
            status(
                    large.put(
                            "submissions/2025-01-01/%04d".formatted(n),
                            NOW.minus(Duration.ofDays(400))),
                    parsed(Optional.of("then")));
        }
        sweep(large, NOW);
        sweep(large, NOW.plus(EVERY));
        int before = large.listed;
        Instant later = NOW.plus(Duration.ofHours(4));
        large.put("submissions/2026-03-02/new", later.minus(AGE));
        large.put("x.txt", later.minus(AGE));

        assertThat(sweep(large, later)).containsExactly("submissions/2026-03-02/new", "x.txt");
        assertThat(large.listed - before).isEqualTo(2);
    }

    private List<String> sweep(Instant now) {
        return sweep(bucket, now);
    }

    private List<String> sweep(Bucket from, Instant now) {
        int before = queues.announced.size();
        List<String> names =
                names(new InboxSweep(from, this::find, queues, memory).sweep(now, AGE, () -> true));
        assertThat(queues.announced.subList(before, queues.announced.size()))
                .containsExactlyElementsOf(names);
        return names;
    }

    private static List<String> names(Sweeper.Swept swept) {
        return swept.announced().stream().map(one -> one.upload().key()).toList();
    }

    private Optional<UploadStatus> find(String upload) {
        return Optional.ofNullable(statuses.get(upload));
    }

    private void status(String upload, Optional<UploadStatus> status) {
        statuses.put(
                upload, status.orElseGet(() -> UploadStatus.before(upload, true, "its key", 1)));
    }

    private static Optional<UploadStatus> parsed(Optional<String> stored) {
        return Optional.of(
                UploadStatus.of(
                        "0",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("then"),
                        List.of(
                                new DispatchStatus(
                                        "d",
                                        Optional.empty(),
                                        List.of(),
                                        stored,
                                        Optional.empty())),
                        List.of()));
    }

    private static final class Bucket implements Inbox {
        private final int pageSize;
        private final TreeMap<String, Upload> objects = new TreeMap<>();
        private final Map<String, Integer> asked = new HashMap<>();
        private int listed;

        Bucket(int pageSize) {
            this.pageSize = pageSize;
        }

        String put(String key, Instant modified) {
            Upload upload =
                    new Upload(
                            UploadIds.of("inbox", key, "v1"),
                            Optional.of("inbox"),
                            key,
                            Optional.of("v1"),
                            Optional.empty(),
                            1,
                            Optional.empty(),
                            modified);
            objects.put(key, upload);
            return upload.id();
        }

        @Override
        public Page after(String key) {
            listed++;
            Map<String, Upload> rest = objects.tailMap(key, false);
            return new Page(
                    rest.values().stream()
                            .limit(pageSize)
                            .map(upload -> new StoredObject(upload.key(), upload.received()))
                            .toList(),
                    rest.size() <= pageSize);
        }

        @Override
        public Optional<Upload> upload(String key) {
            asked.merge(key, 1, Integer::sum);
            return Optional.ofNullable(objects.get(key));
        }
    }

    private static final class Queues implements StageQueues {
        private final List<String> announced = new ArrayList<>();
        private boolean empty = true;

        @Override
        public boolean areEmpty() {
            return empty;
        }

        @Override
        public void announce(Upload upload) {
            announced.add(upload.key());
        }
    }

    private static final class Memory implements SweepMemory {
        private final Map<String, AnnouncedUpload> uploads = new LinkedHashMap<>();
        private Optional<SweepPass> last = Optional.empty();

        @Override
        public Optional<SweepPass> pass() {
            return last;
        }

        @Override
        public void save(SweepPass pass) {
            last = Optional.of(pass);
        }

        @Override
        public List<AnnouncedUpload> announced() {
            return List.copyOf(uploads.values());
        }

        @Override
        public void save(AnnouncedUpload announced) {
            uploads.put(announced.upload().id(), announced);
        }

        @Override
        public void forget(String upload) {
            uploads.remove(upload);
        }
    }
}
