package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.Block.Role;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.Passage;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An article of a web page: its headline, the date printed above it, and its lines without links to
 * other articles.
 *
 * @param date the time printed above the text, which says day, month and year
 */
record Article(Optional<FieldText> headline, Optional<FieldText> date, List<Block> blocks) {
    // Above the text stand headline, section, date and author.
    private static final int MAX_LINES_ABOVE = 8;
    private static final int MAX_LINE_ABOVE = 120;
    private static final int MIN_RUNNING_TEXT = 80;
    private static final String SENTENCE_ENDS = ".!?\u061F\u06D4)\u00BB\"\u201D";
    private static final Pattern PARTS = Pattern.compile(" {0,3}[|\u2022\u00B7\u2013\u2014] *| - ");

    /**
     * Reads an element.
     *
     * @param around the element in which the headline may stand too
     * @param leftOut the elements that are no part of any article
     */
    static Article read(Element article, Element around, Set<Element> leftOut, PageWords words) {
        List<Block> blocks = MarkupBody.of(article, Role.UNMARKED, leftOut::contains);
        Optional<Element> marked =
                headline(article, blocks, leftOut).or(() -> headline(around, blocks, leftOut));
        List<Block> all = new ArrayList<>(blocks);
        Optional<FieldText> headline = marked.map(Markup::text).or(() -> headingAbove(all));
        String text = headline.map(FieldText::text).orElse("");
        all.removeIf(block -> block.line().text().equals(text));
        List<Block> lines = unmarked(withoutLinks(all, words));
        List<Block> dated = new ArrayList<>();
        Optional<FieldText> date = date(lines, around, leftOut, words, dated);
        return new Article(headline, date, List.copyOf(dated));
    }

    /** Sets headline and date, the latter unless the page's head says it. */
    void setIn(ItemMetadata.Builder metadata) {
        metadata.set(Field.HEADLINE, headline);
        if (!metadata.has(Field.DATE) && date.isPresent()) {
            TypedFields.time(metadata, date);
        }
    }

    boolean hasText() {
        return blocks.stream().anyMatch(block -> block.role() != Role.FRAME);
    }

    /**
     * The main heading. Where there are several, each above a dateline, they are headlines of
     * several dispatches; else the first is that of the article that has a text below it.
     */
    private static Optional<Element> headline(
            Element from, List<Block> blocks, Set<Element> leftOut) {
        List<Element> headings =
                Markup.all(from, "h1").stream()
                        .filter(heading -> !Markup.text(heading).isEmpty())
                        .filter(heading -> heading.parents().stream().noneMatch(leftOut::contains))
                        .toList();
        if (headings.size() < 2) {
            return headings.stream().findFirst();
        }
        long aboveDatelines =
                headings.stream().filter(heading -> isAbove(heading, blocks, true)).count();
        return aboveDatelines > 1
                ? Optional.empty()
                : headings.stream()
                        .filter(heading -> isAbove(heading, blocks, false))
                        .findFirst()
                        .or(() -> Optional.of(headings.getLast()));
    }

    private static boolean isAbove(Element heading, List<Block> blocks, boolean dateline) {
        String text = Markup.text(heading).text();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            if (blocks.get(i).line().text().equals(text)) {
                Block next = blocks.get(i + 1);
                return dateline
                        ? DatelineShape.opens(next.line().text())
                        : next.role() != Role.SUBHEAD;
            }
        }
        return false;
    }

    /**
     * Where no main heading is marked, the first heading above the text is its headline. Headings
     * above a dateline are read as lines, since they may belong to several dispatches.
     */
    private static Optional<FieldText> headingAbove(List<Block> lines) {
        boolean opened = false;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Block block = lines.get(i);
            if (block.role() == Role.SUBHEAD
                    && DatelineShape.opens(lines.get(i + 1).line().text())) {
                lines.set(i, Block.unmarked(block.line()));
                opened = true;
            }
        }
        for (int i = 0; !opened && i < lines.size() && !isRunningText(lines.get(i)); i++) {
            if (lines.get(i).role() == Role.SUBHEAD) {
                return Optional.of(new FieldText(lines.get(i).line().passage(), "heading"));
            }
        }
        return Optional.empty();
    }

    private static boolean isRunningText(Block block) {
        String text = block.line().text();
        return block.role() != Role.SUBHEAD
                && (DatelineShape.opens(text)
                        || (text.length() >= MIN_RUNNING_TEXT
                                && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0));
    }

    /** The lines, of which links to other articles and statements of rights are only framing. */
    private static List<Block> withoutLinks(List<Block> lines, PageWords words) {
        List<Block> kept = new ArrayList<>();
        boolean links = false;
        for (Block block : lines) {
            String text = block.line().text();
            links = words.isHeadingOfLinks(text) || (links && !isRunningText(block));
            boolean framing = links || words.isRights(text);
            kept.add(framing ? new Block(Role.FRAME, block.line()) : block);
        }
        return kept;
    }

    /**
     * The lines, of which those above the text are no headings within it, and a list with a
     * dateline is a list of paragraphs.
     */
    private static List<Block> unmarked(List<Block> lines) {
        boolean listed =
                lines.stream()
                        .anyMatch(
                                block ->
                                        block.role() == Role.LIST
                                                && DatelineShape.opens(block.line().text()));
        List<Block> read = new ArrayList<>();
        boolean above = true;
        for (Block block : lines) {
            above &= !isRunningText(block);
            boolean marked =
                    (above && block.role() == Role.SUBHEAD)
                            || (listed && block.role() == Role.LIST);
            read.add(marked ? Block.unmarked(block.line()) : block);
        }
        // Headings without a text below them are what the page consists of.
        return above && !listed ? lines : read;
    }

    /**
     * The date above the text.
     *
     * @param kept the lines, of which that with the date is only framing
     */
    private static Optional<FieldText> date(
            List<Block> lines,
            Element around,
            Set<Element> leftOut,
            PageWords words,
            List<Block> kept) {
        kept.addAll(lines);
        Set<String> within = PageDates.in(around, leftOut, words);
        for (int i = 0; i < Math.min(MAX_LINES_ABOVE, lines.size()); i++) {
            Block block = lines.get(i);
            Passage line = block.line().passage();
            if (isRunningText(block) || line.length() > MAX_LINE_ABOVE) {
                break;
            }
            Optional<FieldText> date =
                    parts(line).stream()
                            .filter(part -> PageDates.isDate(part.text(), words))
                            .findFirst()
                            .or(
                                    () ->
                                            within.stream()
                                                    .filter(line.text()::contains)
                                                    .findFirst()
                                                    .map(text -> part(line, text)))
                            .map(
                                    part ->
                                            new FieldText(
                                                    PageDates.bare(part, words), "printed-date"));
            if (date.isPresent()) {
                kept.set(i, new Block(Role.FRAME, block.line()));
                return date;
            }
        }
        return Optional.empty();
    }

    private static List<Passage> parts(Passage line) {
        List<Passage> parts = new ArrayList<>(List.of(line));
        parts.addAll(line.split(PARTS));
        return parts;
    }

    private static Passage part(Passage line, String text) {
        int at = line.text().indexOf(text);
        return line.part(at, at + text.length());
    }
}
