package dragoman.parse.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses the character set of bytes that say nothing of it, by the words that each set makes. */
final class CharsetGuess {
    private static final int CHUNK = 8192;
    // Arabic that scores as high is nothing else.
    private static final double CERTAIN = 0.8;

    /**
     * Character sets that agencies have sent, in order of likelihood, and by how much less likely
     * the rarer ones are.
     */
    private static final Map<String, Double> SETS = sets();

    private final byte[] bytes;

    CharsetGuess(byte[] bytes) {
        this.bytes = bytes;
    }

    private static Map<String, Double> sets() {
        Map<String, Double> sets = new LinkedHashMap<>();
        for (List<String> row : Resource.rows(CharsetGuess.class, "charsets.tsv")) {
            sets.put(row.get(0), Double.valueOf(row.get(1)));
        }
        return sets;
    }

    /**
     * The most likely set.
     *
     * @param plausible how much the text looks like words, from 0 to 1
     * @param bytes what was decoded
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
    record Guess(Charset charset, double plausible, byte[] bytes) {
        /** The whole text in this set. */
        String text() {
            return charset.name().equals(MacArabic.NAME)
                    ? MacArabic.decode(bytes, 0, bytes.length)
                    : new String(bytes, charset);
        }
    }

    /** The set in which the bytes look most like words; absent where no set has all of them. */
    Optional<Guess> best() {
        Optional<Guess> best = Optional.empty();
        for (Map.Entry<String, Double> set : SETS.entrySet()) {
            Charset charset = Charset.forName(set.getKey());
            if (error(bytes, charset, 0) >= 0) {
                continue;
            }
            String head = head(bytes, charset);
            double plausible = Plausibility.ofForeignLetters(head) - set.getValue();
            // Its Latin half equals that of windows-1252, which is more likely for text without
            // Arabic.
            boolean isArabic = set.getKey().equals("windows-1256");
            if (isArabic && !Plausibility.hasArabic(head)) {
                continue;
            }
            if (best.isEmpty() || plausible > best.get().plausible()) {
                best = Optional.of(new Guess(charset, plausible, bytes));
            }
            if (isArabic && plausible > CERTAIN) {
                return best;
            }
        }
        return best;
    }

    /** The start of the text, enough to judge it by. */
    static String head(byte[] bytes, Charset charset) {
        int length = Math.min(bytes.length, 2 * Plausibility.SAMPLE_LENGTH);
        return charset.name().equals(MacArabic.NAME)
                ? MacArabic.decode(bytes, 0, length)
                : new String(bytes, 0, length, charset);
    }

    /** The first byte that does not fit a set, or -1. What is decoded is not kept. */
    static int error(byte[] bytes, Charset charset, int from) {
        if (charset.name().equals(MacArabic.NAME)) {
            return -1;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(Math.min(CHUNK, in.remaining() + 2));
        while (true) {
            CoderResult result = decoder.decode(in, out.clear(), true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
        }
    }
}
