package dragoman.memory;

import dragoman.dispatch.Require;

import java.time.Instant;
import java.util.Optional;

/** Who vouches for a unit. */
public sealed interface UnitOrigin {
    /**
     * A person, whose translation outranks every machine's and is never forgotten.
     *
     * @param name who it was, where that is known
     */
    record Person(Optional<String> name) implements UnitOrigin {
        /** A person of whom no name is known. */
        public static final Person UNNAMED = new Person(Optional.empty());

        public Person {
            name.ifPresent(known -> Require.text(known, "name"));
        }
    }

    /**
     * A machine.
     *
     * @param engine the name of the translation engine
     * @param terminology the version of the terminology that it was given; absent where that is not
     *     known
     * @param expires when it is to be asked again; absent for never
     */
    record Machine(String engine, Optional<String> terminology, Optional<Instant> expires)
            implements UnitOrigin {
        /** The engine of units whose engine is not known. */
        public static final String UNKNOWN_ENGINE = "unknown";

        public Machine {
            Require.text(engine, "engine");
            terminology.ifPresent(known -> Require.text(known, "terminology"));
        }
    }
}
