package dragoman.translate;

import dragoman.rendition.Tokens;

import java.util.List;
import java.util.Optional;

/** Words summaries anew. What it writes is only a draft: it may be wrong, and is checked. */
@FunctionalInterface
public interface SummaryWriter {
    /**
     * Words a summary.
     *
     * @param budget what may be spent
     */
    Draft write(Assignment assignment, Budget budget);

    /**
     * What to write.
     *
     * @param from BCP-47 tag of the dispatch's language
     * @param to BCP-47 tag of the summary's language
     * @param maxSentences the most sentences of the summary
     * @param maxWords the most words of the summary
     * @param sentences those of the dispatch, in order
     */
    record Assignment(
            String from, String to, int maxSentences, int maxWords, List<String> sentences) {
        public Assignment {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * What was written.
     *
     * @param tokens what it took; present when the model was asked
     */
    record Draft(List<DraftSentence> sentences, Optional<Tokens> tokens) {
        /** Nothing, and nothing was asked. */
        public static final Draft NONE = new Draft(List.of(), Optional.empty());

        public Draft {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A sentence of a draft.
     *
     * @param from indices of the dispatch's sentences that it rests on
     */
    record DraftSentence(String text, List<Integer> from) {
        public DraftSentence {
            from = List.copyOf(from);
        }
    }
}
