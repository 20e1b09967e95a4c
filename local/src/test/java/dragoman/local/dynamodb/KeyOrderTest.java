package dragoman.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.AttributeValue.Binary;
import dragoman.local.dynamodb.item.AttributeValue.Numeric;
import dragoman.local.dynamodb.item.AttributeValue.Text;
import dragoman.local.dynamodb.item.Bytes;
import dragoman.local.dynamodb.item.KeyBytes;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of keys have the keys' order, also when other keys follow them. */
class KeyOrderTest {
    @Property
    void numbersByTheirValue(
            @ForAll @Scale(9) @BigRange(min = "-1e20", max = "1e20") BigDecimal one,
            @ForAll @Scale(3) @BigRange(min = "-50", max = "50") BigDecimal other,
            @ForAll String after) {
        assertOrder(one.compareTo(other), new Numeric(one), new Numeric(other), after);
    }

    @Property
    void textsByTheirBytes(@ForAll String one, @ForAll String other, @ForAll String after) {
        int expected =
                Arrays.compareUnsigned(
                        one.getBytes(StandardCharsets.UTF_8),
                        other.getBytes(StandardCharsets.UTF_8));
        assertOrder(expected, new Text(one), new Text(other), after);
    }

    @Property
    void bytesAsTheyAre(@ForAll byte[] one, @ForAll byte[] other, @ForAll String after) {
        assertOrder(
                Arrays.compareUnsigned(one, other),
                new Binary(Bytes.of(one)),
                new Binary(Bytes.of(other)),
                after);
    }

    @Property
    void whatBeginsWithAPrefixLiesTogether(@ForAll String prefix, @ForAll String text) {
        byte[] beginning = KeyBytes.beginning(new Text(prefix));
        byte[] with = KeyBytes.of(new Text(prefix + text));
        byte[] other = KeyBytes.of(new Text(text));

        assertThat(isWithin(with, beginning)).isTrue();
        assertThat(isWithin(other, beginning)).isEqualTo(text.startsWith(prefix));
    }

    private static boolean isWithin(byte[] key, byte[] beginning) {
        return beginning.length == 0
                || (Arrays.compareUnsigned(key, beginning) >= 0
                        && Arrays.compareUnsigned(key, KeyBytes.after(beginning)) < 0);
    }

    private static void assertOrder(
            int expected, AttributeValue one, AttributeValue other, String after) {
        byte[] tail = KeyBytes.of(new Text(after));
        byte[] left = KeyBytes.join(KeyBytes.of(one), expected == 0 ? tail : new byte[] {-1});
        byte[] right = KeyBytes.join(KeyBytes.of(other), tail);

        assertThat(Integer.signum(Arrays.compareUnsigned(left, right)))
                .isEqualTo(Integer.signum(expected));
    }
}
