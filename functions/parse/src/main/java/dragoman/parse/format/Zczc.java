package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.Characters;
import dragoman.parse.text.Line;
import dragoman.parse.text.Passage;
import dragoman.parse.text.Region;
import dragoman.parse.text.SourceText;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Telegraph frames, ZCZC to NNNN. Header fields are marked by their first character, which
 * suppliers use differently: only what all agree on is read.
 */
final class Zczc implements Format {
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]{2,40}\\)");
    private static final String START = "ZCZC";
    private static final Pattern END = Pattern.compile("^\\s*NNNN\\s*$");
    private static final Pattern FIELD = Pattern.compile("^[%#$:*~@^=+&].*");

    @Override
    public List<Item> read(SourceText text) {
        if (!Frames.clean(text.text().substring(0, Math.min(200, text.text().length())))
                .startsWith(START)) {
            return List.of();
        }
        return Frames.of(text, starts(text)).stream().map(Zczc::item).toList();
    }

    @Override
    public List<Integer> starts(SourceText text) {
        List<Integer> starts = new ArrayList<>();
        String all = text.text();
        int from = 0;
        for (int at = all.indexOf(START); at >= 0; at = all.indexOf(START, from)) {
            int end = at + START.length();
            int start = end < all.length() && isOfWord(all.charAt(end)) ? -1 : start(all, at, from);
            if (start >= 0) {
                starts.add(start);
            }
            from = end;
        }
        return starts;
    }

    private static boolean isOfWord(char c) {
        return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    /**
     * The start of the first line from which only blanks and control characters lead to a place; -1
     * if its own line has others before it.
     */
    private static int start(String text, int at, int from) {
        int start = -1;
        for (int i = at; i >= from; i--) {
            char before = i == 0 ? '\n' : text.charAt(i - 1);
            boolean withinEnd = before == '\r' && i < text.length() && text.charAt(i) == '\n';
            if (Characters.endsLine(before) && !withinEnd) {
                start = i;
            }
            if (i == from || before > ' ') {
                break;
            }
        }
        return start;
    }

    private static Item item(Region frame) {
        List<Line> lines = frame.lines();
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        List<Line> body = new ArrayList<>();
        boolean header = true;
        // The broadcast supplier begins with the category; the general one marks headlines.
        boolean broadcast =
                lines.stream()
                        .skip(1)
                        .map(line -> Frames.clean(line.text()))
                        .filter(text -> !text.isEmpty())
                        .limit(1)
                        .anyMatch(text -> text.startsWith("%"));
        for (Line line : lines) {
            String text = Frames.clean(line.text());
            if (END.matcher(text).matches()) {
                break;
            }
            if (header && text.startsWith(START)) {
                Passage clean = Frames.clean(line.passage()).strip();
                Passage serial = clean.part(START.length(), clean.length()).strip();
                if (serial.length() > 0) {
                    metadata.set(Field.SERIAL, new FieldText(serial, "zczc"));
                }
            } else if (header && FIELD.matcher(text).matches()) {
                field(Frames.clean(line.passage()).strip(), broadcast, metadata);
            } else if (!text.isEmpty() || !body.isEmpty()) {
                header = false;
                body.add(Frames.clean(line));
            }
        }
        // Without a headline field the frame contains ordinary agency text, including its headline.
        return metadata.has(Field.HEADLINE)
                ? new Item(
                        "zczc", metadata.build(), WrappedText.blocks(body, Block.Role.BODY), frame)
                : new Item(
                        "zczc",
                        metadata.build(),
                        body.stream().map(Block::unmarked).toList(),
                        frame);
    }

    private static void field(Passage text, boolean broadcast, ItemMetadata.Builder metadata) {
        FieldText value = new FieldText(text.part(1, text.length()).strip(), "field");
        if (value.isEmpty()) {
            return;
        }
        switch (text.text().charAt(0)) {
            case '^' -> metadata.set(Field.HEADLINE, value);
            case '$' -> {
                if (broadcast) {
                    metadata.set(Field.HEADLINE, value);
                } else {
                    metadata.set(Field.CATEGORY, value);
                }
            }
            case '#' -> metadata.set(Field.SLUG, value);
            case '@' -> {
                if (!metadata.has(Field.PLACE)) {
                    metadata.set(Field.PLACE, value);
                }
            }
            case ':' -> {
                // A broadcast take key in brackets is the place, of which @ gives only the state.
                if (broadcast && BRACKETED.matcher(value.text()).matches()) {
                    metadata.set(
                            Field.PLACE, value.map(key -> key.part(1, key.length() - 1).strip()));
                }
            }
            case '%' -> metadata.set(Field.CATEGORY, value);
            default -> {
                // Take keys, formats, service levels.
            }
        }
    }
}
