package dragoman.api.representation;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Warning;
import dragoman.record.DispatchRecord;
import dragoman.record.RecordState;
import dragoman.rendition.Check;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.Segment;
import dragoman.rendition.SummarySentence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A record for people to read: both languages side by side, and where everything came from. */
public final class Markdown {
    /** Its media type, by RFC 7763. */
    public static final String TYPE = "text/markdown";

    // What GitHub and others make links of without any mark: addresses with a scheme or www, mail
    // addresses, domains with a path. Bounded, so that each takes no more time than it is long.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)(?:\\b[a-z][a-z0-9+.-]{0,31}://|\\bwww\\.)[^\\s`<>]++"
                        + "|\\b(?:mailto|xmpp|tel|data|javascript):[^\\s`<>]++"
                        + "|[\\p{L}\\p{N}_.+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}"
                        + "|\\b[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,8}\\.[a-z]{2,24}/[^\\s`<>]*+");

    private Markdown() {}

    /** The page of a record, headed by its wording in one language. */
    public static String of(DispatchRecord stored, int version, Wording wording) {
        Dispatch dispatch = stored.dispatch();
        boolean translated = !wording.language().equals(dispatch.language());
        Optional<Wording> original =
                translated ? Wording.of(stored, dispatch.language()) : Optional.empty();
        StringBuilder page = new StringBuilder();
        page.append("# ").append(escape(wording.headline().orElse(stored.id()))).append("\n\n");
        original.flatMap(Wording::headline)
                .ifPresent(headline -> page.append(escape(headline)).append("\n\n"));
        if (stored.links().state() == RecordState.WITHDRAWN) {
            page.append("**Withdrawn by the agency.**\n\n");
        }
        page.append(escape(line(dispatch))).append("\n\n");
        topics(page, dispatch, wording.language());
        summary(page, "Summary", wording.summary());
        original.map(Wording::summary)
                .ifPresent(
                        sentences ->
                                summary(page, "Summary (" + dispatch.language() + ")", sentences));
        page.append("## Text\n\n");
        Optional<Rendition> rendition =
                translated ? stored.rendition(wording.language()) : Optional.empty();
        for (var paragraph : dispatch.paragraphs()) {
            page.append("**[").append(paragraph.n() + 1).append("]** ");
            page.append(escape(paragraph.text())).append("\n\n");
            rendition
                    .map(Rendition::segments)
                    .filter(segments -> paragraph.n() < segments.size())
                    .ifPresent(segments -> segment(page, segments.get(paragraph.n())));
        }
        provenance(page, stored, version, rendition);
        return page.toString();
    }

    private static String line(Dispatch dispatch) {
        StringBuilder line = new StringBuilder(dispatch.agency().orElse("Agency unknown"));
        line.append(" · ").append(dispatch.dating().date());
        dispatch.dating().time().ifPresent(time -> line.append(' ').append(time));
        dispatch.datelines().stream()
                .flatMap(dateline -> dateline.places().stream())
                .forEach(
                        place -> {
                            line.append(" · ").append(place.name());
                            place.english().ifPresent(name -> line.append(" = ").append(name));
                            place.country()
                                    .ifPresent(code -> line.append(" (").append(code).append(")"));
                        });
        return line.toString();
    }

    private static void topics(StringBuilder page, Dispatch dispatch, String language) {
        String labels =
                dispatch.topics().stream()
                        .map(
                                topic ->
                                        topic.label()
                                                .map(label -> label.in(language))
                                                .orElse(topic.code()))
                        .collect(Collectors.joining(" · "));
        if (!labels.isEmpty()) {
            page.append("Topics: ").append(escape(labels)).append("\n\n");
        }
    }

    private static void summary(StringBuilder page, String title, List<SummarySentence> sentences) {
        page.append("## ").append(title).append("\n\n");
        if (sentences.isEmpty()) {
            page.append("None: the text is as quick to read.\n\n");
            return;
        }
        for (SummarySentence sentence : sentences) {
            page.append("- ").append(escape(sentence.text()));
            sentence.paragraphs().forEach(n -> page.append(" [").append(n + 1).append(']'));
            page.append('\n');
        }
        page.append('\n');
    }

    private static void segment(StringBuilder page, Segment segment) {
        String origin =
                segment.origin()
                        .map(from -> from.name().toLowerCase(Locale.ROOT))
                        .orElse("not translated");
        page.append("> ").append(escape(segment.text())).append(" *(").append(origin).append(")*");
        List<String> open =
                segment.checks().stream().filter(Check::isOpen).map(Markdown::check).toList();
        if (!open.isEmpty()) {
            page.append(" — to check: ").append(escape(String.join(", ", open)));
        }
        page.append("\n\n");
    }

    private static String check(Check check) {
        return check.kind().name().toLowerCase(Locale.ROOT) + " " + check.expected();
    }

    private static void provenance(
            StringBuilder page, DispatchRecord stored, int version, Optional<Rendition> rendition) {
        Dispatch dispatch = stored.dispatch();
        page.append("## Provenance\n\n");
        item(page, "Record", stored.id() + ", version " + version);
        item(
                page,
                "Dispatch",
                "%s in %s, date from the %s"
                        .formatted(
                                dispatch.format(),
                                dispatch.language(),
                                dispatch.dating().dateFrom().name().toLowerCase(Locale.ROOT)));
        item(
                page,
                "Upload",
                "%s, %d bytes%s, received %s"
                        .formatted(
                                dispatch.upload().key(),
                                dispatch.upload().bytes(),
                                dispatch.upload().charset().map(set -> " in " + set).orElse(""),
                                dispatch.upload().received()));
        rendition.ifPresent(
                made -> {
                    Map<Origin, Integer> counts = new TreeMap<>(made.counts());
                    item(
                            page,
                            "Translation",
                            "into %s, %s; sentences by origin: %s"
                                    .formatted(
                                            made.language(),
                                            made.state().name().toLowerCase(Locale.ROOT),
                                            counts.toString().toLowerCase(Locale.ROOT)));
                });
        for (Warning warning : dispatch.warnings()) {
            item(page, "Doubt", warning.code() + ": " + warning.message());
        }
    }

    private static void item(StringBuilder page, String name, String text) {
        page.append("- ").append(name).append(": ").append(escape(text)).append('\n');
    }

    /**
     * The text, with what Markdown would take for its own marks made plain, on one line. Addresses
     * of the web and of mail, which programs make links of wherever they are, become code.
     */
    private static String escape(String text) {
        String line = PlainText.of(text).strip().replaceAll("[\\s\u2028\u2029]+", " ");
        StringBuilder plain = new StringBuilder();
        Matcher address = ADDRESS.matcher(line);
        int end = 0;
        while (address.find()) {
            escape(line, end, address.start(), plain);
            plain.append('`').append(address.group()).append('`');
            end = address.end();
        }
        escape(line, end, line.length(), plain);
        // A number or a sign that opens a line would make it an item of a list.
        return plain.toString()
                .replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2")
                .replaceFirst("^([-+=])", "\\\\$1");
    }

    private static void escape(String line, int from, int to, StringBuilder plain) {
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            // An ampersand begins an entity, which may be anything.
            if ("\\`*_[]<>#|~&".indexOf(c) >= 0) {
                plain.append('\\');
            }
            plain.append(c);
        }
    }
}
