package dragoman.translate;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.Paragraph;
import dragoman.sentence.SentenceSplitter;
import dragoman.translate.check.SourceSentence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a dispatch is translated: the sentences of its paragraphs, and the headline that the
 * agency gave it.
 */
record DispatchText(
        Dispatch dispatch, List<ParagraphText> paragraphs, Optional<SourceSentence> headline) {
    DispatchText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A paragraph and its sentences, in order.
     *
     * @param whole the paragraph as if it were one sentence
     */
    record ParagraphText(
            Paragraph paragraph, SourceSentence whole, List<SourceSentence> sentences) {
        ParagraphText {
            sentences = List.copyOf(sentences);
        }

        /** Whether it is more than one sentence, so that the memory may know it as a whole. */
        boolean isLonger() {
            return sentences.size() > 1;
        }
    }

    /**
     * The texts of a dispatch.
     *
     * @param made the headline that was made, where the agency printed none
     */
    static DispatchText of(Dispatch dispatch, Optional<String> made) {
        SentenceSplitter splitter = SentenceSplitter.of(dispatch.language());
        Map<Integer, List<Mention>> mentions =
                dispatch.mentions().stream().collect(Collectors.groupingBy(Mention::paragraph));
        List<ParagraphText> paragraphs =
                dispatch.paragraphs().stream()
                        .map(
                                paragraph ->
                                        paragraph(
                                                paragraph,
                                                splitter,
                                                dispatch.language(),
                                                mentions.getOrDefault(paragraph.n(), List.of())))
                        .toList();
        return new DispatchText(
                dispatch,
                paragraphs,
                dispatch.heading()
                        .headline()
                        .or(() -> made)
                        .map(text -> new SourceSentence(text, dispatch.language(), 0, List.of())));
    }

    private static ParagraphText paragraph(
            Paragraph paragraph,
            SentenceSplitter splitter,
            String language,
            List<Mention> mentions) {
        return new ParagraphText(
                paragraph,
                new SourceSentence(paragraph.text(), language, 0, mentions),
                splitter.split(paragraph).stream()
                        .map(
                                sentence ->
                                        new SourceSentence(
                                                sentence.text(),
                                                language,
                                                sentence.span().start(),
                                                mentions))
                        .toList());
    }

    /** All texts that the memory may know: the sentences, and paragraphs of several as a whole. */
    Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        paragraphs.stream()
                .filter(ParagraphText::isLonger)
                .forEach(one -> texts.add(one.paragraph().text()));
        missing(_ -> false).forEach(sentence -> texts.add(sentence.text()));
        return texts;
    }

    /**
     * The sentences that lack a translation: of a paragraph that is known as a whole none.
     *
     * @param known whether a text's translation is known
     */
    Stream<SourceSentence> missing(Predicate<String> known) {
        return Stream.concat(
                        headline.stream(),
                        paragraphs.stream()
                                .filter(
                                        one ->
                                                !one.isLonger()
                                                        || !known.test(one.paragraph().text()))
                                .flatMap(one -> one.sentences().stream()))
                .filter(sentence -> !known.test(sentence.text()));
    }
}
