package dragoman.parse.format;

import dragoman.parse.text.SourceText;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markup that is in no known format, told apart from plain text that begins with a bracket and from
 * HTML, which has many outermost elements.
 */
public final class UnknownMarkup {
    private static final int SAMPLE_LENGTH = 4_000;
    private static final Pattern PROLOGUE =
            Pattern.compile(
                    "\\G\\s*+(?:<\\?[^<>]*+>|<!--(?s:.{0,3000}?)-->|<!(?!--)[^<>\\[]*+(?:\\[[^\\]]*+\\]\\s*+)?>)");
    private static final Pattern TAG = Pattern.compile("\\G\\s*+<([\\p{L}_][\\w:.-]{0,79})");
    private static final Set<String> HTML_ONLY =
            Set.of(
                    "html",
                    "head",
                    "body",
                    "title",
                    "meta",
                    "link",
                    "style",
                    "script",
                    "base",
                    "img",
                    "br",
                    "p",
                    "span",
                    "b",
                    "i",
                    "em",
                    "strong",
                    "a",
                    "u",
                    "font",
                    "small",
                    "big",
                    "sup",
                    "sub",
                    "o:p",
                    "input",
                    "label",
                    "iframe",
                    "noscript",
                    "nobr");

    private UnknownMarkup() {}

    /** The name of the outermost element of a text that is XML in no known format. */
    public static Optional<String> root(SourceText text) {
        return isHtml(text) ? Optional.empty() : element(text).filter(name -> isClosed(text, name));
    }

    /** Whether a text that begins with a tag is HTML. */
    public static boolean isHtml(SourceText text) {
        boolean declared = text.text().stripLeading().startsWith("<?xml");
        Optional<String> first = element(text).map(name -> name.toLowerCase(Locale.ROOT));
        return first.filter(
                        name ->
                                HTML_ONLY.contains(name)
                                        || (!declared && Tags.BLOCKS.contains(name)))
                .isPresent();
    }

    private static boolean isClosed(SourceText text, String name) {
        String start = text.text().stripLeading();
        return start.startsWith("<?xml")
                || start.startsWith("<!DOCTYPE")
                || text.text().contains("</" + name)
                || text.text().contains("xmlns");
    }

    /** The name of the first element, after declarations and comments. */
    private static Optional<String> element(SourceText text) {
        String head = text.text().substring(0, Math.min(text.text().length(), SAMPLE_LENGTH));
        Matcher prologue = PROLOGUE.matcher(head);
        int at = 0;
        while (prologue.find()) {
            at = prologue.end();
        }
        Matcher tag = TAG.matcher(head);
        return tag.find(at) ? Optional.of(tag.group(1)) : Optional.empty();
    }
}
