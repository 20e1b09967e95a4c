package dragoman.parse.format;

import dragoman.parse.text.Passage;

import org.jsoup.nodes.Element;

import java.util.LinkedHashSet;
import java.util.Set;

/** Dates that stand alone in an element of a web page. */
final class PageDates {
    private static final int MAX_LENGTH = 80;
    private static final int MAX_DATES = 20;

    private PageDates() {}

    /** The texts of the elements within a line that are dates, in order. */
    static Set<String> in(Element page, Set<Element> leftOut, PageWords words) {
        Set<String> dates = new LinkedHashSet<>();
        page.filter(
                (node, _) -> {
                    if (node instanceof Element element) {
                        if (leftOut.contains(element) || dates.size() >= MAX_DATES) {
                            return org.jsoup.select.NodeFilter.FilterResult.SKIP_ENTIRELY;
                        }
                        String text = element.ownText().strip();
                        if (Tags.INLINE.contains(Markup.name(element)) && isDate(text, words)) {
                            dates.add(text);
                        }
                    }
                    return org.jsoup.select.NodeFilter.FilterResult.CONTINUE;
                });
        return dates;
    }

    /** Whether a text is a date, perhaps after words that introduce it. */
    static boolean isDate(String text, PageWords words) {
        return text.length() <= MAX_LENGTH
                && text.chars().anyMatch(Character::isDigit)
                && TimeText.read(words.withoutDateLabel(text)).isPresent();
    }

    /** The date without the words that introduce it. */
    static Passage bare(Passage text, PageWords words) {
        return text.read(words.withoutDateLabel(text.text()));
    }
}
