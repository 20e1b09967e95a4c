package dragoman.parse.format;

import dragoman.dispatch.DispatchKind;
import dragoman.parse.item.Block;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.Line;
import dragoman.parse.text.Passage;
import dragoman.parse.text.Region;
import dragoman.parse.text.SourceText;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IPTC 7901, the transmission format of European wires: a header line with source, serial, priority
 * and category; keywords; a headline block; text in broken lines; a trailer with day, time, month
 * and year. Control characters separate these, unless they were lost on the way.
 *
 * @see <a href="https://iptc.org/standards/iptc-7901/">IPTC 7901</a>
 */
final class Iptc7901 implements Format {
    private static final Pattern HEADER =
            Pattern.compile(
                    "(?m)^[\\x7F\\x01\\x03\\x04]*+(?<source>[A-Za-z]{3})(?<serial>\\d{3,5})"
                            + " ++(?<priority>[1-9]) ++(?<category>[A-Za-z]{1,3}) ++\\d{1,5}(?:"
                            + " ++(?<rest>[^\\r"
                            + "\\n"
                            + "]*+))?$");
    // 131137 GMT Nov 13
    private static final Pattern TRAILER =
            Pattern.compile(
                    "^\\x03?(?<d>\\d{2})(?<h>\\d{2})(?<min>\\d{2})"
                        + " ?(?<zone>(?i:GMT|UTC|CET|CEST|MEZ|MESZ))? (?<mon>\\p{L}{3,4})\\.?(?:"
                        + " (?<y>\\d{2,4}))?\\s*$");
    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:\\d(?:ST|ND|RD|TH) (?:LEAD|NET)|LEAD|EXTRA|URGENT|FLASH|SNAP|BULLETIN|NEWS"
                        + " ALERT|ADVISORY|UPDATE|REPEAT|ROUNDUP|REFILE|FEATURE|CORRECTION|CORRECTED|KILL|WITHDRAWAL|KORREKTUR|BERICHTIGUNG|Berichtigung|EILMELDUNG|Eilmeldung|EIL|Eil|ACHTUNG|Achtung|\\([^)]{3,30}\\))$");
    private static final Pattern END = Pattern.compile("[\\x04\\x7F\\r]");
    private static final Pattern EQUALS = Pattern.compile("(?<! ) *+=$");
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern AGENCY = Pattern.compile("[a-zA-Z]{2,6}");
    private static final Pattern COPIES = Pattern.compile("c{2,}b?");
    private static final Pattern ADVISORY = Pattern.compile("ADVISORY|\\(?(?i:achtung)\\)?");
    private static final Pattern CORRECTION = Pattern.compile("(?:CORR|KORR|(?i:BERICHTIGUNG)).*");
    private static final Pattern FLASH =
            Pattern.compile("URGENT|EXTRA|FLASH|SNAP|BULLETIN|NEWS ALERT|(?i:EIL|EILMELDUNG)");
    private static final Pattern BYLINE =
            Pattern.compile("^(?:By|Von|Par|Por) (?:\\p{Lu}|dpa[ -]).*");
    // Some wires indent paragraphs, but not headlines.
    private static final String INDENT = "   ";
    private static final int MAX_HEADS = 8;
    // A headline is shorter than a line of text.
    private static final int MIN_RUNNING_TEXT = 64;
    private static final Pattern SENTENCE =
            Pattern.compile("\\p{Ll}[.!?\u061F]$|\\p{IsArabic}[.!?\u061F]$");
    private static final Pattern CLOSING =
            Pattern.compile("^dpa(?: [\\p{Ll}\\d]{2,4}){1,9}$|^\\(SDA ?\\\\?/ ?\\p{Ll}{2,4}\\)$");
    // The start of notes to editors: contacts, links, corrections.
    private static final Pattern NOTEBOOK =
            Pattern.compile(
                    "^(?:#+ .*|\\* \\* \\* \\*.*|The following information is not"
                            + " .*|Notizblock.*|-- ?Notizblock.*)$");
    private static final Pattern OUTER_BRACKETS = Pattern.compile("^\\(|\\)$");
    private static final Map<String, Month> MONTHS = months();

    @Override
    public List<Item> read(SourceText text) {
        if (!startsSoon(text.text())) {
            return List.of();
        }
        return Frames.of(text, Frames.starts(text, HEADER)).stream().map(Iptc7901::item).toList();
    }

    /** Whether the first line that is not blank is a header. */
    private static boolean startsSoon(String text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return HEADER.matcher(text).region(0, end).find();
    }

    private static boolean isBlank(char c) {
        return c < ' ' || c == '\u007F' || Character.isWhitespace(c);
    }

    @Override
    public List<Integer> starts(SourceText text) {
        return Frames.starts(text, HEADER);
    }

    /** Whether lines end with CR and LF and paragraphs with LF alone, as on some wires. */
    private static boolean mixesLineEnds(List<Line> lines) {
        return lines.stream().anyMatch(line -> endsIn(line, '\r'))
                && lines.stream().anyMatch(line -> endsIn(line, '\n'));
    }

    private static boolean endsIn(Line line, char lineEnd) {
        String text = line.passage().source().text();
        int end = line.passage().to();
        return end < text.length() && text.charAt(end) == lineEnd;
    }

    private static Item item(Region frame) {
        return new FrameReader(frame).read();
    }

    /** Reads one frame, line by line. */
    private static final class FrameReader {
        private final Region frame;
        private final List<Line> lines;
        private final boolean mixed;
        private final ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        private final List<Line> heads = new ArrayList<>();
        private final List<Line> body = new ArrayList<>();
        private boolean inBody;
        private boolean inNotebook;

        FrameReader(Region frame) {
            this.frame = frame;
            this.lines = frame.lines();
            this.mixed = mixesLineEnds(lines);
        }

        Item read() {
            for (int i = 0; i < lines.size(); i++) {
                line(i);
            }
            heads(heads, metadata);
            return new Item(
                    "iptc-7901",
                    metadata.build(),
                    WrappedText.blocks(body, Block.Role.BODY),
                    frame);
        }

        private void line(int i) {
            Line line = lines.get(i);
            String raw = line.text();
            String text = Frames.clean(raw);
            Matcher header = HEADER.matcher(raw);
            Line bare = Line.of(i + 1, line.passage().replace(END, "").strip());
            Matcher trailer = TRAILER.matcher(bare.text());
            if (i < 3 && header.find()) {
                header(line, header, metadata);
            } else if (trailer.find()) {
                trailer(bare, trailer, metadata);
            } else if (CLOSING.matcher(text).matches()) {
                metadata.set(
                        Field.SIGN_OFF,
                        new FieldText(
                                Frames.clean(line.passage()).strip().replace(OUTER_BRACKETS, ""),
                                "closing-line"));
            } else if (!inBody && opensBody(i)) {
                inBody = true;
                body.add(Frames.clean(line));
            } else if (!inBody) {
                if (!text.isEmpty()) {
                    heads.add(line);
                }
                inBody = text.endsWith(" =") || text.equals("=") || endsHeads(i);
            } else {
                inNotebook |= NOTEBOOK.matcher(text).matches();
                if (!inNotebook) {
                    body(i);
                }
            }
        }

        private void body(int i) {
            body.add(Frames.clean(lines.get(i)));
            if (mixed && endsIn(lines.get(i), '\n')) {
                body.add(Line.of(i + 1, lines.get(i).passage().part(0, 0)));
            }
        }

        /**
         * Whether the text begins at a line: some wires indent it, and where no equals sign closes
         * the headline block, a dateline tells, or the first sentence.
         */
        private boolean opensBody(int i) {
            String raw = lines.get(i).text();
            if (heads.size() > 1 && raw.startsWith(INDENT)) {
                return true;
            }
            return !closesLater(lines, i)
                    && hasHeadline()
                    && (raw.startsWith(INDENT)
                            || DatelineShape.opens(Frames.clean(raw))
                            || isRunningText(Frames.clean(raw)));
        }

        /**
         * Whether the headline block ends at a line: without an equals sign, at an empty line after
         * a headline.
         */
        private boolean endsHeads(int i) {
            return lines.get(i).isBlank() && !closesLater(lines, i) && hasHeadline();
        }

        private boolean hasHeadline() {
            return heads.stream()
                    .map(line -> Frames.clean(line.text()))
                    .anyMatch(
                            head ->
                                    !LABEL.matcher(head).matches()
                                            && !BYLINE.matcher(head).matches()
                                            && !isKeywords(head));
        }
    }

    private static boolean isRunningText(String line) {
        return line.length() >= MIN_RUNNING_TEXT || SENTENCE.matcher(line).find();
    }

    private static boolean isKeywords(String head) {
        return (head.contains("/") || head.endsWith(";")) && !head.contains(". ");
    }

    private static boolean closesLater(List<Line> lines, int at) {
        return lines.subList(at, Math.min(lines.size(), at + MAX_HEADS)).stream()
                .anyMatch(line -> Frames.clean(line.text()).endsWith("="));
    }

    private static void header(Line line, Matcher header, ItemMetadata.Builder metadata) {
        metadata.set(
                Field.SERIAL,
                new FieldText(
                        line.passage().part(header.start("source"), header.end("serial")),
                        "serial"));
        metadata.set(
                Field.URGENCY,
                Integer.parseInt(header.group("priority")),
                Frames.field(line, header, "priority"));
        metadata.set(Field.CATEGORY, Frames.field(line, header, "category"));
        if (header.group("rest") == null) {
            return;
        }
        Passage rest = Frames.clean(line.passage().group(header, "rest"));
        for (Passage word : rest.split(BLANKS)) {
            if (AGENCY.matcher(word.text()).matches() && !COPIES.matcher(word.text()).matches()) {
                metadata.set(Field.AGENCY, new FieldText(word, "agency"));
            }
        }
    }

    private static void heads(List<Line> heads, ItemMetadata.Builder metadata) {
        List<Passage> headlines = new ArrayList<>();
        boolean marked =
                heads.stream().anyMatch(line -> line.text().indexOf(Frames.START_OF_TEXT) >= 0);
        for (Line line : heads) {
            boolean starts = line.text().indexOf(Frames.START_OF_TEXT) >= 0;
            Passage head = Frames.clean(line.passage()).strip().replace(EQUALS, "").strip();
            String text = head.text();
            if (text.isEmpty()) {
                continue;
            }
            marked &= !starts;
            boolean keyword = isKeywords(text);
            if (!starts && headlines.isEmpty() && (marked || keyword)) {
                // What precedes the start of the text is not a headline.
                metadata.set(Field.SLUG, new FieldText(head, "keywords"));
            } else if (LABEL.matcher(text).matches()) {
                label(new FieldText(head, "label"), metadata);
            } else if (BYLINE.matcher(text).matches()) {
                metadata.set(Field.BYLINE, new FieldText(head, "byline"));
            } else {
                headlines.add(head);
            }
        }
        if (!headlines.isEmpty()) {
            metadata.set(Field.HEADLINE, new FieldText(Passage.joined(headlines), "headline"));
        }
    }

    private static void label(FieldText label, ItemMetadata.Builder metadata) {
        String text = label.text();
        if (text.contains("LEAD") || text.contains("NET") || text.equals("REFILE")) {
            metadata.set(Field.KIND, DispatchKind.UPDATE, label);
        } else if (text.equals("UPDATE")) {
            metadata.set(Field.KIND, DispatchKind.UPDATE, label);
        } else if (text.equals("ROUNDUP")) {
            metadata.set(Field.KIND, DispatchKind.ROUNDUP, label);
        } else if (text.equals("KILL") || text.equals("WITHDRAWAL")) {
            metadata.set(Field.KIND, DispatchKind.KILL, label);
        } else if (ADVISORY.matcher(text).matches()) {
            metadata.set(Field.KIND, DispatchKind.ADVISORY, label);
        } else if (CORRECTION.matcher(text).matches()) {
            metadata.set(Field.KIND, DispatchKind.CORRECTION, label);
        } else if (FLASH.matcher(text).matches()) {
            metadata.set(Field.KIND, DispatchKind.FLASH, label);
        }
    }

    private static void trailer(Line line, Matcher trailer, ItemMetadata.Builder metadata) {
        FieldText all = new FieldText(line.passage(), "trailer");
        Optional<Month> month =
                Optional.ofNullable(MONTHS.get(trailer.group("mon").toLowerCase(Locale.ROOT)));
        if (month.isEmpty() || trailer.group("y") == null) {
            return;
        }
        int year = Integer.parseInt(trailer.group("y"));
        try {
            metadata.set(
                    Field.DATE,
                    LocalDate.of(
                            year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year,
                            month.get(),
                            Integer.parseInt(trailer.group("d"))),
                    all);
            metadata.set(
                    Field.TIME,
                    LocalTime.of(
                            Integer.parseInt(trailer.group("h")),
                            Integer.parseInt(trailer.group("min"))),
                    all);
            if (trailer.group("zone") != null) {
                metadata.set(Field.ZONE, Frames.field(line, trailer, "zone"));
            }
        } catch (DateTimeException e) {
            // The digits are no time: the date remains unset.
        }
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new java.util.HashMap<>();
        for (Locale locale :
                List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN)) {
            for (Month month : Month.values()) {
                String name = month.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale);
                months.putIfAbsent(name.substring(0, 3), month);
                months.putIfAbsent(name.substring(0, Math.min(4, name.length())), month);
            }
        }
        return Map.copyOf(months);
    }
}
