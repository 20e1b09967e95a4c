package dragoman.table;

import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.Require;
import dragoman.dispatch.UploadIds;
import dragoman.record.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The key of an item in the table of dispatches.
 *
 * @param pk partition key
 * @param sk sort key
 */
public record Key(String pk, String sk) {
    /** The index that lists are read from. */
    public static final String INDEX = "by-facet";

    /** Value of the index for failures that nobody has dealt with. */
    public static final String OPEN_FAILURES = "failure#open";

    /** Sort key of the current version of a record. */
    public static final String RECORD = "RECORD";

    /**
     * Sort key of how a dispatch is linked with others. It follows {@link #RECORD}, so that one
     * query reads both.
     */
    public static final String LINKS = "STANDING";

    /** Start of the sort keys of earlier versions of a record. */
    public static final String VERSION = "VERSION#";

    /** Start of the sort keys of a dispatch's cards. */
    public static final String FACET = "FACET#";

    /** Sort key of what was last announced of a record. */
    public static final String ANNOUNCED = "ANNOUNCED";

    /** Sort key of what is known of an upload as a whole. */
    public static final String UPLOAD = "UPLOAD";

    /** Start of the sort keys of the pages that name an upload's further dispatches. */
    public static final String PAGE = "UPLOAD#";

    /** Start of the sort keys of an upload's dispatches. */
    public static final String DISPATCH = "DISPATCH#";

    /** Start of the sort keys of an upload's failures. */
    public static final String FAILURE = "FAILURE#";

    /**
     * Partition of the months that have dispatches: one small item a month, so that lists need not
     * guess months.
     */
    public static final String MONTHS = "MONTHS";

    /** Partition of the senders that have sent something of late: one small item each. */
    public static final String SENDERS = "SENDERS";

    /** Partition of what the sweep of the inbox remembers. */
    public static final String SWEEP = "SWEEP";

    /** Start of the sort keys of uploads that the sweep has announced again. */
    public static final String ANNOUNCED_UPLOAD = "UPLOAD#";

    /** Of how far the sweep of the inbox has come. */
    public static final Key SWEEP_PASS = new Key(SWEEP, "PASS");

    /** Of the calls of the API that wait for a record. */
    public static final Key WAITING = new Key("WAITING", "PLACES");

    /** Of the key that cursors are signed with. */
    public static final Key CURSOR_KEY = new Key("KEYS", "CURSOR");

    private static final int HOUR_LENGTH = "2026-01-01T00".length();

    public Key {
        Require.text(pk, "partition key");
        Require.text(sk, "sort key");
    }

    /** Of the current version of a dispatch's record. */
    public static Key record(String dispatch) {
        return new Key(dispatchPartition(dispatch), RECORD);
    }

    /** Of how a dispatch is linked with others. */
    public static Key links(String dispatch) {
        return new Key(dispatchPartition(dispatch), LINKS);
    }

    /** Of an earlier version of a dispatch's record. */
    public static Key version(String dispatch, int n) {
        return new Key(dispatchPartition(dispatch), VERSION + n);
    }

    /**
     * Of a dispatch's card under a facet.
     *
     * @param facet {@code <kind>#<value>}
     */
    public static Key card(String dispatch, String facet) {
        return new Key(dispatchPartition(dispatch), FACET + facet);
    }

    /**
     * Of a quote under its speaker, beside the dispatch's cards.
     *
     * @param speaker the facet of the speaker, {@code <kind>#<value>}
     */
    public static Key quote(String dispatch, String speaker, int n) {
        return new Key(dispatchPartition(dispatch), FACET + speaker + "#" + n);
    }

    /** Of what was last announced of a record. */
    public static Key announced(String dispatch) {
        return new Key(dispatchPartition(dispatch), ANNOUNCED);
    }

    /**
     * The dispatch that a partition belongs to.
     *
     * @throws IllegalArgumentException when it is no dispatch's
     */
    public static String dispatch(String partition) {
        String id = partition.replaceFirst("^D#", "");
        if (!partition.startsWith("D#") || !DispatchIds.isId(id)) {
            throw new IllegalArgumentException("'" + partition + "' is not a dispatch's partition");
        }
        return id;
    }

    /** Of an upload as a whole. */
    public static Key upload(String upload) {
        return new Key(uploadPartition(upload), UPLOAD);
    }

    /** Of an address that was given for an upload which is not there yet. */
    public static Key address(String id) {
        if (!UploadIds.isId(id)) {
            throw new IllegalArgumentException("'" + id + "' is not an address's identifier");
        }
        return new Key("A#" + id, "ADDRESS");
    }

    /**
     * Of further dispatches of an upload, which has more than one item can name.
     *
     * @param page from 1
     */
    public static Key uploadPage(String upload, int page) {
        return new Key(uploadPartition(upload), PAGE + "%05d".formatted(page));
    }

    /** Of how many dispatches an upload contains, and how many of them have ended. */
    public static Key count(String upload) {
        return new Key(uploadPartition(upload), "COUNT");
    }

    /** Of what became of one dispatch of an upload. */
    public static Key uploadDispatch(String upload, String dispatch) {
        return new Key(uploadPartition(upload), DISPATCH + dispatch);
    }

    /** Of the failure of a stage on an upload, or on one dispatch of it. */
    public static Key failure(String upload, Stage stage, Optional<String> dispatch) {
        return new Key(
                uploadPartition(upload),
                FAILURE + stage.label() + dispatch.map(id -> "#" + id).orElse(""));
    }

    /** Of an upload that the sweep has announced again and that has not ended since. */
    public static Key announcedUpload(String upload) {
        if (!UploadIds.isId(upload)) {
            throw new IllegalArgumentException("'" + upload + "' is not an upload's identifier");
        }
        return new Key(SWEEP, ANNOUNCED_UPLOAD + upload);
    }

    /** Of a month that has dispatches. */
    public static Key month(YearMonth month) {
        return new Key(MONTHS, month.toString());
    }

    /** Of a sender, among all senders. */
    public static Key sender(String sender) {
        return new Key(SENDERS, sender);
    }

    /** First partition of the hours in which a sender sent something. */
    public static String senderPartition(String sender) {
        return "SENDER#" + sender;
    }

    /** Sort key of an hour in which a sender sent something, in UTC. */
    public static String hour(Instant within) {
        return within.truncatedTo(ChronoUnit.HOURS).toString().substring(0, HOUR_LENGTH);
    }

    /**
     * Of a part of a day's counts.
     *
     * @param shard number of the part, from 0
     */
    public static Key counts(LocalDate day, int shard) {
        return new Key(countsPartition(shard), day.toString());
    }

    /** Partition of a part of all days' counts. */
    public static String countsPartition(int shard) {
        return "COUNTS#" + shard;
    }

    /** Partition of all that belongs to an upload. */
    public static String uploadPartition(String upload) {
        if (!UploadIds.isId(upload)) {
            throw new IllegalArgumentException("'" + upload + "' is not an upload's identifier");
        }
        return "U#" + upload;
    }

    /** Partition of all that belongs to a dispatch. */
    public static String dispatchPartition(String dispatch) {
        if (!DispatchIds.isId(dispatch)) {
            throw new IllegalArgumentException("'" + dispatch + "' is not a dispatch's identifier");
        }
        return "D#" + dispatch;
    }
}
