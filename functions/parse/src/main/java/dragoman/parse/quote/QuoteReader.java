package dragoman.parse.quote;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.dispatch.Quote;
import dragoman.parse.deadline.Deadline;
import dragoman.sentence.SentenceSplitter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds who says what in dispatches, in Arabic and in languages that write names with capitals. */
public final class QuoteReader {
    private static final List<String> LANGUAGES = List.of("ar", "en", "fr", "es", "de");

    private final Map<String, StatementReader> readers = new HashMap<>();

    private QuoteReader() {
        for (String language : LANGUAGES) {
            QuoteWords words = QuoteWords.builtIn(language);
            readers.put(
                    language,
                    language.equals("ar")
                            ? new ArabicStatements(words)
                            : new CapitalStatements(words));
        }
    }

    /** A reader with the built-in vocabularies. */
    public static QuoteReader builtIn() {
        return new QuoteReader();
    }

    /**
     * The quotes of a dispatch, in order; none in an unknown language.
     *
     * @param mentions what the dispatch mentions, in order, without overlaps
     * @param deadline checked for each paragraph
     */
    public List<Quote> read(Dispatch dispatch, List<Mention> mentions, Deadline deadline) {
        String language = dispatch.language().split("-", -1)[0];
        StatementReader reader = readers.get(language);
        List<Quote> quotes = new ArrayList<>();
        if (reader == null) {
            return quotes;
        }
        Map<Integer, List<Mention>> byParagraph = new HashMap<>();
        for (Mention mention : mentions) {
            byParagraph.computeIfAbsent(mention.paragraph(), _ -> new ArrayList<>()).add(mention);
        }
        SentenceSplitter splitter = SentenceSplitter.of(language);
        Speakers speakers = new Speakers();
        for (Paragraph paragraph : dispatch.paragraphs()) {
            deadline.check();
            if (paragraph.kind() == ParagraphKind.BODY) {
                List<Mention> all = byParagraph.getOrDefault(paragraph.n(), List.of());
                all.forEach(speakers::learn);
                quotes.addAll(reader.read(new QuotedText(paragraph, all, splitter), speakers));
            }
        }
        return quotes;
    }
}
