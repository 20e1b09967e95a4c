package dragoman.parse.copy;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.dispatch.Warning;
import dragoman.parse.agency.Agency;
import dragoman.parse.agency.Marks;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.Days;
import dragoman.parse.date.HeaderDate;
import dragoman.parse.dateline.DatelineReader;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.item.Block;
import dragoman.parse.item.Field;
import dragoman.parse.item.Item;
import dragoman.parse.place.Gazetteer;
import dragoman.parse.text.HardWraps;
import dragoman.parse.text.Line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads agency copy: by the marks of the agency that sent it, else as plain paragraphs. */
public final class CopyReader {
    // What a format marks as no part of the story.
    private static final Set<Block.Role> NO_TEXT =
            EnumSet.of(Block.Role.FRAME, Block.Role.NOTE, Block.Role.CAPTION);

    private static final Warning JOINED =
            Warning.of(
                    "lines-joined",
                    "Its lines were broken to a width: those that go on were joined to"
                            + " paragraphs.");

    private final Gazetteer places;
    private final Set<String> fractionFirst;
    private final DatelineReader datelines;
    private final HeaderDate headerDates;
    private final EndMarks endMarks;
    private final SignOffs signOffs;
    private final ForwardedCopy forwarded;
    private final ChatReader chats;
    private final ItemSplitter items;
    private final OpeningReader openings;
    private final RoundupSplitter roundups;
    private final EndingReader endings;
    private final DispatchAssembler dispatches;

    private CopyReader(List<Agency> agencies) {
        CalendarNames names = CalendarNames.builtIn().with(agencies);
        Days days = new Days(names);
        Marks marks = new Marks(agencies);
        signOffs = new SignOffs(agencies);
        endMarks = new EndMarks(agencies);
        Newspapers newspapers = Newspapers.builtIn();
        LabelWords labels = LabelWords.builtIn();
        TakeLabel takes = new TakeLabel(names);
        Byline bylines = Byline.builtIn();
        Headline headlines =
                new Headline(
                        agencies.stream().flatMap(a -> a.categories().stream()).toList(), labels);
        places = Gazetteer.builtIn();
        fractionFirst =
                agencies.stream()
                        .filter(Agency::fractionFirst)
                        .map(Agency::code)
                        .collect(Collectors.toUnmodifiableSet());
        datelines = new DatelineReader(agencies, marks, days, places, names);
        AuthorLineReader authorLines = new AuthorLineReader(marks, places, signOffs, newspapers);
        headerDates =
                new HeaderDate(
                        agencies.stream().flatMap(a -> a.dateLabels().stream()).toList(),
                        days,
                        names,
                        places::knows);
        forwarded = new ForwardedCopy(datelines, endMarks);
        chats = new ChatReader(datelines, headerDates, endMarks, labels);
        items = new ItemSplitter(datelines, authorLines, headerDates, marks, endMarks, signOffs);
        openings =
                new OpeningReader(
                        new CoverNote(datelines, headerDates, labels),
                        new SignatureReader(authorLines, datelines, newspapers),
                        headerDates,
                        days,
                        names,
                        marks,
                        new LabelReader(EmbargoLine.Reader.withDefaults(days), labels, takes),
                        new HeadlineReader(headlines, takes, bylines),
                        bylines);
        roundups = new RoundupSplitter(datelines);
        endings = new EndingReader(endMarks, signOffs, marks, headerDates, names);
        dispatches =
                new DispatchAssembler(
                        new Senders(agencies, marks),
                        new Headings(labels, headlines),
                        ParagraphKinds.builtIn(),
                        places,
                        new DateChecks(names),
                        new CopyWarnings(marks));
    }

    /** Reads with the agencies that are part of the program. */
    public static CopyReader withDefaults() {
        return of(Agency.builtIn());
    }

    /** Reads with other agencies. */
    public static CopyReader of(List<Agency> agencies) {
        return new CopyReader(agencies);
    }

    /** The places that it knows. */
    public Gazetteer places() {
        return places;
    }

    /** The codes of the agencies that write decimals with the fraction first. */
    public Set<String> fractionFirst() {
        return fractionFirst;
    }

    /**
     * The dispatches in the item, in order; at least one.
     *
     * @param upload the upload, with the character set that it was read in
     * @param received completes a date without a year, and replaces a missing one
     * @param deadline checked for each dispatch
     */
    public List<Dispatch> read(Item item, Upload upload, Instant received, Deadline deadline) {
        List<Dispatch> found = new ArrayList<>();
        List<LineSlice> lines = lines(item);
        Item whole = lines.size() < shown(item) ? item.withWarnings(List.of(JOINED)) : item;
        ForwardedCopy.Unwrapped copy = forwarded.unwrap(lines);
        deadline.check();
        List<CopyShare> shares = shares(copy.text());
        for (int i = 0; i < shares.size(); i++) {
            deadline.check();
            CopyShare share = shares.get(i);
            Optional<Integer> start = i == 0 ? Optional.empty() : Optional.of(share.from());
            Optional<Integer> end =
                    i + 1 < shares.size()
                            ? Optional.of(shares.get(i + 1).from())
                            : Optional.empty();
            Opening head = openings.read(withoutHeadline(share.lines(), item)).in(share);
            List<LineSlice> above = i == 0 ? copy.notesAbove() : List.of();
            found.addAll(
                    read(
                            whole.part(start, end),
                            roundups.openings(above.isEmpty() ? head : head.below(above)),
                            copy,
                            share.below(),
                            new Arrival(upload, received),
                            deadline));
        }
        return found;
    }

    /** An upload and when it arrived. */
    private record Arrival(Upload upload, Instant received) {}

    private List<CopyShare> shares(List<LineSlice> lines) {
        return chats.shares(lines).stream()
                .flatMap(share -> share.split(items.split(share.lines())).stream())
                .toList();
    }

    private List<Dispatch> read(
            Item item,
            List<Opening> parts,
            ForwardedCopy.Unwrapped copy,
            List<LineSlice> notesBelow,
            Arrival arrival,
            Deadline deadline) {
        List<Dispatch> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            deadline.check();
            Opening opening = parts.get(i);
            Optional<Integer> start = i == 0 ? Optional.empty() : start(opening);
            Optional<Integer> end =
                    i + 1 < parts.size() ? start(parts.get(i + 1)) : Optional.empty();
            boolean last = i + 1 == parts.size();
            Item part = item.part(start, end);
            int from = part.share().from();
            int to = part.share().to();
            Ending ending =
                    endings.read(opening.body(), last ? notesBelow : List.of())
                            .with(copy.notesBelow(from, to), copy.frame(from, to));
            found.add(
                    dispatches.assemble(
                            part, opening, ending, arrival.upload(), arrival.received()));
        }
        return found;
    }

    private static Optional<Integer> start(Opening opening) {
        return opening.item().map(RoundupItem::from);
    }

    /** The code units at which the dispatches of an item begin, in order. */
    public List<Integer> starts(Item item) {
        return shares(forwarded.unwrap(lines(item)).text()).stream()
                .filter(share -> !share.lines().isEmpty())
                .map(CopyShare::from)
                .toList();
    }

    private List<LineSlice> lines(Item item) {
        return unwrapped(item).stream()
                .filter(block -> !NO_TEXT.contains(block.role()))
                .map(LineSlice::of)
                .filter(slice -> !slice.isEmpty())
                .toList();
    }

    private static long shown(Item item) {
        return item.blocks().stream()
                .filter(block -> !NO_TEXT.contains(block.role()) && !block.line().isBlank())
                .count();
    }

    /** The lines of plain text, with those joined that a program broke to a width. */
    private List<Block> unwrapped(Item item) {
        if (item.blocks().stream().anyMatch(block -> block.role() != Block.Role.UNMARKED)) {
            return item.blocks();
        }
        List<Line> lines = item.blocks().stream().map(Block::line).toList();
        return HardWraps.joined(lines, this::begins, this::ends).stream()
                .map(Block::unmarked)
                .toList();
    }

    private boolean begins(String line) {
        return isSeparate(line)
                || (datelines.maySign(line) && datelines.inPlainText(line).isPresent());
    }

    private boolean ends(String line) {
        return isSeparate(line) || endMarks.find(line).isPresent();
    }

    private boolean isSeparate(String line) {
        return headerDates.find(line).isPresent() || signOffs.line(line).isPresent();
    }

    /** The lines without the headline, which many formats repeat at the start of the text. */
    private static List<LineSlice> withoutHeadline(List<LineSlice> lines, Item item) {
        return lines.size() > 1
                        && item.metadata()
                                .get(Field.HEADLINE)
                                .filter(lines.getFirst().text()::equals)
                                .isPresent()
                ? lines.subList(1, lines.size())
                : lines;
    }
}
