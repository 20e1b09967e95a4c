package dragoman.translate;

import dragoman.rendition.Origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the target language before each text, refuses what it is set to refuse, and keeps count.
 */
final class ScriptedTranslator implements Translator {
    private final List<String> asked = new ArrayList<>();
    private final Map<String, Answer> scripted = new HashMap<>();

    ScriptedTranslator answering(String text, Answer answer) {
        scripted.put(text, answer);
        return this;
    }

    ScriptedTranslator refusing(String text) {
        return answering(text, new Refusal("refused", "Not '" + text.length() + "'."));
    }

    @Override
    public Answer translate(String text, String source, String target) {
        asked.add(source + ">" + target + ":" + text);
        Answer answer = scripted.get(text);
        return answer == null
                ? new Translation(
                        target + ":" + text,
                        Origin.AWS,
                        "scripted",
                        text.length(),
                        Optional.empty())
                : answer;
    }

    /** What was asked, in order: {@code <source>><target>:<text>}. */
    List<String> asked() {
        return List.copyOf(asked);
    }
}
