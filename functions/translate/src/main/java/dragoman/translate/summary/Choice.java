package dragoman.translate.summary;

import dragoman.dispatch.MentionKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the sentences of a summary. */
final class Choice {
    private static final int MIN_WORDS = 5;
    private static final int MAX_SHORTER = 3;
    private static final double BACKGROUND = 0.15;
    private static final double ANTECEDENT = 0.6;
    private static final double LEAD = 2.5;
    private static final double FACT = 0.1;
    private static final int MAX_FACTS = 3;
    private static final double STEEPNESS = 2.5;
    private static final double MIN_SCORE = 0.25;
    private static final Set<MentionKind> FACTS =
            Set.of(MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.QUANTITY);

    private final Body text;
    private final Wording wording;
    private final SentenceRanking ranking;
    private final Compression compression;
    private final Opening opening;

    Choice(Body text, Wording wording, SentenceRanking ranking, Opening opening) {
        this.text = text;
        this.wording = wording;
        this.ranking = ranking;
        this.compression = new Compression(wording);
        this.opening = opening;
    }

    /** The extracts of a summary, in order. */
    List<Extract> extracts(SummaryLength length) {
        int room = length.wordsFor(text.words());
        if (room == 0) {
            return List.of();
        }
        List<SentenceText> sentences = text.sentences();
        double[] scores =
                ranking.scores(
                        sentences.stream().map(SentenceText::words).toList(),
                        sentences.stream().map(SentenceText::text).toList());
        List<Selection.Item> items = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            SentenceText sentence = sentences.get(i);
            double weight = weight(sentence, scores[i], i);
            Optional<Extract> whole =
                    isQuotable(sentence, i)
                            ? opening.standalone(sentence, text.quotes().get(i))
                            : Optional.empty();
            List<Selection.Option> options =
                    whole.filter(_ -> weight > 0)
                            .map(extract -> options(extract, weight, room))
                            .orElse(List.of());
            if (!options.isEmpty()) {
                items.add(new Selection.Item(options, ranking.content(sentence.words())));
            }
        }
        return Selection.choose(items, room, length.sentences());
    }

    private boolean isQuotable(SentenceText sentence, int index) {
        String end = sentence.text();
        return sentence.words().size() >= MIN_WORDS
                && sentence.balanced()
                && !end.endsWith(":")
                && !isListItem(sentence)
                && (index == 0 || isFinished(end));
    }

    /**
     * A last sentence without its stop was cut off; where no sentence has one it proves nothing.
     */
    private boolean isFinished(String sentence) {
        return endsInMark(sentence)
                || text.sentences().stream().noneMatch(one -> endsInMark(one.text()));
    }

    private static boolean endsInMark(String text) {
        return !text.isEmpty() && !Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    private static boolean isListItem(SentenceText sentence) {
        String text = sentence.text();
        char first = text.charAt(0);
        if ("-\u2022*\u2013\u2014\u00B7\u25CF\u25AA".indexOf(first) >= 0) {
            return true;
        }
        Word word = sentence.words().getFirst();
        String rest = text.substring(word.end()).stripLeading();
        return word.start() == 0
                && word.key().length() <= 2
                && word.key().chars().allMatch(Character::isDigit)
                && !rest.isEmpty()
                && "-.)".indexOf(rest.charAt(0)) >= 0;
    }

    private double weight(SentenceText sentence, double score, int index) {
        if (score < MIN_SCORE && index > 0) {
            return 0;
        }
        double weight = Math.pow(Math.max(MIN_SCORE, score), STEEPNESS);
        long facts = sentence.mentions().stream().filter(one -> FACTS.contains(one.kind())).count();
        weight *= 1 + FACT * Math.min(facts, MAX_FACTS);
        if (wording.at(PhraseKind.BACKGROUND, sentence.words(), 0)) {
            weight *= BACKGROUND;
        }
        return index == 0 ? weight * LEAD : weight;
    }

    private List<Selection.Option> options(Extract whole, double weight, int room) {
        double own = whole.antecedent().isPresent() ? weight * ANTECEDENT : weight;
        List<Selection.Option> options = new ArrayList<>();
        add(options, whole, own, room);
        for (int end : compression.shorter(whole.sentence())) {
            if (options.size() < MAX_SHORTER) {
                add(options, whole.until(end), own, room);
            }
        }
        return options;
    }

    private static void add(
            List<Selection.Option> options, Extract extract, double weight, int room) {
        int words = extract.length();
        if (words <= room && words >= MIN_WORDS) {
            options.add(new Selection.Option(extract, weight * Math.sqrt(words), words));
        }
    }
}
