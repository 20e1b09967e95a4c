package dragoman.story;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A dispatch's wording, reduced to recognise near-copies: a min-wise sample of its shingles
 * (Broder's MinHash, in the form that keeps the smallest hashes of one hash function). A shingle is
 * three words in a row within a paragraph.
 *
 * <p>The parameters are few, and {@code docs/same-story.md} has what they were measured to give.
 *
 * @param hashes the smallest hashes, in order as unsigned numbers, at most {@link #SIZE}
 * @param shingles how many different shingles the dispatch has
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, On the resemblance and
 *     containment of documents</a>
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed, and compared by what it estimates.
public record TextFingerprint(int[] hashes, int shingles) {
    /** Words of a shingle. */
    static final int WORDS = 3;

    /** The most hashes that are kept. */
    static final int SIZE = 256;

    /** Paragraphs, from the first, that candidates are looked for by. */
    static final int PARAGRAPHS = 4;

    /** Hashes of each of these paragraphs that candidates are looked for by. */
    static final int KEYS_A_PARAGRAPH = 2;

    /** Shingles that a paragraph needs to be looked for by. */
    static final int MIN_SHINGLES = 6;

    /** From this share of common shingles two dispatches are of the same story. */
    static final double MIN_RESEMBLANCE = 0.35;

    /** Or from this share of the shorter one's shingles. */
    static final double MIN_CONTAINMENT = 0.5;

    /** With fewer common shingles nothing is concluded from the shorter one's share. */
    static final int MIN_COMMON = 10;

    /** The fingerprint of a dispatch's paragraphs; its headline, framing and notes do not count. */
    public static TextFingerprint of(Dispatch dispatch) {
        TreeSet<Long> all = new TreeSet<>();
        body(dispatch).forEach(paragraph -> all.addAll(shingles(paragraph)));
        return new TextFingerprint(
                all.stream().limit(SIZE).mapToInt(Long::intValue).toArray(), all.size());
    }

    /**
     * The keys under which near-copies meet: the smallest hashes of each of the first paragraphs. A
     * copy that keeps one of these paragraphs almost as it is shares one of its keys, whatever
     * became of the others.
     */
    public static List<Integer> keys(Dispatch dispatch) {
        Set<Integer> keys = new LinkedHashSet<>();
        body(dispatch).stream()
                .map(TextFingerprint::shingles)
                .filter(shingles -> shingles.size() >= MIN_SHINGLES)
                .limit(PARAGRAPHS)
                .forEach(
                        shingles ->
                                shingles.stream()
                                        .limit(KEYS_A_PARAGRAPH)
                                        .map(Long::intValue)
                                        .forEach(keys::add));
        return List.copyOf(keys);
    }

    private static List<String> body(Dispatch dispatch) {
        return dispatch.paragraphs().stream()
                .filter(paragraph -> paragraph.kind() != ParagraphKind.NOTE)
                .map(Paragraph::text)
                .toList();
    }

    /** Hashes of a paragraph's shingles as unsigned 32-bit numbers; a short one is a single one. */
    private static TreeSet<Long> shingles(String paragraph) {
        List<String> words = Words.of(paragraph);
        TreeSet<Long> hashes = new TreeSet<>();
        for (int i = 0; i < Math.max(1, words.size() - WORDS + 1) && !words.isEmpty(); i++) {
            hashes.add(hash(words.subList(i, Math.min(words.size(), i + WORDS))));
        }
        return hashes;
    }

    private static long hash(Collection<String> words) {
        // FNV-1a over the UTF-16 code units, and the finish of MurmurHash3 to spread it.
        int hash = 0x811c9dc5;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x01000193;
            }
            hash = (hash ^ ' ') * 0x01000193;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return Integer.toUnsignedLong(hash ^ (hash >>> 16));
    }

    /** The share of both dispatches' shingles that they have in common, estimated; 0 to 1. */
    public double resemblance(TextFingerprint other) {
        // Of the smallest hashes of both together, those that both have.
        int limit = Math.min(SIZE, Math.max(hashes.length, other.hashes.length));
        int seen = 0;
        int common = 0;
        int i = 0;
        int j = 0;
        while (seen < limit && i < hashes.length && j < other.hashes.length) {
            int order = Integer.compareUnsigned(hashes[i], other.hashes[j]);
            if (order == 0) {
                common++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            seen++;
        }
        seen += Math.min(limit - seen, hashes.length - i + other.hashes.length - j);
        return seen == 0 ? 0 : (double) common / seen;
    }

    /** How many shingles both dispatches have, estimated. */
    public double common(TextFingerprint other) {
        double resemblance = resemblance(other);
        return resemblance * (shingles + other.shingles) / (1 + resemblance);
    }

    /** Whether two dispatches with these fingerprints are of the same story in the same words. */
    public boolean sameStory(TextFingerprint other) {
        if (resemblance(other) >= MIN_RESEMBLANCE) {
            return true;
        }
        double common = common(other);
        return common >= MIN_COMMON
                && common >= MIN_CONTAINMENT * Math.min(shingles, other.shingles);
    }

    /** The fingerprint as bytes: the number of shingles, then each hash. */
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * (1 + hashes.length));
        buffer.putInt(shingles);
        Arrays.stream(hashes).forEach(buffer::putInt);
        return buffer.array();
    }

    /** The fingerprint of which these are the bytes. */
    public static TextFingerprint of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int shingles = buffer.getInt();
        int[] hashes = new int[buffer.remaining() / Integer.BYTES];
        buffer.asIntBuffer().get(hashes);
        return new TextFingerprint(hashes, shingles);
    }
}
