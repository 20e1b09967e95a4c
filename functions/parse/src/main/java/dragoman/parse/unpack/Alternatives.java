package dragoman.parse.unpack;

import org.jsoup.parser.Parser;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Compares the plain and the HTML form of one text. They should say the same, but the plain one may
 * be empty, or only say that there is another.
 */
final class Alternatives {
    private static final int MAX_COMPARED = 200_000;
    private static final double MIN_SHARED = 0.5;

    private final Set<String> plainWords;
    private final Set<String> htmlWords;

    /**
     * @param plain the plain form
     * @param html the HTML form, without its tags
     */
    Alternatives(String plain, String html) {
        plainWords = words(plain);
        htmlWords = words(html);
    }

    /** The form that is to be read. */
    enum Choice {
        PLAIN,
        HTML,
        /** Both are texts, and different ones. */
        NEITHER
    }

    /** The plain form if it says all that the HTML form does, else the one that says more. */
    Choice better() {
        if (!differ()) {
            return plainWords.size() < MIN_SHARED * htmlWords.size() ? Choice.HTML : Choice.PLAIN;
        }
        if (plainWords.size() < htmlWords.size()) {
            return Choice.HTML;
        }
        return htmlWords.size() < MIN_SHARED * plainWords.size() ? Choice.PLAIN : Choice.NEITHER;
    }

    /** Whether few of the plain form's words are in the HTML form. */
    boolean differ() {
        long shared = plainWords.stream().filter(htmlWords::contains).count();
        return shared < MIN_SHARED * plainWords.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int end = Math.min(text.length(), MAX_COMPARED);
        int start = -1;
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }

    /** The text of HTML, near enough to compare it: without its head, scripts and tags. */
    static String withoutTags(String html) {
        StringBuilder text = new StringBuilder();
        // What is never closed is looked for once.
        Set<String> unclosed = new HashSet<>();
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0) {
                text.append(html, at, html.length());
                break;
            }
            text.append(html, at, tag).append(' ');
            int end = html.indexOf('>', tag);
            at = end < 0 ? html.length() : end + 1;
            for (String unseen : new String[] {"head", "script", "style", "title"}) {
                if (html.regionMatches(true, tag + 1, unseen, 0, unseen.length())
                        && !html.regionMatches(true, tag + 1, "header", 0, "header".length())) {
                    int after = unclosed.contains(unseen) ? -1 : after(html, "</" + unseen, at);
                    if (after < 0) {
                        unclosed.add(unseen);
                    }
                    at = Math.max(at, after);
                }
            }
        }
        return Parser.unescapeEntities(text.toString(), false);
    }

    private static int after(String html, String closing, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 1)) {
            if (html.regionMatches(true, at, closing, 0, closing.length())) {
                int end = html.indexOf('>', at);
                return end < 0 ? html.length() : end + 1;
            }
        }
        return -1;
    }
}
