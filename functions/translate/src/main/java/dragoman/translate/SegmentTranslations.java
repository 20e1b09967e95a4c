package dragoman.translate;

import dragoman.dispatch.CharRange;
import dragoman.rendition.Check;
import dragoman.rendition.CheckKind;
import dragoman.rendition.Segment;
import dragoman.rendition.SentenceTranslation;
import dragoman.rendition.TextSpan;
import dragoman.translate.summary.SentenceTranslations;
import dragoman.translate.summary.TranslatedSentence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The translations of sentences that a rendition's segments have. */
final class SegmentTranslations implements SentenceTranslations {
    // A term that is said in other words, and marks that are left out, state nothing else.
    private static final Set<CheckKind> WORDING = Set.of(CheckKind.TERM, CheckKind.QUOTATION);

    private final Map<TextSpan, TranslatedSentence> sentences = new HashMap<>();
    private final Optional<TranslatedSentence> headline;

    SegmentTranslations(List<Segment> segments, Optional<TranslatedSentence> headline) {
        this.headline = headline;
        for (Segment segment : segments) {
            for (SentenceTranslation sentence : segment.sentences()) {
                if (sentence.state().isDone()) {
                    CharRange source = sentence.source();
                    CharRange target = sentence.target();
                    sentences.put(
                            new TextSpan(segment.n(), source.start(), source.end()),
                            translated(
                                    segment.text().substring(target.start(), target.end()),
                                    sentence.checks()));
                }
            }
        }
    }

    /** A translation, doubtful where a check shows that it states something else. */
    static TranslatedSentence translated(String text, List<Check> checks) {
        return new TranslatedSentence(
                text,
                checks.stream()
                        .filter(Check::isOpen)
                        .anyMatch(check -> !WORDING.contains(check.kind())));
    }

    @Override
    public Optional<TranslatedSentence> sentence(TextSpan span) {
        return Optional.ofNullable(sentences.get(span));
    }

    @Override
    public Optional<TranslatedSentence> headline() {
        return headline;
    }
}
