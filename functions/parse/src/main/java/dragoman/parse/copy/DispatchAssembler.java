package dragoman.parse.copy;

import dragoman.dispatch.Closing;
import dragoman.dispatch.Dateline;
import dragoman.dispatch.Dating;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Heading;
import dragoman.dispatch.Labels;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.dispatch.Place;
import dragoman.dispatch.SignOff;
import dragoman.dispatch.Span;
import dragoman.dispatch.Take;
import dragoman.dispatch.Transmission;
import dragoman.dispatch.Upload;
import dragoman.dispatch.Warning;
import dragoman.parse.dateline.PrintedDateline;
import dragoman.parse.item.Block;
import dragoman.parse.item.FieldEvidence;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.place.PlaceNames;
import dragoman.parse.text.LanguageGuess;
import dragoman.parse.text.Region;
import dragoman.parse.text.SourceText;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a dispatch together from what its format gives and what was found in its text. */
final class DispatchAssembler {
    private static final double LIKELY = 0.8;

    private final LayoutReaders readers;
    private final Item item;
    private final ItemMetadata given;
    private final Upload upload;
    private final Instant received;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<FieldEvidence> clues = new ArrayList<>();

    DispatchAssembler(LayoutReaders readers, Item item, Upload upload, Instant received) {
        this.readers = readers;
        this.item = item;
        this.given = item.given();
        this.upload = upload;
        this.received = received;
        warnings.addAll(given.warnings());
    }

    Dispatch assemble(Opening opening, Ending ending) {
        Optional<String> sender = sender(opening, ending);
        DateOfDispatch date = DateOfDispatch.of(given.date(), opening, ending.day(), received);
        warnings.addAll(date.warnings());
        Dating dating = dating(date.dating(), opening, ending);
        warnings.addAll(
                readers.dateChecks()
                        .warnings(dating, date.ofDateline(), opening, ending.day(), received));
        warnIfCutOff(sender, opening, ending);
        Heading heading = heading(opening);
        List<LineSlice> body =
                body(readers.paragraphKinds().told(ending.body()), heading.headline());
        List<Paragraph> paragraphs = paragraphs(body);
        CopyWarnings doubts = readers.doubts();
        if (item.given().equals(ItemMetadata.NOTHING)) {
            warnings.addAll(doubts.brokenLines(paragraphs));
        }
        Set<String> within = doubts.creditsWithin(paragraphs, sender);
        within.forEach(credit -> noteWithin(body, credit));
        if (!within.isEmpty()) {
            warnings.add(
                    Warning.of(
                            "relayed",
                            "Parts of it are credited to others: it is no source of its own for"
                                    + " them."));
        }
        List<String> texts =
                Stream.concat(heading.headline().stream(), paragraphs.stream().map(Paragraph::text))
                        .toList();
        List<Dateline> datelines = datelines(opening, sender, date);
        Transmission transmission = transmission(opening, ending, body, heading);
        return new Dispatch(
                DispatchIds.of(sender, date.dating().date(), texts),
                sender,
                LanguageGuess.builtIn()
                        .of(
                                String.join("\n", texts),
                                given.language(),
                                sender.map(readers::languages).orElseGet(List::of)),
                kind(opening),
                item.format(),
                dating,
                labels(opening, ending),
                heading,
                datelines,
                paragraphs,
                new Closing(ending.endMark(), signOff(ending), credits(ending, within)),
                List.of(),
                List.of(),
                given.topics(),
                warnings,
                transmission,
                upload);
    }

    /**
     * A field of the format, else dateline or author line, else the end; never the running text.
     */
    private Optional<String> sender(Opening opening, Ending ending) {
        List<String> credited = ending.credit().map(Credit::agencies).orElseGet(List::of);
        List<String> signed =
                opening.signature().agencies().isEmpty()
                        ? credited
                        : opening.signature().agencies();
        Optional<String> sender =
                given.agency()
                        .flatMap(readers.marks()::named)
                        .or(
                                () ->
                                        signed.size() == 1
                                                ? Optional.of(signed.getFirst())
                                                : Optional.empty())
                        .or(() -> signed.isEmpty() ? ending.sender() : Optional.empty());
        if (sender.isEmpty()) {
            warnings.add(
                    signed.isEmpty()
                            ? Warning.of("unknown-layout", "No known agency's mark was found.")
                            : Warning.of(
                                    "several-agencies",
                                    "It is credited to several agencies: "
                                            + String.join(", ", signed)
                                            + "."));
        }
        return sender;
    }

    private void warnIfCutOff(Optional<String> sender, Opening opening, Ending ending) {
        boolean ends =
                ending.endMark().isPresent()
                        || ending.more()
                        || opening.item().filter(item -> !item.isLast()).isPresent();
        if (!ends
                && opening.signature().dateline().flatMap(PrintedDateline::day).isPresent()
                && sender.filter(readers::alwaysEnds).isPresent()) {
            warnings.add(
                    Warning.of(
                            "perhaps-cut-off",
                            sender.get()
                                    + " ends its texts with a mark, and this one has none: it may"
                                    + " be cut off."));
        }
    }

    private DispatchKind kind(Opening opening) {
        return given.kind()
                .filter(kind -> kind == DispatchKind.KILL)
                .or(this::labelled)
                .or(given::kind)
                .filter(kind -> kind != DispatchKind.STORY)
                .orElse(opening.labels().kind());
    }

    private Dating dating(Dating date, Opening opening, Ending ending) {
        return new Dating(
                date.date(),
                date.dateFrom(),
                given.time().or(ending::time),
                given.zone(),
                opening.signature().dateline().flatMap(PrintedDateline::hijri));
    }

    private Labels labels(Opening opening, Ending ending) {
        Optional<Take> take =
                opening.labels()
                        .take()
                        .map(label -> new Take(label.label(), label.n(), ending.more()))
                        .or(
                                () ->
                                        ending.more()
                                                ? Optional.of(
                                                        new Take(
                                                                Optional.empty(),
                                                                Optional.empty(),
                                                                true))
                                                : Optional.empty());
        return new Labels(
                given.urgency().or(opening.labels()::urgency),
                given.category().or(opening.labels()::category),
                given.serial(),
                given.slug(),
                take,
                given.refersTo().or(opening.labels()::refersTo),
                given.embargo().or(() -> embargo(opening)));
    }

    private Optional<Instant> embargo(Opening opening) {
        Optional<Instant> until = opening.labels().embargo().flatMap(line -> line.until(received));
        if (opening.labels().embargo().isPresent() && until.isEmpty()) {
            warnings.add(
                    Warning.of(
                            "embargo-unclear",
                            "An embargo is printed, but not with day, time and GMT or UTC: read the"
                                    + " line in the envelope before publishing."));
        }
        return until;
    }

    /** The last line above the text is the headline, what stands above that is its kicker. */
    private Heading heading(Opening opening) {
        List<String> lines = opening.headlines();
        Optional<String> printed =
                lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
        Optional<String> above =
                lines.size() < 2
                        ? Optional.empty()
                        : Optional.of(String.join(" ", lines.subList(0, lines.size() - 1)));
        return new Heading(
                givenHeadline().or(() -> printed),
                given.kicker().or(() -> given.headline().isPresent() ? Optional.empty() : above),
                given.byline().or(opening::byline));
    }

    /** Without a label before it, which says more of the dispatch than of what happened. */
    private Optional<String> givenHeadline() {
        return given.headline()
                .map(line -> unlabelled(line))
                .map(line -> readers.headline().parts(line).text())
                .filter(text -> !text.isBlank());
    }

    private String unlabelled(String line) {
        return readers.labels()
                .find(line)
                .map(label -> line.substring(label.rest()).strip())
                .filter(rest -> !rest.isEmpty())
                .map(this::unlabelled)
                .orElse(line);
    }

    private Optional<DispatchKind> labelled() {
        return given.headline()
                .flatMap(line -> readers.labels().find(line))
                .map(LabelWords.Found::kind);
    }

    /** Many formats say the headline once more at the start of the text. */
    private List<LineSlice> body(List<LineSlice> text, Optional<String> headline) {
        List<LineSlice> body = new ArrayList<>();
        for (LineSlice slice : text) {
            if (body.isEmpty() && headline.filter(slice.text()::equals).isPresent()) {
                clues.add(FieldEvidence.of("headline", slice.passage(), "headline-again"));
            } else if (slice.isText() && slice.role() != Block.Role.DATELINE) {
                body.add(slice);
            }
        }
        return body;
    }

    private static List<Paragraph> paragraphs(List<LineSlice> body) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (LineSlice slice : body) {
            Region region = slice.passage().region();
            SourceText.Written written = region.source().written(region.from(), region.to());
            paragraphs.add(
                    new Paragraph(
                            paragraphs.size(),
                            kind(slice.role()),
                            slice.text(),
                            Optional.of(written.text()).filter(raw -> !raw.equals(slice.text())),
                            written.base64(),
                            region.bytes()));
        }
        return paragraphs;
    }

    /** Notes where another agency is credited. */
    private void noteWithin(List<LineSlice> body, String credit) {
        for (LineSlice slice : body) {
            int at = slice.text().indexOf(credit);
            if (at >= 0) {
                clues.add(
                        new FieldEvidence(
                                "credits",
                                credit,
                                slice.passage().part(at, at + credit.length()),
                                "mark-within",
                                LIKELY));
                return;
            }
        }
    }

    private Transmission transmission(
            Opening opening, Ending ending, List<LineSlice> body, Heading heading) {
        for (FieldEvidence clue : given.clues()) {
            // A label before the headline is no part of it.
            String value =
                    clue.field().equals("headline")
                            ? heading.headline().orElse(clue.value())
                            : clue.value();
            clues.add(
                    new FieldEvidence(
                            clue.field(),
                            value,
                            clue.passage(),
                            item.format() + ":" + clue.rule(),
                            clue.confidence()));
        }
        clues.addAll(opening.evidence());
        clues.addAll(ending.clues());
        item.blocks().stream()
                .filter(block -> block.role() == Block.Role.FRAME)
                .forEach(
                        block ->
                                clues.add(
                                        FieldEvidence.of(
                                                Span.FRAMING, block.line().passage(), "note")));
        Spans.Found found = Spans.of(item, clues, body.stream().map(LineSlice::passage).toList());
        if (found.leftOut() > 0) {
            warnings.add(
                    Warning.of(
                            "framing-left-out",
                            "%,d bytes of framing are too much for a record: they are in the upload alone."
                                    .formatted(found.leftOut())));
        }
        return new Transmission(Optional.empty(), Optional.of(item.place().bytes()), found.spans());
    }

    private static ParagraphKind kind(Block.Role role) {
        return switch (role) {
            case UNMARKED, BODY, DATELINE, FRAME -> ParagraphKind.BODY;
            case SUBHEAD -> ParagraphKind.SUBHEAD;
            case NOTE -> ParagraphKind.NOTE;
            case LIST -> ParagraphKind.LIST;
        };
    }

    private Optional<SignOff> signOff(Ending ending) {
        return ending.signOff().or(() -> given.signOff().map(Initials::ofSignature));
    }

    private List<String> credits(Ending ending, Set<String> within) {
        return Stream.of(given.credits().stream(), ending.creditText().stream(), within.stream())
                .flatMap(credits -> credits)
                .distinct()
                .toList();
    }

    private List<Dateline> datelines(
            Opening opening, Optional<String> sender, DateOfDispatch date) {
        List<String> printed =
                opening.signature().places().isEmpty()
                        ? given.place().map(List::of).orElseGet(List::of)
                        : opening.signature().places();
        Optional<String> text = opening.signature().text().or(() -> printed.stream().findFirst());
        List<Dateline> datelines = new ArrayList<>();
        text.ifPresent(
                line ->
                        datelines.add(
                                new Dateline(line, date.ofDateline(), sender, places(printed))));
        opening.item()
                .filter(item -> !text.equals(Optional.of(item.text())))
                .ifPresent(
                        item ->
                                datelines.add(
                                        new Dateline(
                                                item.text(),
                                                Optional.empty(),
                                                sender,
                                                places(
                                                        item.dateline().places().stream()
                                                                .toList()))));
        return datelines;
    }

    private List<Place> places(List<String> printed) {
        List<Place> found = new ArrayList<>();
        for (String part : printed) {
            for (String name : new PlaceNames(readers.places()).split(part)) {
                if (!readers.places().knows(name)) {
                    warnings.add(
                            Warning.of(
                                    "unknown-place",
                                    "The dateline's place is not in the list of places; kept as"
                                            + " printed."));
                }
                found.add(readers.places().resolve(name));
            }
        }
        return found;
    }
}
