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

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ANPA 1312, the transmission format of American wires: two header lines, a text between STX and
 * ETX whose first lines are headers too, and a trailer with date and time.
 */
final class Anpa1312 implements Format {
    // The keyword, or none, before date and length. It ends before blanks, so that a run of them is
    // looked through once.
    private static final String KEYWORD =
            "(?<keyword>(?:.*?\\S(?=\\s))?)(?:(?<=\\s)|\\s++)\\d{2}-\\d{2} \\d{4}";
    // SOH, service letter and number, perhaps the agency, US and a routing word, then the second
    // header line: priority, category, cycle and keyword, date, length
    private static final Pattern START =
            Pattern.compile(
                    "(?:(?<!\\x16)\\x16*+\\x01|\\A\\s*+)(?<serial>[A-Za-z]\\d{4})(?<agency>[A-Za-z]*+)(?:\\x1F.{0,300}+)?\\R(?<priority>[a-z])"
                        + " (?<category>[a-z])[\\x11-\\x14 ]*+"
                            + KEYWORD);
    private static final Pattern FIRST =
            Pattern.compile(
                    "^[\\x16\\x01]*(?<serial>[A-Za-z]\\d{4})(?<agency>[A-Za-z]*)(?:\\x1F.*)?$");
    private static final Pattern SECOND =
            Pattern.compile("^(?<priority>[a-z]) (?<category>[a-z])[\\x11-\\x14 ]++" + KEYWORD);
    // AP-WF-11-13-13 1509GMT and KWS-21:37-09-12-18
    private static final Pattern TRAILER =
            Pattern.compile(
                    "\\x03?(?<source>[A-Z]{2,4})-(?:[A-Z]{2}-)?(?:(?<clock>\\d{2}:\\d{2})-)?(?<a>\\d{2})-(?<b>\\d{2})-(?<y>\\d{2})(?:"
                        + " (?<time>\\d{4})(?<zone>[A-Z]{3})?)?");
    private static final Pattern MARKS = Pattern.compile("^\\^|(?<![<=+])[<=+]++$");
    private static final Pattern VERSION = Pattern.compile(",\\d{1,4}$");
    private static final Pattern UPDATE = Pattern.compile("(?i:writethru|\\bld\\b)");
    private static final Pattern FLASH = Pattern.compile("(?i:newsalert|flash)");
    private static final Pattern CORRECTION = Pattern.compile("(?i:corrective|\\bcorrection\\b)");
    private static final Pattern KILL = Pattern.compile("(?i:\\bkill\\b|withheld)");
    private static final Pattern ADVISORY =
            Pattern.compile("(?i:\\badvisory\\b|daybook|news digest)");
    private static final Pattern BYLINE = Pattern.compile("^By .*");
    private static final Pattern PHOTO =
            Pattern.compile("^(?:AP|AFP|Kyodo)? ?(?:Photo|Graphic|Video)s?\\b.*");

    @Override
    public List<Item> read(SourceText text) {
        Matcher start = START.matcher(text.text());
        // Without the character that begins a frame, only the start of the text can begin one.
        boolean found =
                text.text().indexOf(Frames.START_OF_HEADING) >= 0
                        ? start.find()
                        : start.lookingAt();
        if (!found || !Frames.clean(text.text().substring(0, start.start())).isEmpty()) {
            return List.of();
        }
        return Frames.of(text, Frames.starts(text, START)).stream().map(Anpa1312::item).toList();
    }

    @Override
    public List<Integer> starts(SourceText text) {
        return Frames.starts(text, START);
    }

    private static Item item(Region frame) {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        List<Line> body = new ArrayList<>();
        boolean header = true;
        boolean headline = false;
        for (Line line : frame.lines()) {
            String raw = line.text();
            Matcher first = FIRST.matcher(raw);
            Matcher second = SECOND.matcher(raw);
            Line stripped = Line.of(line.number(), line.passage().strip());
            Matcher trailer = TRAILER.matcher(stripped.text());
            String text = Frames.clean(raw);
            if (header && first.find()) {
                metadata.set(Field.SERIAL, Frames.field(line, first, "serial"));
                if (!first.group("agency").isEmpty()) {
                    metadata.set(Field.AGENCY, Frames.field(line, first, "agency"));
                }
            } else if (header && second.find()) {
                priority(Frames.field(line, second, "priority"), metadata);
                metadata.set(Field.CATEGORY, Frames.field(line, second, "category"));
                metadata.set(
                        Field.SLUG,
                        Frames.field(line, second, "keyword")
                                .map(Frames::clean)
                                .map(Passage::strip));
            } else if (!body.isEmpty() && trailer.find()) {
                trailer(stripped, trailer, metadata);
            } else if (header && isHeader(raw)) {
                headline = header(line, text, headline, metadata);
            } else if (!text.isEmpty() || !body.isEmpty()) {
                header = false;
                body.add(Frames.clean(line));
            }
        }
        return new Item("anpa-1312", metadata.build(), blocks(body), frame);
    }

    private static List<Block> blocks(List<Line> body) {
        // A tab begins a paragraph, even where every line begins with one.
        return body.stream().filter(line -> line.text().startsWith("\t")).count() > 1
                ? WrappedText.blocks(body, Block.Role.BODY, 0)
                : WrappedText.blocks(body, Block.Role.BODY);
    }

    /** Whether the line begins with the start of the text or a caret, or ends as headlines do. */
    private static boolean isHeader(String raw) {
        String text = raw.strip();
        return raw.indexOf(Frames.START_OF_TEXT) >= 0
                || text.startsWith("^")
                || (text.endsWith("+") && !raw.startsWith("\t") && !raw.startsWith("  "));
    }

    private static boolean header(
            Line line, String text, boolean headline, ItemMetadata.Builder metadata) {
        Passage clean = Frames.clean(line.passage()).strip().replace(MARKS, "").strip();
        String words = clean.text();
        boolean starts = line.text().indexOf(Frames.START_OF_TEXT) >= 0 && !text.endsWith("+");
        if (starts || VERSION.matcher(words).find()) {
            // The keyword again, with version and length.
            version(new FieldText(clean, "version"), metadata);
            return headline;
        }
        if (BYLINE.matcher(words).matches()) {
            metadata.set(Field.BYLINE, new FieldText(clean, "byline"));
        } else if (words.startsWith("Eds:")
                || PHOTO.matcher(words).matches()
                || text.endsWith("=")) {
            // Notes to editors, picture numbers, and the author's bureau.
            return headline;
        } else if (!headline && !words.isEmpty()) {
            metadata.set(Field.HEADLINE, new FieldText(clean, "headline"));
            return true;
        }
        return headline;
    }

    private static void version(FieldText words, ItemMetadata.Builder metadata) {
        if (UPDATE.matcher(words.text()).find()) {
            metadata.set(Field.KIND, DispatchKind.UPDATE, words);
        } else if (FLASH.matcher(words.text()).find()) {
            metadata.set(Field.KIND, DispatchKind.FLASH, words);
        } else if (CORRECTION.matcher(words.text()).find()) {
            metadata.set(Field.KIND, DispatchKind.CORRECTION, words);
        } else if (KILL.matcher(words.text()).find()) {
            metadata.set(Field.KIND, DispatchKind.KILL, words);
        } else if (ADVISORY.matcher(words.text()).find()) {
            metadata.set(Field.KIND, DispatchKind.ADVISORY, words);
        }
    }

    /** Maps flash, bulletin, urgent, regular and deferred to IPTC's levels. */
    private static void priority(FieldText letter, ItemMetadata.Builder metadata) {
        switch (letter.text()) {
            case "f" -> metadata.set(Field.URGENCY, 1, letter);
            case "b" -> metadata.set(Field.URGENCY, 2, letter);
            case "u" -> metadata.set(Field.URGENCY, 3, letter);
            case "r" -> metadata.set(Field.URGENCY, 4, letter);
            case "d" -> metadata.set(Field.URGENCY, 5, letter);
            default -> {
                // Letters that a wire uses in its own way.
            }
        }
    }

    /**
     * Reads the trailer: Americans write month and day, then the time; Kyodo the time, then day and
     * month.
     */
    private static void trailer(Line line, Matcher trailer, ItemMetadata.Builder metadata) {
        boolean dayFirst = trailer.group("clock") != null;
        String month = trailer.group(dayFirst ? "b" : "a");
        String day = trailer.group(dayFirst ? "a" : "b");
        int year = Integer.parseInt(trailer.group("y"));
        String clock =
                trailer.group("clock") != null
                        ? trailer.group("clock")
                        : trailer.group("time") == null
                                ? ""
                                : trailer.group("time").substring(0, 2)
                                        + ":"
                                        + trailer.group("time").substring(2);
        Times.of(
                        "%d-%s-%s%s"
                                .formatted(
                                        year < 50 ? 2000 + year : 1900 + year,
                                        month,
                                        day,
                                        clock.isEmpty() ? "" : "T" + clock))
                .ifPresent(
                        times -> times.setIn(metadata, new FieldText(line.passage(), "trailer")));
        if (trailer.group("zone") != null) {
            metadata.set(Field.ZONE, Frames.field(line, trailer, "zone"));
        }
    }
}
