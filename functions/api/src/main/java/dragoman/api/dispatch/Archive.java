package dragoman.api.dispatch;

import dragoman.card.Card;
import dragoman.card.Facet;
import dragoman.card.QuoteCard;
import dragoman.count.DayCounts;
import dragoman.progress.UploadStatus;
import dragoman.record.DispatchRecord;
import dragoman.record.RecordLinks;
import dragoman.record.Version;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is stored. */
public interface Archive {
    /** The record of a dispatch. */
    Optional<Stored> record(String dispatch);

    /** A version of the record of a dispatch, earlier or current. */
    Optional<Stored> version(String dispatch, int n);

    /** The versions of the record of a dispatch, the first one first; none without a record. */
    List<Version> versions(String dispatch);

    /** What has become of an upload. */
    Optional<UploadStatus> upload(String upload);

    /**
     * The cards under some facets, each once, newest first, read as the stream goes on.
     *
     * @param from the lowest order that is wanted
     * @param to the highest order that is wanted
     * @param page how many are probably needed
     */
    Stream<Card> newestFirst(Collection<Facet> facets, String from, String to, int page);

    /** Cards by the identifiers of their dispatches; those that are in no list are left out. */
    Map<String, Card> cards(Collection<String> dispatches);

    /** What is under a speaker's facets, newest first, read as the stream goes on. */
    Stream<QuoteCard> said(Collection<Facet> speaker, String from, String to, int page);

    /** The months from one up to another that have dispatches, newest first. */
    List<YearMonth> months(YearMonth from, YearMonth to, int limit);

    /** The days from one to another that have dispatches, with how many, the first one first. */
    List<DayCounts> counts(LocalDate from, LocalDate to);

    /**
     * How the records of dispatches stand to others, by identifier: what a list shows beside a
     * card, such as {@link RecordLinks#story()} for "also sent by". Those that are not stored are
     * left out.
     */
    Map<String, RecordLinks> standings(Collection<String> dispatches);

    /**
     * A record and the number of its version.
     *
     * @param version from 1
     * @param tag differs whenever a reader could see a difference
     */
    record Stored(DispatchRecord record, int version, String tag) {}
}
