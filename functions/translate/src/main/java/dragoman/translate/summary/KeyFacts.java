package dragoman.translate.summary;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.PlaceForm;
import dragoman.dispatch.Quote;
import dragoman.rendition.KeyFactKind;
import dragoman.rendition.TextSpan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the facts of a body that its readers look for: who did or said what, with which figure,
 * when and where. A fact is a clause that stands alone; what is reported carries who says it.
 */
final class KeyFacts {
    private static final int MAX_FACTS = 5;
    private static final int MAX_SENTENCES = 40;
    private static final int MIN_WORDS = 4;
    private static final int MAX_WORDS = 24;
    // The first sentence is worth more room: it has who, what, when and where.
    private static final int MAX_EVENT = 36;
    private static final double MIN_CONFIDENCE = 0.85;
    private final Body body;
    private final Opening opening;
    private final Compression compression;

    KeyFacts(Body body, Wording wording, Opening opening) {
        this.body = body;
        this.opening = opening;
        this.compression = new Compression(wording);
    }

    /**
     * A fact of a body.
     *
     * @param value see {@code KeyFact}
     */
    record Fact(KeyFactKind kind, Extract extract, Optional<String> value) {}

    /** The facts, in order. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Map<KeyFactKind, Integer> counts = new EnumMap<>(KeyFactKind.class);
        Set<String> values = new HashSet<>();
        int most = Math.min(body.sentences().size(), MAX_SENTENCES);
        for (int i = 0; i < most && facts.size() < MAX_FACTS; i++) {
            fact(i).filter(one -> counts.getOrDefault(one.kind(), 0) < most(one.kind()))
                    .filter(one -> one.value().map(values::add).orElse(true))
                    .ifPresent(
                            one -> {
                                facts.add(one);
                                counts.merge(one.kind(), 1, Integer::sum);
                            });
        }
        return facts;
    }

    private static int most(KeyFactKind kind) {
        return switch (kind) {
            case STATEMENT, FIGURE -> 2;
            case EVENT, DATE, PLACE -> 1;
        };
    }

    private Optional<Fact> fact(int index) {
        SentenceText sentence = body.sentences().get(index);
        Optional<Quote> quote = body.quotes().get(index);
        if (!sentence.balanced() || sentence.text().endsWith(":")) {
            return Optional.empty();
        }
        return opening.standalone(sentence, quote)
                .flatMap(
                        whole ->
                                compression.fitting(
                                        whole, MIN_WORDS, index == 0 ? MAX_EVENT : MAX_WORDS))
                .flatMap(clause -> fact(clause, index, quote));
    }

    private Optional<Fact> fact(Extract clause, int index, Optional<Quote> quote) {
        TextSpan span = clause.spans().getFirst();
        List<Mention> mentions =
                clause.sentence().mentions().stream()
                        .filter(one -> one.start() >= span.start() && one.end() <= span.end())
                        .toList();
        if (index == 0) {
            Optional<String> who =
                    mentions.stream().filter(KeyFacts::isActor).findFirst().flatMap(Mention::key);
            return Optional.of(new Fact(KeyFactKind.EVENT, clause, who));
        }
        Optional<Mention> figure = figure(mentions);
        if (figure.isPresent()) {
            return Optional.of(
                    new Fact(KeyFactKind.FIGURE, clause, figure.get().amount().number()));
        }
        Optional<Mention> speaker =
                quote.filter(one -> one.start() < span.end())
                        .flatMap(_ -> opening.antecedent(quote));
        if (speaker.isPresent()) {
            return Optional.of(new Fact(KeyFactKind.STATEMENT, clause, Optional.empty()));
        }
        for (Mention mention : mentions) {
            if (mention.kind() == MentionKind.TIME && mention.amount().value().isPresent()) {
                return Optional.of(new Fact(KeyFactKind.DATE, clause, mention.amount().value()));
            }
        }
        return mentions.stream()
                .filter(one -> one.kind() == MentionKind.PLACE && one.key().isPresent())
                .filter(one -> one.confidence() >= MIN_CONFIDENCE)
                .filter(one -> one.form().filter(PlaceForm.ADJECTIVE::equals).isEmpty())
                .findFirst()
                .map(one -> new Fact(KeyFactKind.PLACE, clause, one.key()));
    }

    /** Money before percentages, these before what else is measured, and the larger number. */
    private static Optional<Mention> figure(List<Mention> mentions) {
        return mentions.stream()
                .filter(one -> one.kind() == MentionKind.QUANTITY)
                .filter(one -> one.amount().number().isPresent())
                .max(
                        Comparator.comparing((Mention one) -> one.amount().currency().isPresent())
                                .thenComparing(one -> one.amount().unit().equals(Optional.of("%")))
                                .thenComparing(one -> new BigDecimal(one.amount().number().get())));
    }

    private static boolean isActor(Mention mention) {
        return mention.kind() == MentionKind.PERSON || mention.kind() == MentionKind.ORGANISATION;
    }
}
