package dragoman.parse.copy;

import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Take;
import dragoman.parse.date.HeaderDate;
import dragoman.parse.date.PrintedDay;
import dragoman.parse.text.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An opening while its lines are being read. */
final class OpeningDraft {
    private final EvidenceList evidence = new EvidenceList();
    private final List<Passage> headlines = new ArrayList<>();
    private Optional<HeaderDate.Found> headerDate = Optional.empty();
    private Optional<Integer> headerDateAt = Optional.empty();
    private DispatchKind kind = DispatchKind.STORY;
    private Optional<Integer> urgency = Optional.empty();
    private Optional<String> refersTo = Optional.empty();
    private Optional<String> category = Optional.empty();
    private Optional<Take> take = Optional.empty();
    private Optional<EmbargoLine> embargo = Optional.empty();
    private Optional<String> byline = Optional.empty();
    private Signature signature = Signature.NONE;
    private List<String> agencyLine = List.of();
    private Optional<Integer> year = Optional.empty();

    EvidenceList evidence() {
        return evidence;
    }

    /** The lines that were taken for headlines, from the top. */
    List<Passage> headlines() {
        return headlines;
    }

    boolean hasHeaderDate() {
        return headerDate.isPresent();
    }

    /** A date line, and the code unit at which it begins. */
    void headerDate(HeaderDate.Found found, int at) {
        headerDate = Optional.of(found);
        headerDateAt = Optional.of(at);
    }

    Optional<Integer> headerDateAt() {
        return headerDateAt;
    }

    /** A date beside something else. */
    void day(PrintedDay day) {
        headerDate = Optional.of(HeaderDate.Found.of(day, 0, 0));
    }

    /** A year above the text, for a day without one. */
    void year(int printed) {
        year = year.or(() -> Optional.of(printed));
    }

    DispatchKind kind() {
        return kind;
    }

    /** A label that describes the dispatch outranks one that only gives its urgency. */
    void kind(DispatchKind found) {
        if (kind == DispatchKind.STORY || kind == DispatchKind.FLASH) {
            kind = found;
        }
    }

    void urgency(int level) {
        urgency = Optional.of(level);
    }

    void refersTo(String text) {
        refersTo = Optional.of(text);
    }

    boolean refers() {
        return refersTo.isPresent();
    }

    /** The first category counts. */
    void category(String name) {
        category = category.or(() -> Optional.of(name));
    }

    /** The first take's label counts. */
    void take(Take found) {
        take = take.or(() -> Optional.of(found));
    }

    /** The first embargo counts. */
    void embargo(EmbargoLine line) {
        embargo = embargo.or(() -> Optional.of(line));
    }

    boolean hasByline() {
        return byline.isPresent();
    }

    void byline(String text) {
        byline = Optional.of(text);
    }

    boolean isSigned() {
        return signature.isPresent();
    }

    void signature(Signature found) {
        signature = found;
    }

    /** The agencies named on a line of their own, for a signature that names none. */
    void agencyLine(List<String> codes) {
        agencyLine = codes;
    }

    /**
     * Drops what only a dateline below it would have proved not to be text.
     *
     * @param kept the headlines that are not text in any case
     */
    void withdraw(List<Passage> kept) {
        headlines.clear();
        headlines.addAll(kept);
        byline = Optional.empty();
        refersTo = Optional.empty();
        evidence.removeFields(Set.of("byline", "refersTo"));
    }

    Opening opening(HeadlineLines finalHeadlines, List<LineSlice> body) {
        return new Opening(
                headerDate,
                new OpeningLabels(
                        kind == DispatchKind.STORY && take.isPresent() ? DispatchKind.TAKE : kind,
                        urgency,
                        refersTo,
                        category,
                        take,
                        embargo),
                finalHeadlines,
                year,
                byline,
                signature.orSentBy(agencyLine),
                evidence.all(),
                Optional.empty(),
                List.of(),
                body);
    }
}
