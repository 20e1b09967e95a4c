package dragoman.parse.copy;

import dragoman.dispatch.Closing;
import dragoman.dispatch.DateSource;
import dragoman.dispatch.Dateline;
import dragoman.dispatch.Dating;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.Heading;
import dragoman.dispatch.Labels;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Place;
import dragoman.dispatch.SignOff;
import dragoman.dispatch.Take;
import dragoman.dispatch.Transmission;
import dragoman.dispatch.Upload;
import dragoman.dispatch.Warning;
import dragoman.parse.date.HeaderDate;
import dragoman.parse.dateline.PrintedDateline;
import dragoman.parse.item.Block;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldEvidence;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.item.SentTime;
import dragoman.parse.place.PlaceNames;
import dragoman.parse.text.LanguageGuess;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One dispatch while it is being put together. */
final class DispatchAssembly {
    private static final double LIKELY = 0.8;

    private final DispatchAssembler tools;
    private final Item item;
    private final ItemMetadata metadata;
    private final Opening opening;
    private final Ending ending;
    private final Instant received;
    private final List<Warning> warnings = new ArrayList<>();
    private final EvidenceList evidence = new EvidenceList();

    DispatchAssembly(
            DispatchAssembler tools, Item item, Opening opening, Ending ending, Instant received) {
        this.tools = tools;
        this.item = item;
        this.metadata = item.metadata();
        this.opening = opening;
        this.ending = ending;
        this.received = received;
        warnings.addAll(metadata.warnings());
    }

    Dispatch dispatch(Upload upload) {
        Optional<String> sender = sender();
        DateOfDispatch date = DateOfDispatch.of(metadata, opening, ending, received);
        Dating dating = dating(date);
        warnIfCutOff(sender);
        warnOfNotes();
        Heading heading = tools.headings().heading(metadata, opening);
        List<LineSlice> body = body(heading.headline());
        List<LineSlice> above = opening.notes().stream().filter(LineSlice::isText).toList();
        List<LineSlice> all = new ArrayList<>(above);
        all.addAll(body);
        ending.notes().stream().filter(LineSlice::isText).forEach(all::add);
        List<Paragraph> paragraphs = Paragraphs.of(all);
        List<Paragraph> text = paragraphs.subList(above.size(), above.size() + body.size());
        if (metadata.isEmpty()) {
            warnings.addAll(tools.copyWarnings().brokenLines(paragraphs.subList(0, body.size())));
        }
        Set<String> relayed = relayed(body, text, sender);
        List<String> texts =
                Stream.concat(heading.headline().stream(), text.stream().map(Paragraph::text))
                        .toList();
        List<Dateline> datelines = datelines(sender, date);
        Transmission transmission = transmission(all, heading);
        return new Dispatch(
                DispatchIds.of(sender, dating.date(), texts),
                sender,
                language(sender, texts),
                tools.headings().kind(metadata, opening),
                item.format(),
                dating,
                labels(),
                heading,
                datelines,
                paragraphs,
                new Closing(ending.endMark(), signOff(), credits(relayed)),
                List.of(),
                List.of(),
                metadata.all(Field.TOPICS),
                Publications.of(item),
                warnings,
                transmission,
                upload);
    }

    private Optional<String> sender() {
        Optional<String> sender = tools.senders().find(metadata, opening, ending);
        List<String> credited = Senders.credited(opening, ending);
        if (sender.isEmpty()) {
            warnings.add(
                    credited.isEmpty()
                            ? Warning.of("unknown-layout", "No known agency's mark was found.")
                            : Warning.of(
                                    "several-agencies",
                                    "It is credited to several agencies: "
                                            + String.join(", ", credited)
                                            + "."));
        } else if (tools.senders().isKnownByEndMarkAlone(metadata, opening, ending)) {
            warnings.add(
                    Warning.of(
                            "agency-by-end-mark",
                            "No line names the agency: %s was inferred from the end mark."
                                    .formatted(sender.get())));
        }
        return sender;
    }

    private Dating dating(DateOfDispatch settled) {
        Optional<HeaderDate.Found> header = opening.headerDate();
        Optional<LocalTime> time =
                metadata.get(Field.TIME)
                        .or(() -> header.flatMap(HeaderDate.Found::time))
                        .or(ending::time);
        Optional<String> zone =
                metadata.get(Field.ZONE).or(() -> header.flatMap(HeaderDate.Found::zone));
        // The day of the upload is no better known than the time is.
        DateOfDispatch date =
                time.filter(_ -> header.isEmpty())
                        .map(clock -> settled.reached(clock, Zones.of(zone, language()), received))
                        .orElse(settled);
        warnings.addAll(date.warnings());
        Dating day = date.dating();
        // The time of a mail belongs to its day, and not to one that is printed.
        Optional<SentTime> sent =
                metadata.get(Field.SENT)
                        .filter(mail -> day.dateFrom() == DateSource.METADATA)
                        .filter(mail -> mail.day().equals(day.date()));
        Optional<String> hijri =
                opening.signature()
                        .dateline()
                        .flatMap(PrintedDateline::hijri)
                        .or(() -> header.flatMap(HeaderDate.Found::hijri));
        Dating dating =
                new Dating(
                        day.date(),
                        day.dateFrom(),
                        time.or(() -> sent.flatMap(SentTime::time)),
                        zone.or(() -> sent.flatMap(SentTime::zone)),
                        hijri);
        warnings.addAll(
                tools.dateChecks()
                        .warnings(dating, date.ofDateline(), opening, ending.day(), received));
        return dating;
    }

    /** The language of the text alone, by which the zone of a printed time is guessed. */
    private String language() {
        return LanguageGuess.builtIn()
                .of(
                        String.join("\n", ending.body().stream().map(LineSlice::text).toList()),
                        metadata.get(Field.LANGUAGE));
    }

    private void warnIfCutOff(Optional<String> sender) {
        boolean ends =
                ending.endMark().isPresent()
                        || ending.more()
                        || opening.item().filter(part -> !part.isLast()).isPresent();
        if (!ends
                && opening.signature().dateline().flatMap(PrintedDateline::day).isPresent()
                && sender.filter(tools.senders()::alwaysEnds).isPresent()) {
            warnings.add(
                    Warning.of(
                            "perhaps-cut-off",
                            sender.get()
                                    + " ends its texts with a mark, and this one has none: it may"
                                    + " be cut off."));
        }
    }

    private void warnOfNotes() {
        if (!opening.notes().isEmpty()) {
            warnings.add(
                    Warning.of(
                            "cover-note",
                            "Lines above it were taken for a note of whoever sent it on, and are"
                                    + " not part of its text."));
        }
        if (ending.doubtful()) {
            warnings.add(
                    Warning.of(
                            "text-after-end",
                            "There are sentences below its end: they are kept as notes, and are not"
                                    + " part of its text."));
        }
    }

    /** The lines of the body without the headline, which many formats repeat at its start. */
    private List<LineSlice> body(Optional<String> headline) {
        List<LineSlice> body = new ArrayList<>();
        for (LineSlice slice : tools.paragraphKinds().marked(ending.body())) {
            if (body.isEmpty() && headline.filter(slice.text()::equals).isPresent()) {
                evidence.add(FieldEvidence.of("headline", slice.passage(), "headline-again"));
            } else if (slice.isText() && slice.role() != Block.Role.DATELINE) {
                body.add(slice);
            }
        }
        return body;
    }

    /** The credits to other agencies within the text. */
    private Set<String> relayed(
            List<LineSlice> body, List<Paragraph> paragraphs, Optional<String> sender) {
        Set<String> credits = tools.copyWarnings().creditsWithin(paragraphs, sender);
        credits.forEach(credit -> noteRelayed(body, credit));
        if (!credits.isEmpty()) {
            warnings.add(
                    Warning.of(
                            "relayed",
                            "Parts of it are credited to others: it is no source of its own for"
                                    + " them."));
        }
        return credits;
    }

    private void noteRelayed(List<LineSlice> body, String credit) {
        for (LineSlice slice : body) {
            int at = slice.text().indexOf(credit);
            if (at >= 0) {
                evidence.add(
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

    private String language(Optional<String> sender, List<String> texts) {
        String text = String.join("\n", texts);
        // The month and the day of the week of a flash's dateline say more than its few words.
        String framed =
                LanguageGuess.isShort(text)
                        ? opening.signature().text().orElse("") + "\n" + text
                        : text;
        return LanguageGuess.builtIn()
                .of(
                        framed,
                        metadata.get(Field.LANGUAGE),
                        sender.map(tools.senders()::languages).orElseGet(List::of));
    }

    private Labels labels() {
        OpeningLabels printed = opening.labels();
        return new Labels(
                metadata.get(Field.URGENCY).or(printed::urgency),
                metadata.get(Field.CATEGORY).or(printed::category),
                metadata.get(Field.SERIAL),
                metadata.get(Field.SLUG),
                take(),
                metadata.get(Field.REFERS_TO).or(printed::refersTo),
                metadata.get(Field.EMBARGO).or(this::embargo));
    }

    private Optional<Take> take() {
        Optional<Take> more =
                ending.more()
                        ? Optional.of(new Take(Optional.empty(), Optional.empty(), true))
                        : Optional.empty();
        return opening.labels()
                .take()
                .map(label -> new Take(label.label(), label.n(), ending.more()))
                .or(() -> more);
    }

    private Optional<Instant> embargo() {
        Optional<EmbargoLine> printed = opening.labels().embargo();
        Optional<Instant> until = printed.flatMap(line -> line.until(received));
        if (printed.isPresent() && until.isEmpty()) {
            warnings.add(
                    Warning.of(
                            "embargo-unclear",
                            "An embargo is printed, but not with day, time and GMT or UTC: read the"
                                    + " line in the envelope before publishing."));
        }
        return until;
    }

    private Optional<SignOff> signOff() {
        return ending.signOff().or(() -> metadata.get(Field.SIGN_OFF).map(Initials::ofSignature));
    }

    private List<String> credits(Set<String> relayed) {
        return Stream.of(ending.creditText().stream(), relayed.stream())
                .flatMap(credits -> credits)
                .distinct()
                .toList();
    }

    private List<Dateline> datelines(Optional<String> sender, DateOfDispatch date) {
        Signature signature = opening.signature();
        List<String> printed =
                signature.places().isEmpty()
                        ? metadata.get(Field.PLACE).stream().toList()
                        : signature.places();
        Optional<String> text = signature.text().or(() -> printed.stream().findFirst());
        List<Dateline> datelines = new ArrayList<>();
        if (text.isPresent()) {
            datelines.add(new Dateline(text.get(), date.ofDateline(), sender, places(printed)));
        }
        if (opening.item().isPresent() && !opening.item().map(RoundupItem::text).equals(text)) {
            RoundupItem part = opening.item().get();
            List<Place> itsPlaces = places(part.dateline().places().stream().toList());
            datelines.add(new Dateline(part.text(), Optional.empty(), sender, itsPlaces));
        }
        return datelines;
    }

    private List<Place> places(List<String> printed) {
        List<Place> found = new ArrayList<>();
        for (String part : printed) {
            for (String name : new PlaceNames(tools.places()).split(part)) {
                if (!tools.places().knows(name)) {
                    warnings.add(
                            Warning.of(
                                    "unknown-place",
                                    "The dateline's place is not in the list of places; kept as"
                                            + " printed."));
                }
                found.add(tools.places().resolve(name));
            }
        }
        return found;
    }

    private Transmission transmission(List<LineSlice> body, Heading heading) {
        metadata.evidence().forEach(clue -> evidence.add(ofFormat(clue, heading)));
        evidence.addAll(opening.evidence());
        evidence.addAll(ending.evidence());
        evidence.addAll(Publications.evidence(item));
        Spans.Found found =
                Spans.of(item, evidence.all(), body.stream().map(LineSlice::passage).toList());
        if (found.leftOut() > 0) {
            warnings.add(
                    Warning.of(
                            "framing-left-out",
                            "%,d bytes of framing are too much for a record: they are in the upload alone."
                                    .formatted(found.leftOut())));
        }
        return new Transmission(Optional.empty(), Optional.of(item.place().bytes()), found.spans());
    }

    /** Evidence from a field of the format, without a label before the headline. */
    private FieldEvidence ofFormat(FieldEvidence clue, Heading heading) {
        String value =
                clue.field().equals("headline")
                        ? heading.headline().orElse(clue.value())
                        : clue.value();
        return new FieldEvidence(
                clue.field(),
                value,
                clue.passage(),
                item.format() + ":" + clue.rule(),
                clue.confidence());
    }
}
