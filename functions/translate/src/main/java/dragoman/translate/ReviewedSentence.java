package dragoman.translate;

import dragoman.dispatch.CharRange;
import dragoman.rendition.Check;
import dragoman.rendition.CheckKind;
import dragoman.rendition.Origin;
import dragoman.rendition.SentenceState;
import dragoman.rendition.SentenceTranslation;
import dragoman.rendition.Terms;
import dragoman.terminology.TermMatch;
import dragoman.terminology.TermReview;
import dragoman.terminology.Terminology;
import dragoman.translate.Translator.Answer;
import dragoman.translate.Translator.Cause;
import dragoman.translate.Translator.NoTranslation;
import dragoman.translate.Translator.Translation;
import dragoman.translate.check.Checked;
import dragoman.translate.check.SourceSentence;
import dragoman.translate.check.TranslationCheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with the answer to it, after the desk's terms were looked for in the translation and
 * it was compared with its source.
 *
 * @param text the translation, with what could be put right; the sentence itself where there is
 *     none
 * @param terms what became of the desk's terms, where the sentence has any
 * @param checks what the translation did not keep
 */
record ReviewedSentence(
        SourceSentence source,
        String text,
        Answer answer,
        Optional<Terms> terms,
        List<Check> checks) {
    ReviewedSentence {
        checks = List.copyOf(checks);
    }

    static ReviewedSentence of(
            SourceSentence source, Answer answer, Terminology terminology, String target) {
        return switch (answer) {
            // What a person has written stands as it is.
            case Translation(String translation, Origin _, String engine, int _)
                    when engine.equals(SentenceTranslator.PERSON) ->
                    new ReviewedSentence(source, translation, answer, Optional.empty(), List.of());
            case Translation(String translation, Origin _, String _, int _) ->
                    translated(source, answer, translation, terminology, target);
            case NoTranslation _ ->
                    new ReviewedSentence(
                            source, source.text(), answer, Optional.empty(), List.of());
        };
    }

    private static ReviewedSentence translated(
            SourceSentence source,
            Answer answer,
            String translation,
            Terminology terminology,
            String target) {
        List<TermMatch> matches = terminology.find(source.text(), source.language(), target);
        TermReview review = terminology.review(matches, translation, target);
        Checked checked = TranslationCheck.of(source, review.text(), target);
        List<Check> checks = new ArrayList<>(checked.checks());
        for (TermMatch missed : review.missed()) {
            checks.add(
                    new Check(
                            CheckKind.TERM,
                            source.range(missed.start(), missed.end()),
                            missed.translation(),
                            Optional.empty()));
        }
        return new ReviewedSentence(
                source,
                checked.text(),
                answer,
                matches.isEmpty() ? Optional.empty() : Optional.of(review.terms()),
                checks);
    }

    /** Whether there is a translation. */
    boolean isDone() {
        return answer instanceof Translation;
    }

    /**
     * The sentence in its place.
     *
     * @param start where its translation begins in the segment's text
     */
    SentenceTranslation at(int start) {
        CharRange from = source.range(0, source.text().length());
        CharRange to = new CharRange(start, start + text.length());
        return switch (answer) {
            case Translation(String _, Origin origin, String engine, int _) ->
                    new SentenceTranslation(
                            from,
                            to,
                            SentenceState.of(origin),
                            Optional.of(origin),
                            Optional.of(engine),
                            terms,
                            checks,
                            Optional.empty());
            case NoTranslation(Cause cause, String code, String _) ->
                    new SentenceTranslation(
                            from,
                            to,
                            cause == Cause.REFUSED
                                    ? SentenceState.FAILED
                                    : SentenceState.UNTRANSLATED,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.of(code));
        };
    }
}
