package dragoman.parse.copy;

import dragoman.dispatch.SignOff;
import dragoman.dispatch.Span;
import dragoman.parse.agency.Marks;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.HeaderDate;
import dragoman.parse.date.PrintedDay;
import dragoman.parse.date.PrintedTime;
import dragoman.parse.text.Folded;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lines below a text that belong to its transmission and not to the text. */
final class TrailerReader {
    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "^ *(?:\\(?\u00A9|\\([cC]\\) |Copyright |\u062D\u0642\u0648\u0642"
                            + " \u0627\u0644)");
    // (Reporting by A; Editing by B)
    private static final Pattern REPORTERS =
            Pattern.compile(
                    "^ *\\((?:(?:Additional )?[Rr]eporting|Writing|Editing|Compiled|Written)"
                            + " (?:by|in) [^()]{3,300}\\) *$"
                            // preparation, coverage, editing; and an address
                            + "|^ *\\((?:\u0627\u0639\u062F\u0627\u062F|\u062A\u063A\u0637\u064A\u0647|\u062A\u062D\u0631\u064A\u0631|\u0634\u0627\u0631\u0643)"
                            + " [^()]{3,300}\\) *$|^ *\\(\\([^()]{3,300}\\)\\) *$"
                            // Antara, Xinhua and others: Editor: name
                            + "|^ *(?:Pewarta|Penerjemah|Penulis|Redaktur|Editor|Reporter"
                            + "|Translator|Writer|Reporting|Editing|Reda[ck]tor|Muhabir)"
                            + "(?: by)?: ?[^.:!?]{2,80}$"
                            + "|^ *(?:Edited|Reported|Compiled) by [^.:!?]{2,80}$");
    // -- corrects a name in the second paragraph
    private static final Pattern CORRECTION_NOTE =
            Pattern.compile("^ *-{1,2} ?[Cc](?:orrects|larifies) .{3,300}$");
    // An item's number, or the end of the transmission.
    private static final Pattern CODE = Pattern.compile("^ *(?:\\d{3,8}|N{4}) *$");
    // The desk's numbers or address: never text, whatever is above them.
    private static final Pattern DESK =
            Pattern.compile(
                    "^ *(?:\\d{3,5}\\*{2}\\d{3,5}|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4})"
                        + " *$");
    private static final Pattern RULE = Pattern.compile("^={3,} *");

    private static final String ROUTING = "routing-line";
    private static final DateTimeFormatter SLASHED =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final SignOffs signOffs;
    private final Marks marks;
    private final HeaderDate dateLines;
    private final CalendarNames names;

    TrailerReader(SignOffs signOffs, Marks marks, HeaderDate dateLines, CalendarNames names) {
        this.dateLines = dateLines;
        this.signOffs = signOffs;
        this.marks = marks;
        this.names = names;
    }

    /** Whether the line is a time and nothing else. */
    static boolean isTime(LineSlice line) {
        return PrintedTime.line(Folded.fold(line.text())).isPresent();
    }

    /** Whether the folded line is the desk's number or address. */
    static boolean isDesk(String folded) {
        return DESK.matcher(folded).matches();
    }

    /** Whether the line is a full date and nothing else but a place, a weekday or a time. */
    boolean isDate(String line) {
        return day(line).isPresent();
    }

    private Optional<String> day(String line) {
        return dateLines.find(line).map(HeaderDate.Found::day).flatMap(PrintedDay::slashed);
    }

    private boolean readDate(LineSlice line, EndingDraft ending) {
        Optional<String> day = day(line.text());
        if (day.isEmpty()) {
            return false;
        }
        ending.day(day.get());
        dateLines.find(line.text()).flatMap(HeaderDate.Found::time).ifPresent(ending::time);
        ending.evidence().addLikely("date", line, "date-line-below");
        return true;
    }

    /** Reads the line, when it is such a line. */
    boolean tryRead(LineSlice line, EndingDraft ending) {
        String folded = Folded.fold(line.text());
        if (REPORTERS.matcher(folded).find()) {
            ending.creditText(line.text());
            ending.evidence().addLikely("credits", line, "reporters");
            return true;
        }
        if (COPYRIGHT.matcher(folded).find()) {
            ending.evidence().addLikely(Span.FRAMING, line, "copyright");
            return true;
        }
        if (CORRECTION_NOTE.matcher(folded).matches()) {
            ending.evidence().addLikely("refersTo", line, "correction-note");
            return true;
        }
        if (CODE.matcher(folded).matches() && (ending.hasMark() || folded.contains("NNNN"))) {
            ending.evidence().addLikely(Span.FRAMING, line, "item-number");
            return true;
        }
        Optional<LocalTime> time = PrintedTime.line(folded);
        if (time.isPresent()) {
            ending.clock(time.get(), PrintedTime.day(folded));
            ending.evidence().addLikely("time", line, "clock-line");
            return true;
        }
        if (readDate(line, ending)) {
            return true;
        }
        if (isDesk(folded)) {
            ending.evidence().addLikely(Span.FRAMING, line, "desk");
            return true;
        }
        return readSignOff(line, ending) || readRouting(line, ending);
    }

    private boolean readRouting(LineSlice line, EndingDraft ending) {
        Optional<RoutingLine> found = RoutingLine.find(line.text(), marks, names);
        if (found.isEmpty()) {
            return false;
        }
        RoutingLine routing = found.get();
        EvidenceList evidence = ending.evidence();
        if (!routing.agencies().isEmpty()) {
            ending.creditText(line.text());
            ending.credit(Optional.of(new Credit(0, routing.agencies())));
        }
        evidence.addLikely(routing.agencies().isEmpty() ? Span.FRAMING : "credits", line, ROUTING);
        if (routing.initials().isPresent() && !ending.hasSignOff()) {
            String initials = routing.initials().get();
            ending.signOff(Initials.ofSignature(initials));
            evidence.addLikely("signOff", initials, line.passage(), ROUTING);
        }
        routing.year().ifPresent(ending::year);
        Optional<LocalDate> day = routing.day().flatMap(printed -> printed.in(0));
        if (day.isPresent()) {
            ending.day(SLASHED.format(day.get()));
            evidence.addLikely("date", day.get().toString(), line.passage(), ROUTING);
        }
        if (routing.time().isPresent()) {
            ending.time(routing.time().get());
            evidence.addLikely("time", routing.time().get().toString(), line.passage(), ROUTING);
        }
        return true;
    }

    /** Without an end mark above them, only initials with a slash are certainly initials. */
    private boolean readSignOff(LineSlice line, EndingDraft ending) {
        Matcher rule = RULE.matcher(line.text());
        Optional<SignOff> signOff =
                signOffs.line(rule.find() ? line.text().substring(rule.end()) : line.text())
                        .filter(found -> ending.hasMark() || Initials.isSure(found))
                        .filter(_ -> !CreditReader.isMark(line, marks));
        if (signOff.isEmpty() || ending.hasSignOff()) {
            return false;
        }
        ending.signOff(signOff.get());
        ending.evidence().addLikely("signOff", line, "initials-line");
        return true;
    }
}
