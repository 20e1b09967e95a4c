package dragoman.seed;

import dragoman.memory.Memory;
import dragoman.memory.Tmx;
import dragoman.memory.Unit;
import dragoman.terminology.Terminology;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a desk begins with: its glossaries, and the file {@code memory.tmx} that is part of this
 * function.
 */
final class Seeds {
    private static final String MEMORY = "memory.tmx";

    private final Terminologies terminologies;
    private final String terminology;
    private final Memory memory;

    Seeds(Terminologies terminologies, String terminology, Memory memory) {
        this.terminologies = terminologies;
        this.terminology = terminology;
        this.memory = memory;
    }

    /** Puts all in place. What people have put into the memory since then is kept. */
    void sow() {
        Terminology.builtIn()
                .forService()
                .forEach(file -> terminologies.put(file.name(terminology), file));
        try {
            List<Unit> units = new ArrayList<>();
            Tmx.read(new ByteArrayInputStream(resource(MEMORY)), MEMORY, units::add);
            memory.keep(units);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what would be left over; the memory goes with its table. */
    void remove() {
        Terminology.builtIn()
                .forService()
                .forEach(file -> terminologies.remove(file.name(terminology)));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Seeds.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
