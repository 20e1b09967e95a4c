package dragoman.translate;

import dragoman.rendition.Origin;
import dragoman.translate.Translator.Answer;
import dragoman.translate.Translator.Cause;
import dragoman.translate.Translator.NoTranslation;
import dragoman.translate.Translator.Translation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The answers to a dispatch's texts, by text. */
final class Answers {
    private final Map<String, Answer> byText = new LinkedHashMap<>();

    void put(String text, Answer answer) {
        byText.put(text, answer);
    }

    /** Whether there is a translation, or the certainty that there will be none. */
    boolean settles(String text) {
        return of(text).filter(answer -> !isWaiting(answer)).isPresent();
    }

    /** The answer to a text that was asked for, if there is one. */
    Optional<Answer> of(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    /** Characters that the engine charges for. */
    int characters() {
        return byText.values().stream().mapToInt(Answers::characters).sum();
    }

    private static int characters(Answer answer) {
        return answer instanceof Translation(String _, Origin _, String _, int sent) ? sent : 0;
    }

    /** Why there are texts without a translation: what nobody waits for before what is to come. */
    Optional<NoTranslation> missing() {
        return byText.values().stream()
                .flatMap(
                        answer ->
                                answer instanceof NoTranslation none
                                        ? Stream.of(none)
                                        : Stream.empty())
                .min(Comparator.comparing(NoTranslation::cause));
    }

    /** Whether some of them will be there at a later try. */
    boolean areWaiting() {
        return byText.values().stream().anyMatch(Answers::isWaiting);
    }

    private static boolean isWaiting(Answer answer) {
        return answer instanceof NoTranslation none && none.cause() == Cause.LATER;
    }
}
