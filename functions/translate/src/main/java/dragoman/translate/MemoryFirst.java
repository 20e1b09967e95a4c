package dragoman.translate;

import dragoman.memory.Memory;
import dragoman.rendition.Origin;

import java.util.Optional;

/** Asks the translation memory first, and a translator for what it does not know. */
public final class MemoryFirst implements Translator {
    private static final String ENGINE = "memory";

    private final Memory memory;
    private final Translator otherwise;

    public MemoryFirst(Memory memory, Translator otherwise) {
        this.memory = memory;
        this.otherwise = otherwise;
    }

    @Override
    public Answer translate(String text, String source, String target) {
        return memory.find(text, source, target)
                .flatMap(unit -> unit.translate(text))
                .<Answer>map(
                        known -> new Translation(known, Origin.MEMORY, ENGINE, 0, Optional.empty()))
                .orElseGet(() -> otherwise.translate(text, source, target));
    }
}
