package dragoman.seed;

import dragoman.memory.Memory;
import dragoman.memory.Tmx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What a desk begins with: the files {@code terminology.csv} and {@code memory.tmx} that are part
 * of this function.
 */
final class Seeds {
    private static final String TERMINOLOGY = "terminology.csv";
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
        terminologies.put(terminology, resource(TERMINOLOGY));
        try {
            Tmx.read(new ByteArrayInputStream(resource(MEMORY)), MEMORY, memory::keep);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what would be left over; the memory goes with its table. */
    void remove() {
        terminologies.remove(terminology);
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
