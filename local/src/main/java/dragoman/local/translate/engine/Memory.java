package dragoman.local.translate.engine;

import dragoman.local.translate.memory.TranslationMemory;
import dragoman.memory.Tmx;
import dragoman.memory.Unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The translation memory that is part of the program, and those of the user. It is read at the
 * first translation: many runs find all they need in the desk's own memory.
 */
final class Memory {
    /** The name that its translations bear as their origin. */
    static final String ORIGIN = "memory";

    private static final String SAMPLES = "/dragoman/local/translate/samples.tmx";

    private final List<Path> files;
    private Optional<TranslationMemory> units = Optional.empty();

    private Memory(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /**
     * A memory with these files; a mistake in them is reported now.
     *
     * @param files TMX files
     */
    static Memory with(List<Path> files) {
        Memory memory = new Memory(files);
        if (!files.isEmpty()) {
            memory.units();
        }
        return memory;
    }

    /** The translation of a segment, when it is known. */
    Optional<String> find(String segment, LanguagePair pair) {
        return units().find(segment, pair.source(), pair.target());
    }

    private synchronized TranslationMemory units() {
        if (units.isEmpty()) {
            units = Optional.of(read(files));
        }
        return units.get();
    }

    /**
     * Adds a unit, and the sentences of one that has several: translate asks for sentences. Which
     * is whose translation is certain where there are as many on both sides.
     */
    private static void add(TranslationMemory memory, Unit unit) {
        memory.add(unit);
        List<String> sources = Sentences.of(unit.source());
        List<String> targets = Sentences.of(unit.target());
        if (sources.size() > 1 && sources.size() == targets.size()) {
            for (int i = 0; i < sources.size(); i++) {
                memory.add(
                        new Unit(
                                unit.from(),
                                unit.to(),
                                sources.get(i),
                                targets.get(i),
                                unit.origin(),
                                unit.changed()));
            }
        }
    }

    private static TranslationMemory read(List<Path> files) {
        TranslationMemory memory = new TranslationMemory();
        try {
            try (InputStream in = Resources.open(SAMPLES)) {
                Tmx.read(in, "samples.tmx", unit -> add(memory, unit));
            }
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    Tmx.read(in, file.toString(), unit -> add(memory, unit));
                }
            }
            return memory;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read a translation memory: " + e.getMessage(), e);
        }
    }
}
