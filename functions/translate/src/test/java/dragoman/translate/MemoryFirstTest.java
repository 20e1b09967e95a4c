package dragoman.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.memory.Memory;
import dragoman.memory.Unit;
import dragoman.rendition.Origin;
import dragoman.translate.Translator.Translation;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class MemoryFirstTest {
    private final ScriptedTranslator engine = new ScriptedTranslator();
    private final TestingMemory memory = new TestingMemory();
    private final MemoryFirst translator = new MemoryFirst(memory, engine);

    @Test
    void givesWhatIsRememberedWithTheNumbersOfTheText() {
        memory.keep(
                new Unit(
                        "ar",
                        "en",
                        "شارك 12 وفدا.",
                        "12 delegations took part.",
                        true,
                        Instant.EPOCH));

        assertThat(translator.translate("شارك 7 وفدا.", "ar", "en"))
                .isEqualTo(
                        new Translation(
                                "7 delegations took part.",
                                Origin.MEMORY,
                                "memory",
                                0,
                                Optional.empty()));
    }

    @Test
    void asksTheTranslatorForTheRest() {
        assertThat(translator.translate("خبر", "ar", "en"))
                .isEqualTo(engine.translate("خبر", "ar", "en"));
    }

    /** A memory of this test. */
    private static final class TestingMemory implements Memory {
        private final Map<String, Unit> units = new HashMap<>();

        @Override
        public Optional<Unit> find(String segment, String from, String to) {
            return Optional.ofNullable(units.get(Unit.key(from, to, segment)));
        }

        @Override
        public void keep(Unit unit) {
            units.put(unit.key(), unit);
        }
    }
}
