package dragoman.parse.agency;

import dragoman.dispatch.Closing;
import dragoman.dispatch.Dateline;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.Heading;
import dragoman.dispatch.Labels;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.dispatch.Place;
import dragoman.dispatch.Take;
import dragoman.dispatch.Upload;
import dragoman.dispatch.Warning;
import dragoman.parse.text.Folded;
import dragoman.parse.text.LanguageGuess;
import dragoman.parse.text.Line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads text in one agency's layout. */
final class Layout {
    private final AgencyLayout agency;
    private final Gazetteer places;
    private final LabelWords labels;
    private final DatelinePattern dateline;
    private final HeaderDate headerDate;
    private final ClosingPattern closing;
    private final CreditPattern credit;

    Layout(AgencyLayout agency, Gazetteer places, LabelWords labels) {
        this.agency = agency;
        this.places = places;
        this.labels = labels;
        dateline = new DatelinePattern(agency.marks());
        headerDate = new HeaderDate(agency.dateLabels());
        closing = new ClosingPattern(agency.endMarks(), agency.moreMarks());
        credit = new CreditPattern(agency.marks());
    }

    LabelWords labels() {
        return labels;
    }

    DatelinePattern dateline() {
        return dateline;
    }

    HeaderDate headerDate() {
        return headerDate;
    }

    ClosingPattern closing() {
        return closing;
    }

    CreditPattern credit() {
        return credit;
    }

    /**
     * The dispatch, when the text bears the agency's mark.
     *
     * @param lines the lines that show something
     * @param received completes a date that lacks its year
     */
    Optional<Dispatch> tryRead(List<Line> lines, Upload upload, Instant received) {
        Opening opening = Opening.read(lines, this);
        Ending ending = Ending.read(opening.body(), this);
        if (!opening.signed() && ending.credit().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(assemble(opening, ending, Optional.of(agency.code()), upload, received));
    }

    /** The dispatch of text that bears no known agency's mark: all of it is text. */
    Dispatch readUnsigned(List<Line> lines, Upload upload, Instant received) {
        Opening opening = Opening.read(lines, this);
        return assemble(
                opening, Ending.read(opening.body(), this), Optional.empty(), upload, received);
    }

    private Dispatch assemble(
            Opening opening,
            Ending ending,
            Optional<String> sender,
            Upload upload,
            Instant received) {
        List<Warning> warnings = new ArrayList<>();
        DateOfDispatch date =
                DateOfDispatch.of(
                        opening.headerDate(),
                        opening.dateline().map(DatelinePattern.Found::day),
                        received);
        warnings.addAll(date.warnings());
        if (sender.isEmpty()) {
            warnings.add(
                    Warning.of(
                            "unknown-layout",
                            "No known agency's mark was found; every line was taken as a"
                                    + " paragraph."));
        } else if (opening.dateline().isPresent() && ending.endMark().isEmpty() && !ending.more()) {
            warnings.add(
                    Warning.of(
                            "perhaps-cut-off",
                            sender.get()
                                    + " ends its texts with a mark, and this one has none: it may"
                                    + " be cut off."));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Slice slice : ending.body()) {
            if (!slice.isEmpty()) {
                paragraphs.add(
                        new Paragraph(
                                paragraphs.size(),
                                ParagraphKind.BODY,
                                slice.text(),
                                slice.bytes()));
            }
        }
        Heading heading = heading(opening.headlines());
        List<String> texts =
                Stream.concat(heading.headline().stream(), paragraphs.stream().map(Paragraph::text))
                        .toList();
        Labels found =
                new Labels(
                        opening.urgency(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ending.more()
                                ? Optional.of(new Take(Optional.empty(), Optional.empty(), true))
                                : Optional.empty(),
                        opening.refersTo(),
                        Optional.empty());
        return new Dispatch(
                DispatchIds.of(sender, date.dating().date(), texts),
                sender,
                LanguageGuess.shipped().of(String.join("\n", texts)),
                opening.kind(),
                "text",
                date.dating(),
                found,
                heading,
                datelines(opening, sender, date, warnings),
                paragraphs,
                new Closing(
                        ending.endMark(),
                        ending.signOff(),
                        ending.credit().map(List::of).orElseGet(List::of)),
                List.of(),
                List.of(),
                List.of(),
                warnings,
                upload);
    }

    /** The last line above the text is the headline, what stands above that is its kicker. */
    private static Heading heading(List<String> lines) {
        return lines.isEmpty()
                ? Heading.NONE
                : new Heading(
                        Optional.of(lines.getLast()),
                        lines.size() == 1
                                ? Optional.empty()
                                : Optional.of(String.join(" ", lines.subList(0, lines.size() - 1))),
                        Optional.empty());
    }

    private List<Dateline> datelines(
            Opening opening, Optional<String> sender, DateOfDispatch date, List<Warning> warnings) {
        return opening.datelineText()
                .map(
                        text ->
                                List.of(
                                        new Dateline(
                                                text,
                                                date.ofDateline(),
                                                sender,
                                                opening.place()
                                                        .map(
                                                                name ->
                                                                        resolve(
                                                                                name,
                                                                                opening.dateline()
                                                                                        .isPresent(),
                                                                                warnings))
                                                        .orElseGet(List::of))))
                .orElseGet(List::of);
    }

    /**
     * The places in a dateline. In an author line a newspaper's name may stand where the place
     * should, so there only known places count.
     */
    private List<Place> resolve(String printed, boolean agencysOwn, List<Warning> warnings) {
        List<Place> found = new ArrayList<>();
        for (String name : new PlaceNames(places).split(printed)) {
            if (places.knows(name)) {
                found.add(places.resolve(name));
            } else if (agencysOwn) {
                warnings.add(
                        Warning.of(
                                "unknown-place",
                                "The dateline's place is not in the list of places; kept as"
                                        + " printed."));
                found.add(places.resolve(name));
            }
        }
        return found;
    }

    /** Whether a line shows nothing but marks; such a line is no text. */
    static boolean showsLetters(Line line) {
        return Folded.fold(line.text()).codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
