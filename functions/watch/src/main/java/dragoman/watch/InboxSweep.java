package dragoman.watch;

import dragoman.progress.UploadStatus;
import dragoman.progress.UploadStatuses;
import dragoman.watch.Inbox.StoredObject;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Announces uploads again that have not ended although nothing is on its way: whose notification
 * was lost, or the message of a later stage. It trusts the bucket, which has every upload, and the
 * table, which has every end. An upload that is announced twice becomes the same record.
 *
 * <p>A sweep is bounded; what it does not get done, the next one does. It passes over the bucket in
 * the order of keys, and over what the API has put there from the first day on that matters, since
 * those keys begin with the day.
 */
public final class InboxSweep implements Sweeper {
    /** List requests of one sweep, each of which gives a thousand objects at most. */
    static final int MAX_PAGES = 50;

    /** Uploads that one sweep announces, so that a mistake of ours makes no flood. */
    static final int MAX_ANNOUNCED = 100;

    /**
     * While messages wait, what has not ended may be among them, and is left alone; but no longer
     * than this, and then only what is older than this is announced.
     */
    static final Duration MAX_WAIT = Duration.ofHours(3);

    // Keys of the API: submissions/<day>/<name>. An address may be used on the day after its own.
    private static final String SUBMISSIONS = "submissions/";
    private static final Pattern SUBMISSION =
            Pattern.compile(SUBMISSIONS + "\\d{4}-\\d{2}-\\d{2}/.*", Pattern.DOTALL);
    private static final Duration ADDRESS_DAY = Duration.ofDays(1);

    private final Inbox inbox;
    private final UploadStatuses statuses;
    private final StageQueues queues;
    private final SweepMemory memory;

    public InboxSweep(
            Inbox inbox, UploadStatuses statuses, StageQueues queues, SweepMemory memory) {
        this.inbox = inbox;
        this.statuses = statuses;
        this.queues = queues;
        this.memory = memory;
    }

    @Override
    public Swept sweep(Instant now, Duration minAge, BooleanSupplier hasTime) {
        Optional<SweepPass> known = memory.pass();
        SweepPass pass = known.orElseGet(() -> SweepPass.first(now));
        boolean isIdle = queues.areEmpty();
        if (!isIdle && Duration.between(pass.looked(), now).compareTo(MAX_WAIT) < 0) {
            if (known.isEmpty()) {
                memory.save(pass);
            }
            return new Swept(false, List.of());
        }
        Duration age = isIdle || minAge.compareTo(MAX_WAIT) > 0 ? minAge : MAX_WAIT;
        Run run = new Run(pass.resumed(now), now, age, hasTime);
        run.announced();
        memory.save(run.inbox());
        return new Swept(true, run.done);
    }

    private boolean hasEnded(String upload) {
        return statuses.status(upload).filter(UploadStatus::hasEnded).isPresent();
    }

    /** One sweep. */
    private final class Run {
        private final SweepPass pass;
        private final Instant now;
        private final Duration minAge;
        private final BooleanSupplier hasTime;
        private final Set<String> open = new HashSet<>();
        private final List<AnnouncedUpload> done = new ArrayList<>();

        Run(SweepPass pass, Instant now, Duration minAge, BooleanSupplier hasTime) {
            this.pass = pass;
            this.now = now;
            this.minAge = minAge;
            this.hasTime = hasTime;
        }

        /** Looks at what was announced before. */
        void announced() {
            for (AnnouncedUpload before : memory.announced()) {
                String id = before.upload().id();
                open.add(id);
                if (mayGoOn() && before.isDue(now, minAge)) {
                    if (hasEnded(id)) {
                        memory.forget(id);
                    } else {
                        announce(before.again(now));
                    }
                }
            }
        }

        /** Looks at the inbox; how far it came. */
        SweepPass inbox() {
            String after = pass.after();
            String firstSubmission = firstSubmission();
            for (int pages = 0; pages < MAX_PAGES; pages++) {
                Inbox.Page page = inbox.after(after);
                boolean jumps = false;
                for (StoredObject object : page.objects()) {
                    if (!mayGoOn()) {
                        return pass.upTo(after);
                    }
                    if (isOldSubmission(object.key(), firstSubmission)) {
                        after = firstSubmission;
                        jumps = true;
                        break;
                    }
                    look(object);
                    after = object.key();
                }
                if (page.isLast() && !jumps) {
                    return pass.next(minAge);
                }
            }
            return pass.upTo(after);
        }

        private boolean mayGoOn() {
            return done.size() < MAX_ANNOUNCED && hasTime.getAsBoolean();
        }

        private String firstSubmission() {
            return pass.from().equals(Instant.EPOCH)
                    ? SUBMISSIONS
                    : SUBMISSIONS
                            + LocalDate.ofInstant(pass.from().minus(ADDRESS_DAY), ZoneOffset.UTC);
        }

        private static boolean isOldSubmission(String key, String firstSubmission) {
            return SUBMISSION.matcher(key).matches() && key.compareTo(firstSubmission) < 0;
        }

        private void look(StoredObject object) {
            if (matters(object.modified())) {
                inbox.upload(object.key())
                        .filter(upload -> matters(upload.received()))
                        .filter(upload -> !open.contains(upload.id()))
                        .filter(upload -> !hasEnded(upload.id()))
                        .ifPresent(upload -> announce(AnnouncedUpload.first(upload, now)));
            }
        }

        private boolean matters(Instant modified) {
            return !modified.isBefore(pass.from()) && !modified.isAfter(now.minus(minAge));
        }

        private void announce(AnnouncedUpload announced) {
            // In this order: whatever happens in between, it is announced once more and not less.
            queues.announce(announced.upload());
            memory.save(announced);
            open.add(announced.upload().id());
            done.add(announced);
        }
    }
}
