package dragoman.translate.summary;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.dispatch.Quote;
import dragoman.rendition.TextSpan;
import dragoman.sentence.Sentence;
import dragoman.sentence.SentenceSplitter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A dispatch's body by its sentences.
 *
 * @param sentences in order
 * @param quotes of each sentence the first that overlaps it
 * @param words number of the body's words
 */
record Body(List<SentenceText> sentences, List<Optional<Quote>> quotes, int words) {
    Body {
        sentences = List.copyOf(sentences);
        quotes = List.copyOf(quotes);
    }

    static Body of(Dispatch dispatch) {
        SentenceSplitter splitter = SentenceSplitter.of(dispatch.language());
        MentionIndex mentions = MentionIndex.of(dispatch.mentions());
        Map<Integer, List<Quote>> quoted =
                dispatch.quotes().stream().collect(Collectors.groupingBy(Quote::paragraph));
        List<SentenceText> sentences = new ArrayList<>();
        List<Optional<Quote>> quotes = new ArrayList<>();
        int words = 0;
        for (Paragraph paragraph : dispatch.paragraphs()) {
            if (paragraph.kind() == ParagraphKind.BODY) {
                words += Extract.wordCount(paragraph.text());
                for (Sentence sentence : splitter.split(paragraph)) {
                    sentences.add(SentenceText.of(sentence, mentions.startingIn(sentence.span())));
                    quotes.add(quote(quoted, sentence.span()));
                }
            }
        }
        return new Body(sentences, quotes, words);
    }

    private static Optional<Quote> quote(Map<Integer, List<Quote>> quoted, TextSpan span) {
        return quoted.getOrDefault(span.paragraph(), List.of()).stream()
                .filter(one -> one.start() >= span.start() && one.start() < span.end())
                .findFirst();
    }
}
