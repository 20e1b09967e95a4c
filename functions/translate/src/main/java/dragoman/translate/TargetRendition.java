package dragoman.translate;

import dragoman.dispatch.ByteRange;
import dragoman.dispatch.CharRange;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionText;
import dragoman.rendition.Segment;
import dragoman.rendition.SentenceTranslation;
import dragoman.sentence.Sentence;
import dragoman.sentence.SentenceSplitter;
import dragoman.terminology.Terminology;
import dragoman.translate.DispatchText.ParagraphText;
import dragoman.translate.Translator.Answer;
import dragoman.translate.Translator.Cause;
import dragoman.translate.Translator.NoTranslation;
import dragoman.translate.Translator.Translation;
import dragoman.translate.check.SourceSentence;
import dragoman.translate.summary.TranslatedSentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Composes one rendition of one dispatch out of the translations of its sentences. */
final class TargetRendition {
    private static final NoTranslation NOT_ASKED =
            new NoTranslation(Cause.LATER, "not-asked", "It was not asked for.");

    private final DispatchText text;
    private final Answers answers;
    private final Terminology terminology;
    private final String target;
    private final SentenceSplitter splitter;

    TargetRendition(DispatchText text, Answers answers, Terminology terminology, String target) {
        this.text = text;
        this.answers = answers;
        this.terminology = terminology;
        this.target = target;
        this.splitter = SentenceSplitter.of(target);
    }

    /**
     * The rendition.
     *
     * @param toRead makes what is read before the dispatch itself of its segments
     */
    Rendition make(Function<List<Segment>, RenditionText> toRead) {
        List<Segment> segments = text.paragraphs().stream().map(this::segment).toList();
        return Rendition.translation(
                target,
                answers.areWaiting(),
                answers.missing().map(NoTranslation::message),
                toRead.apply(segments),
                segments,
                answers.characters());
    }

    /** The translation of the headline. */
    Optional<TranslatedSentence> headline() {
        return text.headline()
                .map(this::reviewed)
                .filter(ReviewedSentence::isDone)
                .map(one -> SegmentTranslations.translated(one.text(), one.checks()));
    }

    private Segment segment(ParagraphText paragraph) {
        Paragraph source = paragraph.paragraph();
        if (paragraph.isLonger()
                && answers.of(source.text()).orElse(NOT_ASKED) instanceof Translation whole) {
            return segment(paragraph, whole);
        }
        return compose(
                source.n(),
                source.text(),
                paragraph.sentences().stream()
                        .map(one -> one.range(0, one.text().length()))
                        .toList(),
                paragraph.sentences().stream().map(this::reviewed).toList());
    }

    /**
     * A paragraph that is known as a whole. Which of its sentences is whose translation is certain
     * where there are as many on both sides.
     */
    private Segment segment(ParagraphText paragraph, Translation whole) {
        int n = paragraph.paragraph().n();
        List<Sentence> targets =
                splitter.split(
                        Paragraph.plain(n, ParagraphKind.BODY, whole.text(), new ByteRange(0, 0)));
        if (targets.size() != paragraph.sentences().size()) {
            ReviewedSentence reviewed = reviewed(paragraph.whole());
            return Segment.of(n, reviewed.text(), List.of(reviewed.at(0)));
        }
        List<ReviewedSentence> sentences = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            sentences.add(
                    ReviewedSentence.of(
                            paragraph.sentences().get(i),
                            new Translation(
                                    targets.get(i).text(), whole.origin(), whole.engine(), 0),
                            terminology,
                            target));
        }
        return compose(
                n,
                whole.text(),
                targets.stream()
                        .map(one -> new CharRange(one.span().start(), one.span().end()))
                        .toList(),
                sentences);
    }

    /**
     * The segment in which sentences take the place of stretches of a text; what is between those
     * stays.
     */
    private static Segment compose(
            int n, String text, List<CharRange> places, List<ReviewedSentence> sentences) {
        StringBuilder composed = new StringBuilder();
        List<SentenceTranslation> aligned = new ArrayList<>();
        int copied = 0;
        for (int i = 0; i < places.size(); i++) {
            composed.append(text, copied, places.get(i).start());
            aligned.add(sentences.get(i).at(composed.length()));
            composed.append(sentences.get(i).text());
            copied = places.get(i).end();
        }
        composed.append(text, copied, text.length());
        return Segment.of(n, composed.toString(), aligned);
    }

    /** A sentence, or a paragraph that is known as a whole, with its answer. */
    private ReviewedSentence reviewed(SourceSentence sentence) {
        Answer answer = answers.of(sentence.text()).orElse(NOT_ASKED);
        return ReviewedSentence.of(sentence, answer, terminology, target);
    }
}
