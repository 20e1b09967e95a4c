package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Archives as other systems write them, made byte by byte. */
class ArchiveTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final byte[] FIRST = bytes("KUWAIT, June 3 (KUNA) -- The fair opened. (end)");
    private static final byte[] SECOND = bytes("MOSCOW, June 3. /TASS/. The quay opened.");
    private static final int ENCRYPTED = 1;
    private static final int SIZES_AFTER_DATA = 1 << 3;
    private static final int STORED = 0;
    private static final int LZMA = 14;

    /** An entry, and what its headers say of it. */
    @SuppressWarnings("ArrayRecordComponent") // Written once and never compared.
    private record Entry(byte[] name, byte[] content, int flags, int method, int crcError) {
        Entry(String name, byte[] content) {
            this(bytes(name), content, 0, STORED, 0);
        }

        private long crc() {
            CRC32 crc = new CRC32();
            crc.update(content);
            return crc.getValue() + crcError;
        }
    }

    @Test
    void readsStoredEntriesWhoseSizesFollowTheirData() {
        assertThat(
                        agencies(
                                zip(
                                        new Entry(
                                                bytes("a.txt"), FIRST, SIZES_AFTER_DATA, STORED, 0),
                                        new Entry(
                                                bytes("b.txt"),
                                                SECOND,
                                                SIZES_AFTER_DATA,
                                                STORED,
                                                0))))
                .containsExactly("KUNA", "TASS");
    }

    @ParameterizedTest
    @CsvSource({
        "\u062E\u0628\u0631.txt, windows-1256",
        "\u0643\u0648\u0646\u0627.txt, windows-1256",
        "\u062E\u0628\u0631.txt, UTF-8",
        "\u00E9t\u00E9.txt, IBM850",
    })
    void readsNamesInTheirOwnCharacterSet(String name, Charset charset) {
        byte[] zip = zip(new Entry(name.getBytes(charset), FIRST, 0, STORED, 0));

        assertThat(parsed(zip).dispatches().getFirst().transmission().entry()).contains(name);
    }

    @Test
    void oneLockedEntrySpoilsOnlyItself() {
        assertRejected(
                zip(
                        new Entry(bytes("secret.txt"), FIRST, ENCRYPTED, STORED, 0),
                        new Entry("b.txt", SECOND)),
                "encrypted",
                "secret.txt: It is encrypted, and needs a password. Upload it without one.");
    }

    @Test
    void oneDamagedEntrySpoilsOnlyItself() {
        assertRejected(
                zip(new Entry(bytes("torn.txt"), FIRST, 0, STORED, 1), new Entry("b.txt", SECOND)),
                "broken-archive",
                "torn.txt: The archive's copy of it is damaged: its checksum is another. Upload it"
                        + " again.");
    }

    @Test
    void namesACompressionThatIsNotSupported() {
        assertRejected(
                zip(new Entry(bytes("rare.txt"), FIRST, 0, LZMA, 0), new Entry("b.txt", SECOND)),
                "unsupported-compression",
                "rare.txt: It is compressed by a method that is not supported (LZMA). Upload it"
                        + " unpacked, or in an ordinary zip archive.");
    }

    @Test
    void readsWhatIsWholeInAnArchiveThatIsCutOff() {
        byte[] zip = zip(new Entry("a.txt", FIRST), new Entry("b.txt", SECOND));
        int header = 30 + "a.txt".length();
        byte[] cut = Arrays.copyOf(zip, header + FIRST.length + header + 10);

        assertThat(parsed(cut).dispatches())
                .extracting(dispatch -> dispatch.agency().orElseThrow())
                .containsExactly("KUNA");
        assertThat(parsed(cut).rejected())
                .extracting(ParseOutcome.Rejected::code)
                .containsExactly("broken-archive");
    }

    @Test
    void takesGarbageForABrokenArchiveAndNoEmptyOne() {
        for (String garbage : List.of("PK\u0003\u0004garbage", "PK\u0005\u0006garbage")) {
            assertThat(parse(bytes(garbage)))
                    .isInstanceOfSatisfying(
                            ParseOutcome.Rejected.class,
                            rejected -> assertThat(rejected.code()).isEqualTo("broken-archive"));
        }
    }

    /** Rejects the first entry, and reads the second. */
    private static void assertRejected(byte[] zip, String code, String message) {
        assertThat(parsed(zip).dispatches())
                .extracting(dispatch -> dispatch.agency().orElseThrow())
                .containsExactly("TASS");
        assertThat(parsed(zip).rejected())
                .containsExactly(new ParseOutcome.Rejected(code, message));
    }

    private static List<String> agencies(byte[] zip) {
        return parsed(zip).dispatches().stream()
                .map(Dispatch::agency)
                .map(agency -> agency.orElse("none"))
                .toList();
    }

    private static ParseOutcome.Parsed parsed(byte[] bytes) {
        return switch (parse(bytes)) {
            case ParseOutcome.Parsed parsed -> parsed;
            case ParseOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    private static ParseOutcome parse(byte[] bytes) {
        return Parser.withDefaults().parse(bytes, Uploaded.as(Path.of("x"), bytes), RECEIVED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Entry... entries) {
        ByteBuffer out = ByteBuffer.allocate(10_000).order(ByteOrder.LITTLE_ENDIAN);
        int[] places = new int[entries.length];
        for (int i = 0; i < entries.length; i++) {
            places[i] = out.position();
            local(out, entries[i]);
        }
        int directory = out.position();
        for (int i = 0; i < entries.length; i++) {
            central(out, entries[i], places[i]);
        }
        int end = out.position();
        out.putInt(0x06054B50).putInt(0);
        out.putShort((short) entries.length).putShort((short) entries.length);
        out.putInt(end - directory).putInt(directory).putShort((short) 0);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void local(ByteBuffer out, Entry entry) {
        boolean later = (entry.flags() & SIZES_AFTER_DATA) != 0;
        out.putInt(0x04034B50).putShort((short) 20);
        common(out, entry, later);
        out.put(entry.name()).put(entry.content());
        if (later) {
            out.putInt(0x08074B50).putInt((int) entry.crc());
            out.putInt(entry.content().length).putInt(entry.content().length);
        }
    }

    private static void central(ByteBuffer out, Entry entry, int place) {
        out.putInt(0x02014B50).putShort((short) 20).putShort((short) 20);
        common(out, entry, false);
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(place);
        out.put(entry.name());
    }

    private static void common(ByteBuffer out, Entry entry, boolean later) {
        out.putShort((short) entry.flags()).putShort((short) entry.method()).putInt(0x5C210000);
        out.putInt(later ? 0 : (int) entry.crc());
        out.putInt(later ? 0 : entry.content().length).putInt(later ? 0 : entry.content().length);
        out.putShort((short) entry.name().length).putShort((short) 0);
    }
}
