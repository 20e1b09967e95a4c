package dragoman.parse.copy;

import dragoman.parse.date.HeaderDate;
import dragoman.parse.item.Block;
import dragoman.parse.item.FieldEvidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found above a text.
 *
 * @param headerDate the date on a line of its own
 * @param headlines lines that are neither date nor label nor dateline
 * @param year a year above the text, for a day without one
 * @param evidence where all these were found
 * @param item the item of a round-up that it opens
 * @param notes the lines above all that, which are no part of the dispatch
 * @param body the lead and all lines after it
 */
record Opening(
        Optional<HeaderDate.Found> headerDate,
        OpeningLabels labels,
        HeadlineLines headlines,
        Optional<Integer> year,
        Optional<String> byline,
        Signature signature,
        List<FieldEvidence> evidence,
        Optional<RoundupItem> item,
        List<LineSlice> notes,
        List<LineSlice> body) {
    private static final HeadlineLines NO_HEADLINES = new HeadlineLines(List.of(), List.of());

    Opening {
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
        body = List.copyOf(body);
    }

    /** The same below further lines that are no part of the dispatch. */
    Opening below(List<LineSlice> lines) {
        List<LineSlice> all = new ArrayList<>();
        lines.forEach(line -> all.add(line.as(Block.Role.NOTE)));
        all.addAll(notes);
        return new Opening(
                headerDate, labels, headlines, year, byline, signature, evidence, item, all, body);
    }

    /** The same in its share of the lines, which has further lines above it. */
    Opening in(CopyShare share) {
        if (share.headers().isEmpty() && share.above().isEmpty()) {
            return this;
        }
        List<FieldEvidence> more = new ArrayList<>(evidence);
        more.addAll(share.evidence());
        return new Opening(
                        headerDate,
                        labels,
                        headlines,
                        year.or(share::year),
                        byline,
                        signature,
                        more,
                        item,
                        notes,
                        body)
                .below(share.above());
    }

    /** The first item of this round-up, below the round-up's own dateline. */
    Opening ofFirst(RoundupItem first, List<LineSlice> itsBody) {
        List<FieldEvidence> both = new ArrayList<>(evidence);
        both.addAll(first.evidence());
        return new Opening(
                headerDate,
                labels,
                headlines,
                year,
                byline,
                signature,
                both,
                Optional.of(first),
                notes,
                itsBody);
    }

    /** A later item of this round-up, which shares its labels, its agency and its day. */
    Opening ofLater(RoundupItem later, List<LineSlice> itsBody) {
        return new Opening(
                headerDate,
                labels,
                NO_HEADLINES,
                year,
                Optional.empty(),
                signature.of(later),
                later.evidence(),
                Optional.of(later),
                List.of(),
                itsBody);
    }
}
