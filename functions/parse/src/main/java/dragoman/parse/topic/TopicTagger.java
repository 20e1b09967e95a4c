package dragoman.parse.topic;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.dispatch.Topic;
import dragoman.parse.deadline.Deadline;
import dragoman.topic.MediaTopics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what dispatches are about. What the sender says comes first; then come the IPTC Media
 * Topics for which the text uses the clearest terms, and none where it is not clear.
 */
public final class TopicTagger {
    private static final double HEADLINE = 3;
    private static final double LEAD = 2;
    private static final double TEXT = 1;
    private static final double END = 0.5;
    // News says what it is about at its beginning.
    private static final int WORDS_OF_TEXT = 250;
    private static final int MAX_WORDS = 1500;

    private static final Map<String, Prefixes> LANGUAGES =
            Map.of("ar", Prefixes.ARABIC, "en", Prefixes.NONE);

    private final MediaTopics vocabulary;
    // Read when they are first needed: a cold start reads those of one language.
    private final Map<String, TermTree> terms = new ConcurrentHashMap<>();

    private TopicTagger(MediaTopics vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A tagger with the built-in vocabulary and terms. */
    public static TopicTagger builtIn() {
        return new TopicTagger(MediaTopics.builtIn());
    }

    /**
     * The same dispatch with its topics; in a language without terms only those of the sender.
     *
     * @param deadline checked for each paragraph
     */
    public Dispatch mark(Dispatch dispatch, Deadline deadline) {
        List<Topic> topics = new ArrayList<>();
        for (Topic sent : dispatch.topics()) {
            topics.add(sent.labelled(vocabulary.label(sent.code())));
        }
        Set<String> codes = topics.stream().map(Topic::code).collect(Collectors.toSet());
        String language = dispatch.language().split("-", -1)[0];
        Prefixes prefixes = LANGUAGES.get(language);
        if (prefixes != null) {
            TermTree tree =
                    terms.computeIfAbsent(language, one -> TopicTerms.builtIn(one, prefixes));
            for (Topic topic : ofText(dispatch, tree, deadline)) {
                if (!codes.contains(topic.code())) {
                    topics.add(topic);
                }
            }
        }
        return dispatch.withTopics(topics);
    }

    private List<Topic> ofText(Dispatch dispatch, TermTree terms, Deadline deadline) {
        TopicScores scores = new TopicScores(vocabulary);
        Stream.of(
                        dispatch.heading().headline(),
                        dispatch.heading().kicker(),
                        dispatch.labels().category())
                .flatMap(Optional::stream)
                .forEach(text -> add(TopicWords.of(text, MAX_WORDS), HEADLINE, terms, scores));
        int words = 0;
        for (Paragraph paragraph : dispatch.paragraphs()) {
            deadline.check();
            if (paragraph.kind() != ParagraphKind.BODY || words >= MAX_WORDS) {
                continue;
            }
            List<String> some = TopicWords.of(paragraph.text(), MAX_WORDS - words);
            double place = words == 0 ? LEAD : words < WORDS_OF_TEXT ? TEXT : END;
            add(some, place, terms, scores);
            words += some.size();
        }
        return scores.topics();
    }

    private static void add(List<String> words, double place, TermTree terms, TopicScores scores) {
        int i = 0;
        while (i < words.size()) {
            Optional<TermTree.Match> match = terms.longest(words, i);
            match.ifPresent(one -> scores.add(one.term(), place));
            i += match.map(TermTree.Match::words).orElse(1);
        }
    }
}
