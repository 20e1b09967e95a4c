package dragoman.translate.summary;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.rendition.KeyFact;
import dragoman.rendition.SummarySentence;
import dragoman.rendition.TextDoubt;
import dragoman.rendition.TextSpan;
import dragoman.translate.summary.DispatchSummary.Findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes what is read first in a target language out of the translations of sentences. */
final class TargetComposer {
    private static final int MAX_FACT_WORDS = 36;

    private final Dispatch dispatch;
    private final String target;
    private final SentenceTranslations translations;
    private final Opening opening;
    private final TargetText texts;
    private final Faithfulness faithfulness;
    private final Findings findings = new Findings();

    TargetComposer(
            Dispatch dispatch, String target, SentenceTranslations translations, Opening opening) {
        this.dispatch = dispatch;
        this.target = target;
        this.translations = translations;
        this.opening = opening;
        this.texts = new TargetText(Wording.of(target));
        this.faithfulness = new Faithfulness(dispatch, target);
    }

    /**
     * What is read first.
     *
     * @param brief the headline that was made and translated
     * @param lead the first sentence
     */
    CheckedText compose(
            List<Extract> summary,
            List<KeyFacts.Fact> facts,
            Optional<Headline> brief,
            Optional<TextSpan> lead) {
        List<SummarySentence> sentences = new ArrayList<>();
        int room = SummaryLength.MAX_TRANSLATED_WORDS;
        for (Extract extract : summary) {
            SummarySentence sentence = sentence(extract);
            String text = texts.shortened(sentence.text(), room);
            int words = Extract.wordCount(text);
            if (words <= room) {
                room -= words;
                sentences.add(SummarySentence.of(text, sentence.spans(), sentence.doubt()));
            }
        }
        List<KeyFact> keyFacts = facts.stream().flatMap(one -> fact(one).stream()).toList();
        Optional<String> printed = printedHeadline();
        Optional<String> made =
                printed.isPresent()
                        ? Optional.empty()
                        : brief.isPresent() && translations.headline().isPresent()
                                ? brief.flatMap(this::headline)
                                : lead.flatMap(this::headline);
        return new CheckedText(
                DispatchSummary.text(printed, made, sentences, keyFacts), findings.counts());
    }

    private SummarySentence sentence(Extract extract) {
        Optional<TranslatedSentence> translation = translations.sentence(extract.sentence().span());
        String text = translation.map(one -> text(extract, one)).orElse("");
        Optional<TextDoubt> doubt = doubt(translation, text, extract.sources());
        boolean kept = findings.keeps(doubt);
        return SummarySentence.of(
                kept ? text : Notices.withheld(target, extract.sentence().span().paragraph()),
                extract.sources(),
                doubt);
    }

    private String text(Extract extract, TranslatedSentence translation) {
        Optional<Mention> named = extract.antecedent().flatMap(one -> opening.named(one.span()));
        return texts.sentence(extract, translation.text(), named);
    }

    private Optional<TextDoubt> doubt(
            Optional<TranslatedSentence> translation, String text, List<TextSpan> spans) {
        if (translation.isEmpty() || text.isBlank()) {
            return Optional.of(TextDoubt.UNTRANSLATED);
        }
        return translation.get().doubtful()
                ? Optional.of(TextDoubt.FAILED)
                : faithfulness.doubt(text, spans);
    }

    private Optional<KeyFact> fact(KeyFacts.Fact fact) {
        Optional<TranslatedSentence> translation =
                translations.sentence(fact.extract().sentence().span());
        if (translation.isEmpty()) {
            return Optional.empty();
        }
        String text = texts.shortened(text(fact.extract(), translation.get()), MAX_FACT_WORDS);
        List<TextSpan> spans = fact.extract().sources();
        boolean kept =
                findings.keeps(doubt(translation, text, spans))
                        && Extract.wordCount(text) <= MAX_FACT_WORDS;
        return kept
                ? Optional.of(new KeyFact(fact.kind(), text, fact.value(), spans))
                : Optional.empty();
    }

    private Optional<String> printedHeadline() {
        Optional<String> printed = dispatch.heading().headline();
        Optional<TranslatedSentence> translation = printed.flatMap(_ -> translations.headline());
        if (translation.isEmpty()) {
            return Optional.empty();
        }
        String text = translation.get().text();
        Optional<TextDoubt> doubt =
                translation.get().doubtful()
                        ? Optional.of(TextDoubt.FAILED)
                        : faithfulness.headlineDoubt(text, printed.get());
        return findings.keeps(doubt) && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private Optional<String> headline(Headline brief) {
        Optional<TranslatedSentence> translation = translations.headline();
        return translation
                .flatMap(one -> texts.headline(one, brief))
                .filter(text -> findings.keeps(doubt(translation, text, brief.spans())));
    }

    private Optional<String> headline(TextSpan lead) {
        Optional<TranslatedSentence> translation = translations.sentence(lead);
        return translation
                .flatMap(one -> texts.headline(one.text(), lead))
                .filter(one -> findings.keeps(doubt(translation, one.text(), List.of(lead))))
                .map(Headline::text);
    }
}
