package dragoman.parse.topic;

import dragoman.dispatch.Topic;
import dragoman.dispatch.TopicSource;
import dragoman.topic.MediaTopics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up what the terms of one dispatch say, and decides which topics are said clearly enough. */
final class TopicScores {
    // What a text has to say before it is about anything: two terms in the lead, or so. A term that
    // is alone has to be a very clear one.
    private static final double MIN_SUM = 6;
    private static final double MIN_SUM_OF_ONE = 8;
    private static final double MIN_SCORE = 0.25;
    // A second subject has to be nearly as clear as the first.
    private static final double MIN_SHARE_OF_BEST = 0.65;
    private static final double MIN_SHARE_OF_BROADER = 0.3;
    private static final double MIN_NARROWER_SUM = 2.5;
    private static final int MAX_FIRST = 2;
    private static final int MAX_NARROWER = 2;
    // Doubt that is left whatever is said.
    private static final double DOUBT = 3;
    private static final double PRECISION = 100;

    private final MediaTopics vocabulary;
    private final Map<String, Double> sums = new TreeMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<String, Integer> terms = new HashMap<>();

    TopicScores(MediaTopics vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds an occurrence of a term. A term that comes again says less each time. */
    void add(Term term, double place) {
        int count = counts.merge(term.id(), 1, Integer::sum);
        for (Term.Evidence evidence : term.topics()) {
            double amount = evidence.weight() * place / count;
            Optional<String> topic = Optional.of(evidence.topic());
            while (topic.isPresent()) {
                sums.merge(topic.get(), amount, Double::sum);
                if (count == 1) {
                    terms.merge(topic.get(), 1, Integer::sum);
                }
                topic = vocabulary.broader(topic.get());
            }
        }
    }

    /** The topics, each before those that are parts of it. */
    List<Topic> topics() {
        List<Map.Entry<String, Double>> first = narrower(Optional.empty());
        double all = first.stream().mapToDouble(Map.Entry::getValue).sum();
        double best = first.isEmpty() ? 0 : first.getFirst().getValue();
        List<Topic> topics = new ArrayList<>();
        for (Map.Entry<String, Double> one : first.subList(0, Math.min(MAX_FIRST, first.size()))) {
            double score = one.getValue() / (all + DOUBT);
            if (one.getValue() >= minSum(one.getKey())
                    && score >= MIN_SCORE
                    && one.getValue() >= best * MIN_SHARE_OF_BEST) {
                add(one.getKey(), score, topics);
            }
        }
        return topics;
    }

    private double minSum(String topic) {
        return terms.getOrDefault(topic, 0) > 1 ? MIN_SUM : MIN_SUM_OF_ONE;
    }

    private void add(String code, double score, List<Topic> topics) {
        topics.add(
                new Topic(
                                code,
                                Math.round(score * PRECISION) / PRECISION,
                                TopicSource.TEXT,
                                Optional.empty())
                        .labelled(vocabulary.label(code)));
        double sum = sums.getOrDefault(code, 0.0);
        narrower(Optional.of(code)).stream()
                .filter(
                        one ->
                                one.getValue() >= MIN_NARROWER_SUM
                                        && one.getValue() >= sum * MIN_SHARE_OF_BROADER)
                .limit(MAX_NARROWER)
                .forEach(one -> add(one.getKey(), score * one.getValue() / sum, topics));
    }

    /** The topics directly below one, or those of the first level, the clearest first. */
    private List<Map.Entry<String, Double>> narrower(Optional<String> broader) {
        return sums.entrySet().stream()
                .filter(one -> vocabulary.broader(one.getKey()).equals(broader))
                .sorted(
                        Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
