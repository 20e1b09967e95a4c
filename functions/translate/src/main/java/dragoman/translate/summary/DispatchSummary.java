package dragoman.translate.summary;

import dragoman.dispatch.Dispatch;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.KeyFact;
import dragoman.rendition.RenditionText;
import dragoman.rendition.SummarySentence;
import dragoman.rendition.TextDoubt;
import dragoman.rendition.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a dispatch is read first: a headline where the agency gave none, a summary and key facts,
 * in the dispatch's language and composed of the same sentences' translations in others. All of it
 * is quoted from the dispatch, by the rules of docs/summaries.md; nothing is sent anywhere.
 */
public final class DispatchSummary {
    private final Dispatch dispatch;
    private final Body body;
    private final Opening opening;
    private final SummaryLength length;
    private final List<Extract> summary;
    private final List<KeyFacts.Fact> facts;
    private final Optional<Headline> headline;
    private final Optional<Headline> brief;

    private DispatchSummary(Dispatch dispatch, SummaryLength length) {
        Wording wording = Wording.of(dispatch.language());
        this.dispatch = dispatch;
        this.length = length;
        this.body = Body.of(dispatch);
        this.opening = new Opening(wording, dispatch.mentions());
        SentenceRanking ranking = SentenceRanking.of(dispatch.language());
        this.summary = new Choice(body, wording, ranking, opening).extracts(length);
        this.facts = new KeyFacts(body, wording, opening).facts();
        this.headline =
                dispatch.heading().headline().isPresent()
                        ? Optional.empty()
                        : HeadlineMaker.of(wording).headline(body);
        this.brief =
                headline.flatMap(
                        whole ->
                                HeadlineMaker.brief(wording)
                                        .headline(body)
                                        .filter(one -> one.hasFigure() || !whole.hasFigure())
                                        .or(() -> headline));
    }

    /** The summary of a dispatch in the usual length. */
    public static DispatchSummary of(Dispatch dispatch) {
        return of(dispatch, SummaryLength.withDefaults());
    }

    /** The summary of a dispatch in a length. */
    public static DispatchSummary of(Dispatch dispatch, SummaryLength length) {
        return new DispatchSummary(dispatch, length);
    }

    /** In the dispatch's own language. */
    public RenditionText source() {
        return checkedSource().text();
    }

    /**
     * A headline that was made, to be translated as a text of its own: a headline that is cut out
     * of a sentence's translation is seldom complete. It is a shorter one where there is, since a
     * translation has more words.
     */
    public Optional<String> madeHeadline() {
        return brief.map(Headline::text);
    }

    /** In a target language, composed of the sentences' translations. */
    public RenditionText in(String target, SentenceTranslations translations) {
        return checkedIn(target, translations).text();
    }

    /** Where the sentences of the body are, in order. */
    public List<TextSpan> sentences() {
        return body.sentences().stream().map(SentenceText::span).toList();
    }

    /** The most sentences of a summary. */
    public int maxSentences() {
        return length.sentences();
    }

    /** The most words of a summary in a language. */
    public int maxWords(String language) {
        return language.equals(dispatch.language())
                ? length.wordsFor(body.words())
                : SummaryLength.MAX_TRANSLATED_WORDS;
    }

    /**
     * Whether a summary that was worded anew may take the place of the dispatch's own sentences: it
     * has sentences, not too many words, and says nothing that is not in what each sentence cites.
     */
    public boolean accepts(List<SummarySentence> worded, String language) {
        Faithfulness faithfulness = new Faithfulness(dispatch, language);
        return !worded.isEmpty()
                && worded.size() <= maxSentences()
                && worded.stream().mapToInt(one -> Extract.wordCount(one.text())).sum()
                        <= maxWords(language)
                && worded.stream().allMatch(one -> faithfulness.isBornOut(one.text(), one.spans()));
    }

    /** In the dispatch's own language, with what the check found. */
    public CheckedText checkedSource() {
        Faithfulness faithfulness = new Faithfulness(dispatch, dispatch.language());
        Findings findings = new Findings();
        List<SummarySentence> sentences = new ArrayList<>();
        for (Extract extract : summary) {
            String text = extract.text();
            if (findings.keeps(faithfulness.doubt(text, extract.spans()))) {
                sentences.add(SummarySentence.of(text, extract.spans(), Optional.empty()));
            }
        }
        List<KeyFact> keyFacts = new ArrayList<>();
        for (KeyFacts.Fact fact : facts) {
            String text = fact.extract().text();
            if (findings.keeps(faithfulness.doubt(text, fact.extract().spans()))) {
                keyFacts.add(new KeyFact(fact.kind(), text, fact.value(), fact.extract().spans()));
            }
        }
        Optional<String> cut =
                headline.filter(one -> findings.keeps(faithfulness.doubt(one.text(), one.spans())))
                        .map(Headline::text);
        Optional<String> printed = dispatch.heading().headline();
        return new CheckedText(text(printed, cut, sentences, keyFacts), findings.counts());
    }

    /** In a target language, with what the check found. */
    public CheckedText checkedIn(String target, SentenceTranslations translations) {
        return new TargetComposer(dispatch, target, translations, opening)
                .compose(
                        summary,
                        facts,
                        brief,
                        body.sentences().stream().findFirst().map(SentenceText::span));
    }

    /** A headline that the agency printed goes before one that was made. */
    static RenditionText text(
            Optional<String> printed,
            Optional<String> made,
            List<SummarySentence> summary,
            List<KeyFact> keyFacts) {
        return new RenditionText(
                printed.or(() -> made),
                printed.map(_ -> HeadlineSource.DISPATCH)
                        .or(() -> made.map(_ -> HeadlineSource.LEAD)),
                summary,
                keyFacts);
    }

    /** Counts what a check finds. */
    static final class Findings {
        private int checked;
        private int dropped;
        private int flagged;

        /** Whether a text is kept, with or without a doubt. */
        boolean keeps(Optional<TextDoubt> doubt) {
            boolean withheld = doubt.filter(TextDoubt::isWithheld).isPresent();
            checked++;
            dropped += withheld ? 1 : 0;
            flagged += doubt.isPresent() && !withheld ? 1 : 0;
            return !withheld;
        }

        CheckCounts counts() {
            return new CheckCounts(checked, dropped, flagged);
        }
    }
}
