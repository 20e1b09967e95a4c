package dragoman.parse.unpack;

import static dragoman.parse.unpack.OfficePackage.attribute;
import static dragoman.parse.unpack.OfficePackage.localName;

import dragoman.parse.unpack.OfficePackage.Relationship;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A workbook of Excel: its sheets in order, row by row. */
final class Spreadsheet {
    private final OfficePackage parts;
    private final String entry;
    private final List<String> strings = new ArrayList<>();
    // The styles by number that show a number as a day.
    private final Set<Integer> dayStyles = new HashSet<>();

    Spreadsheet(OfficePackage parts, String entry) {
        this.parts = parts;
        this.entry = entry;
    }

    DocumentText read(Document workbook) throws UnreadableException {
        Map<String, String> sheets = new HashMap<>();
        for (Relationship relation : parts.relationships(entry)) {
            switch (relation.type()) {
                case "worksheet" -> sheets.put(relation.id(), relation.target());
                case "sharedStrings" -> readStrings(relation.target());
                case "styles" -> readStyles(relation.target());
                default -> {
                    // Themes, charts and the like.
                }
            }
        }
        DocumentText text = new DocumentText();
        SheetRows rows = new SheetRows(text);
        for (Element sheet : named(workbook, "sheet")) {
            String target = sheets.get(attribute(sheet, "id"));
            if (target == null) {
                continue;
            }
            if (!attribute(sheet, "state").startsWith("hidden")
                    && !attribute(sheet, "state").equals("veryHidden")) {
                readSheet(target, rows);
            } else {
                text.leaveOut("A hidden sheet was left out", attribute(sheet, "name"));
            }
        }
        return text;
    }

    private void readSheet(String target, SheetRows rows) throws UnreadableException {
        for (Element row : parts.xml(target).map(xml -> named(xml, "row")).orElseGet(List::of)) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                if (localName(cell).equals("c")) {
                    cells.add(value(cell));
                }
            }
            rows.add(cells);
        }
    }

    private String value(Element cell) {
        String written =
                cell.children().stream()
                        .filter(e -> localName(e).equals("v"))
                        .map(Element::wholeText)
                        .findFirst()
                        .orElse("");
        return switch (attribute(cell, "t")) {
            case "s" ->
                    number(written) >= 0 && number(written) < strings.size()
                            ? strings.get(number(written))
                            : "";
            case "inlineStr" -> shown(cell);
            case "str", "b", "e", "d" -> written;
            default ->
                    dayStyles.contains(number(attribute(cell, "s")))
                            ? SheetRows.day(written)
                            : written;
        };
    }

    private void readStrings(String target) throws UnreadableException {
        for (Element item : parts.xml(target).map(xml -> named(xml, "si")).orElseGet(List::of)) {
            strings.add(shown(item));
        }
    }

    /** The text of a string, without the hints on how to pronounce it. */
    private static String shown(Element item) {
        StringBuilder text = new StringBuilder();
        for (Element part : item.getAllElements()) {
            if (localName(part).equals("t")
                    && (part.parent() == null || !localName(part.parent()).equals("rPh"))) {
                text.append(part.wholeText());
            }
        }
        return text.toString();
    }

    private void readStyles(String target) throws UnreadableException {
        Document styles = parts.xml(target).orElse(null);
        if (styles == null) {
            return;
        }
        Set<Integer> dayFormats = new HashSet<>();
        for (Element format : named(styles, "numFmt")) {
            if (SheetRows.isDayFormat(attribute(format, "formatCode"))) {
                dayFormats.add(number(attribute(format, "numFmtId")));
            }
        }
        int style = 0;
        for (Element formats : named(styles, "cellXfs")) {
            for (Element format : formats.children()) {
                int id = number(attribute(format, "numFmtId"));
                if (dayFormats.contains(id) || SheetRows.isDayFormat(id)) {
                    dayStyles.add(style);
                }
                style++;
            }
        }
    }

    /**
     * The elements with a name, which are at most two levels below the root: what is nested deeper
     * is within another of them.
     */
    private static List<Element> named(Document xml, String name) {
        return xml.children().stream()
                .flatMap(
                        root ->
                                Stream.concat(
                                        root.children().stream(),
                                        root.children().stream()
                                                .flatMap(e -> e.children().stream())))
                .filter(element -> localName(element).equals(name))
                .toList();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
