package dragoman.cli;

import dragoman.dispatch.Dateline;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Place;
import dragoman.dispatch.SignOff;
import dragoman.dispatch.Warning;
import dragoman.record.DispatchRecord;
import dragoman.rendition.Check;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.rendition.Segment;
import dragoman.rendition.SummarySentence;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A record for people: facts first, then each language's headline and summary, then paragraph under
 * paragraph.
 */
final class RecordText {
    private final PrintWriter out;

    private RecordText(PrintWriter out) {
        this.out = out;
    }

    static void print(DispatchRecord stored, PrintWriter out) {
        new RecordText(out).print(stored);
    }

    private void print(DispatchRecord stored) {
        Dispatch dispatch = stored.dispatch();
        out.println(dispatch.id());
        facts(dispatch);
        for (Rendition rendition : stored.renditions()) {
            heading(rendition);
        }
        out.println();
        for (Paragraph paragraph : dispatch.paragraphs()) {
            paragraph(paragraph, stored);
        }
        dispatch.closing().endMark().ifPresent(mark -> out.println("      " + mark));
        out.println();
    }

    private void facts(Dispatch dispatch) {
        fact("agency", dispatch.agency().orElse("not told"));
        fact("language", dispatch.language());
        fact(
                "date",
                dispatch.dating().date()
                        + " (from the "
                        + lower(dispatch.dating().dateFrom())
                        + ")");
        if (dispatch.kind() != dragoman.dispatch.DispatchKind.STORY) {
            fact("kind", lower(dispatch.kind()));
        }
        dispatch.labels().refersTo().ifPresent(text -> fact("refers to", text));
        for (Dateline dateline : dispatch.datelines()) {
            fact(
                    "dateline",
                    dateline.places().stream()
                            .map(RecordText::place)
                            .collect(Collectors.joining(", ")));
        }
        dispatch.closing().signOff().ifPresent(signOff -> fact("sign-off", signOff(signOff)));
        fact("upload", dispatch.upload().key() + ", " + dispatch.upload().bytes() + " bytes");
        for (Warning warning : dispatch.warnings()) {
            fact("warning", warning.message());
        }
    }

    private void fact(String name, String value) {
        // The names are ASCII, so their width is their length; values of any script stand last on
        // the line.
        out.println("  " + name + " ".repeat(Math.max(1, 11 - name.length())) + value);
    }

    private void heading(Rendition rendition) {
        out.println();
        out.println(
                "  " + rendition.language() + "  " + rendition.headline().orElse("(no headline)"));
        if (rendition.summary().isEmpty()) {
            out.println("      (no summary: the text is as quick to read)");
        }
        for (SummarySentence sentence : rendition.summary()) {
            String paragraphs =
                    sentence.paragraphs().stream()
                            .map(n -> "[" + (n + 1) + "]")
                            .collect(Collectors.joining());
            out.println("      " + paragraphs + " " + sentence.text());
        }
        rendition
                .reason()
                .ifPresent(
                        reason -> out.println("      " + lower(rendition.state()) + ": " + reason));
    }

    private void paragraph(Paragraph paragraph, DispatchRecord stored) {
        String number = "[" + (paragraph.n() + 1) + "]";
        out.println(number + " ".repeat(Math.max(1, 6 - number.length())) + paragraph.text());
        for (Rendition rendition : stored.renditions()) {
            if (rendition.state() != RenditionState.SOURCE) {
                Segment segment = rendition.segments().get(paragraph.n());
                String origin = origin(segment);
                out.println(
                        "      "
                                + segment.text()
                                + "  ("
                                + rendition.language()
                                + ", "
                                + origin
                                + ")");
                segment.checks().stream()
                        .filter(Check::isOpen)
                        .forEach(
                                check ->
                                        out.println(
                                                "      check the "
                                                        + lower(check.kind())
                                                        + ": "
                                                        + check.expected()));
            }
        }
        out.println();
    }

    private static String origin(Segment segment) {
        String origin = segment.origin().map(RecordText::lower).orElse("");
        return switch (segment.state()) {
            case TRANSLATED -> origin.isEmpty() ? "nothing to translate" : origin;
            case PARTIAL -> origin + ", in part";
            case UNTRANSLATED -> "not translated";
        };
    }

    private static String place(Place place) {
        return place.name()
                + place.english()
                        .map(
                                english ->
                                        " = "
                                                + english
                                                + place.country()
                                                        .map(code -> " (" + code + ")")
                                                        .orElse(""))
                        .orElse("");
    }

    private static String signOff(SignOff signOff) {
        return signOff.text()
                + signOff.writer().map(writer -> "  writer " + writer).orElse("")
                + signOff.editor().map(editor -> ", editor " + editor).orElse("");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
