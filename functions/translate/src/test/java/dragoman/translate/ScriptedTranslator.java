package dragoman.translate;

import dragoman.rendition.Origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes the target language before each text, refuses what it is set to refuse, and keeps count.
 */
final class ScriptedTranslator implements Translator {
    private final List<String> asked = new ArrayList<>();
    private final Map<String, Answer> scripted = new HashMap<>();
    private int left = Integer.MAX_VALUE;

    ScriptedTranslator answering(String text, Answer answer) {
        scripted.put(text, answer);
        return this;
    }

    ScriptedTranslator refusing(String text) {
        return answering(
                text, new NoTranslation(Cause.REFUSED, "refused", "Not '" + text.length() + "'."));
    }

    /** Has room for so many texts more; the others are to come again. */
    ScriptedTranslator withRoomFor(int texts) {
        left = texts;
        return this;
    }

    @Override
    public void translate(
            List<String> texts,
            String source,
            String target,
            Budget budget,
            BiConsumer<String, Answer> answers) {
        for (String text : texts) {
            Optional<NoTranslation> refused = budget.reserve(text.length());
            if (refused.isPresent()) {
                answers.accept(text, refused.get());
            } else if (left == 0) {
                answers.accept(text, new NoTranslation(Cause.LATER, "throttled", "No room."));
            } else {
                left--;
                answers.accept(text, answer(text, source, target));
            }
        }
    }

    private Answer answer(String text, String source, String target) {
        asked.add(source + ">" + target + ":" + text);
        Answer answer = scripted.get(text);
        return answer == null
                ? new Translation(target + ":" + text, Origin.AWS, "scripted", text.length())
                : answer;
    }

    /** What was asked, in order: {@code <source>><target>:<text>}. */
    List<String> asked() {
        return List.copyOf(asked);
    }
}
