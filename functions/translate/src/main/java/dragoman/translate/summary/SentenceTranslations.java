package dragoman.translate.summary;

import dragoman.rendition.TextSpan;

import java.util.Optional;

/** The translations of a dispatch's sentences into one language. */
public interface SentenceTranslations {
    /**
     * The translation of a sentence; empty where there is none.
     *
     * @param span as {@code SentenceSplitter} gives it for the sentence's paragraph
     */
    Optional<TranslatedSentence> sentence(TextSpan span);

    /**
     * The translation of the headline: of the one that the agency printed, else of {@link
     * DispatchSummary#madeHeadline}; empty where there is none.
     */
    Optional<TranslatedSentence> headline();
}
