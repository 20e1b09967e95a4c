package dragoman.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        // The fraction first, as agencies write it.
        "ارتفع السعر إلى 71ر84 دولار, The price rose to USD 84.71, ارتفع السعر إلى 62ر31 دولار,"
                + " The price rose to USD 31.62",
        // A desk's own memory may have the integer first.
        "ارتفع السعر إلى 71ر84 دولار, The price rose to USD 71.84, ارتفع السعر إلى 62ر31 دولار,"
                + " The price rose to USD 62.31",
        // A zero alone is the integer, wherever it is.
        "بلغ 305ر0 دينار, It was KWD 0.305, بلغ 0ر75 دينار, It was KWD 0.75",
        "بلغ 305ر0 دينار, It was KWD 0.305, بلغ 12 دينار, It was KWD 12",
    })
    void carriesDecimalsIntoTheTranslation(
            String source, String target, String segment, String expected) {
        Unit unit = new Unit("ar", "en", source, target, true, Instant.EPOCH);

        assertThat(unit.translate(segment)).contains(expected);
    }

    @Test
    void doesNotCarryWhatTheTranslationDoesNotHave() {
        Unit unit = new Unit("ar", "en", "بلغ 71ر84", "It was 90.00", true, Instant.EPOCH);

        assertThat(unit.translate("بلغ 62ر31")).isEmpty();
    }
}
