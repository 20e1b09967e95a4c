package dragoman.translate;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.rendition.Segment;
import dragoman.rendition.SegmentState;
import dragoman.rendition.SummarySentence;
import dragoman.rendition.Terms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one rendition of one dispatch; a text that occurs twice in it is sent to the translator
 * once.
 */
final class TargetRendition {
    private final Translator translator;
    private final Dispatch dispatch;
    private final String target;
    private final Map<String, Translator.Answer> answers = new HashMap<>();
    private Optional<String> refusal = Optional.empty();
    private int characters;

    TargetRendition(Translator translator, Dispatch dispatch, String target) {
        this.translator = translator;
        this.dispatch = dispatch;
        this.target = target;
    }

    Rendition translate(
            Optional<String> headline,
            Optional<HeadlineSource> headlineFrom,
            List<SummarySentence> summary) {
        List<Segment> segments = new ArrayList<>();
        Map<Origin, Integer> counts = new EnumMap<>(Origin.class);
        for (Paragraph paragraph : dispatch.paragraphs()) {
            Segment segment = segment(paragraph);
            segments.add(segment);
            segment.origin().ifPresent(origin -> counts.merge(origin, 1, Integer::sum));
        }
        // Headline and summary are translated as texts of their own: out of a paragraph's
        // translation no sentence could
        // be cut with certainty. A sentence that is a whole paragraph costs nothing, its answer is
        // known by then.
        Optional<String> translatedHeadline = headline.flatMap(this::text);
        List<SummarySentence> translatedSummary = new ArrayList<>();
        for (SummarySentence sentence : summary) {
            text(sentence.text())
                    .ifPresent(
                            text ->
                                    translatedSummary.add(
                                            new SummarySentence(
                                                    text,
                                                    sentence.paragraphs(),
                                                    sentence.spans())));
        }
        int translated = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Rendition(
                target,
                state(translated, segments.size()),
                refusal,
                translatedHeadline,
                translatedHeadline.flatMap(_ -> headlineFrom),
                translatedSummary,
                List.of(),
                segments,
                counts,
                characters);
    }

    private static RenditionState state(int translated, int segments) {
        if (translated == segments) {
            return RenditionState.COMPLETE;
        }
        return translated == 0 ? RenditionState.FAILED : RenditionState.PARTIAL;
    }

    private Segment segment(Paragraph paragraph) {
        return switch (ask(paragraph.text())) {
            case Translator.Translation(
                            String text,
                            Origin origin,
                            String engine,
                            int _,
                            Optional<Terms> terms) ->
                    new Segment(
                            paragraph.n(),
                            text,
                            SegmentState.TRANSLATED,
                            Optional.of(origin),
                            Optional.of(engine),
                            terms,
                            List.of());
            case Translator.Refusal(String code, String _) ->
                    new Segment(
                            paragraph.n(),
                            paragraph.text(),
                            SegmentState.UNTRANSLATED,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(code));
        };
    }

    private Optional<String> text(String source) {
        return switch (ask(source)) {
            case Translator.Translation(String text, Origin _, String _, int _, var _) ->
                    Optional.of(text);
            case Translator.Refusal _ -> Optional.empty();
        };
    }

    private Translator.Answer ask(String text) {
        Translator.Answer known = answers.get(text);
        if (known != null) {
            return known;
        }
        Translator.Answer answer = translator.translate(text, dispatch.language(), target);
        switch (answer) {
            case Translator.Translation(String _, Origin _, String _, int sent, var _) ->
                    characters += sent;
            case Translator.Refusal(String _, String message) ->
                    refusal = refusal.or(() -> Optional.of(message));
        }
        answers.put(text, answer);
        return answer;
    }
}
