package dragoman.translate;

import dragoman.memory.Claims;
import dragoman.memory.Match;
import dragoman.memory.Memory;
import dragoman.memory.Unit;
import dragoman.memory.UnitOrigin;
import dragoman.rendition.Origin;
import dragoman.translate.Translator.Answer;
import dragoman.translate.Translator.Cause;
import dragoman.translate.Translator.NoTranslation;
import dragoman.translate.Translator.Translation;
import dragoman.translate.check.SourceSentence;
import dragoman.translate.check.Unambiguous;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Translates a dispatch's sentences: from the memory where it has them, else by the translator.
 * What the translator answers is kept in the memory at once, so that neither a later try nor
 * another dispatch pays for it again; what another dispatch is having translated is waited for.
 */
public final class SentenceTranslator {
    /** The engine of what a person has translated. */
    static final String PERSON = "person";

    // A function that is killed leaves its claims behind, and whoever needs the same sentences
    // waits
    // until they end; one that is slower than its claims may pay for a sentence that another pays
    // for, too. So a claim lasts about as long as its dispatch takes, and no longer than a
    // function.
    private static final Duration MIN_LEASE = Duration.ofSeconds(30);
    private static final Duration LEASE_PER_SENTENCE = Duration.ofMillis(50);
    private static final Duration MAX_LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration MAX_WAIT = Duration.ofSeconds(4);
    private static final NoTranslation ELSEWHERE =
            new NoTranslation(
                    Cause.LATER,
                    "translated-elsewhere",
                    "Another dispatch is having the same sentence translated.");

    private final Memory memory;
    private final Claims claims;
    private final Translator translator;
    private final InstantSource clock;
    private final Retention retention;

    /**
     * How long machine translations are kept.
     *
     * @param terminology version of the terminology that they are made under
     * @param kept until they are made again
     */
    public record Retention(String terminology, Duration kept) {}

    public SentenceTranslator(
            Memory memory,
            Claims claims,
            Translator translator,
            InstantSource clock,
            Retention retention) {
        this.memory = memory;
        this.claims = claims;
        this.translator = translator;
        this.clock = clock;
        this.retention = retention;
    }

    /** Translates the sentences of a dispatch, as far as the budget goes. */
    Answers translate(DispatchText text, String target, Budget budget) {
        Languages languages = new Languages(text.dispatch().language(), target);
        Answers answers = new Answers();
        recall(text.texts(), languages, answers);
        Map<String, SourceSentence> missing = new LinkedHashMap<>();
        text.missing(answers::settles)
                .forEach(sentence -> missing.putIfAbsent(sentence.text(), sentence));
        String owner = UUID.randomUUID().toString();
        Duration wait = Duration.ZERO;
        while (!missing.isEmpty()) {
            ask(missing, languages, owner, budget, answers);
            missing.keySet().removeIf(one -> answers.of(one).isPresent());
            if (missing.isEmpty() || !budget.pause(wait)) {
                break;
            }
            recall(missing.keySet(), languages, answers);
            missing.keySet().removeIf(answers::settles);
            wait = longer(wait);
        }
        missing.keySet().forEach(one -> answers.put(one, ELSEWHERE));
        return answers;
    }

    private record Languages(String source, String target) {}

    private void recall(Collection<String> texts, Languages languages, Answers answers) {
        memory.find(texts, languages.source(), languages.target())
                .forEach((text, match) -> answers.put(text, recalled(match)));
    }

    private static Translation recalled(Match match) {
        String engine =
                switch (match.unit().origin()) {
                    case UnitOrigin.Person _ -> PERSON;
                    case UnitOrigin.Machine machine -> machine.engine();
                };
        return new Translation(match.translation(), Origin.MEMORY, engine, 0);
    }

    /** Has translated what nobody else is having translated. */
    private void ask(
            Map<String, SourceSentence> missing,
            Languages languages,
            String owner,
            Budget budget,
            Answers answers) {
        Set<String> mine =
                claims.claim(
                        missing.keySet(),
                        languages.source(),
                        languages.target(),
                        owner,
                        lease(missing.size()));
        // What the engine is sent, and the sentences that it stands for.
        Map<String, List<String>> sent = new LinkedHashMap<>();
        missing.forEach(
                (text, sentence) -> {
                    if (mine.contains(text)) {
                        sent.computeIfAbsent(Unambiguous.text(sentence), _ -> new ArrayList<>())
                                .add(text);
                    }
                });
        if (sent.isEmpty()) {
            return;
        }
        Set<String> unanswered = new HashSet<>(mine);
        try {
            translator.translate(
                    List.copyOf(sent.keySet()),
                    languages.source(),
                    languages.target(),
                    budget,
                    (asked, answer) -> {
                        List<String> texts = sent.getOrDefault(asked, List.of());
                        texts.forEach(text -> answers.put(text, answer));
                        if (keep(texts, answer, languages)) {
                            unanswered.removeAll(texts);
                        }
                    });
        } finally {
            if (!unanswered.isEmpty()) {
                claims.release(unanswered, languages.source(), languages.target(), owner);
            }
        }
    }

    private static Duration lease(int sentences) {
        Duration lease = MIN_LEASE.plus(LEASE_PER_SENTENCE.multipliedBy(sentences));
        return lease.compareTo(MAX_LEASE) < 0 ? lease : MAX_LEASE;
    }

    private boolean keep(List<String> texts, Answer answer, Languages languages) {
        if (!(answer instanceof Translation(String text, Origin _, String engine, int _))) {
            return false;
        }
        Instant now = clock.instant();
        UnitOrigin origin =
                new UnitOrigin.Machine(
                        engine,
                        Optional.of(retention.terminology()),
                        Optional.of(now.plus(retention.kept())));
        memory.keep(
                texts.stream()
                        .map(
                                source ->
                                        new Unit(
                                                languages.source(),
                                                languages.target(),
                                                source,
                                                text,
                                                origin,
                                                now))
                        .toList());
        return true;
    }

    private static Duration longer(Duration wait) {
        if (wait.isZero()) {
            return FIRST_WAIT;
        }
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : twice;
    }
}
