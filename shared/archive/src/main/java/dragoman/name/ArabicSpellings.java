package dragoman.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How an Arabic name may be written in Latin letters. */
final class ArabicSpellings {
    // What Arabic does not write between consonants: one short vowel, with an h that is not heard.
    private static final List<String> SHORT =
            List.of("", "a", "e", "i", "o", "u", "y", "ah", "eh", "oh");
    // French writes a short u so, mostly in a first syllable; elsewhere it is a long one.
    private static final List<String> FIRST_SHORT =
            Stream.concat(SHORT.stream(), Stream.of("ou")).toList();
    private static final List<String> SILENT = List.of("", "e");
    // The article, and what the search form takes for one with a word joined before it.
    private static final List<String> ARTICLES =
            List.of(
                    "", "al", "ale", "el", "il", "ul", "ol", "l", "bal", "ball", "fal", "fall",
                    "val", "vall", "kal", "kall", "cal", "call", "wal", "wall", "lel", "lil");
    private static final int MAX_LENGTH = 5;

    private ArabicSpellings() {}

    /**
     * A spelling of some letters.
     *
     * @param first where it is one only at a word's start
     * @param last where it is one only at a word's end
     */
    private record Written(String text, boolean first, boolean last) {}

    /** Where in the Latin one can be, after a vowel or after a consonant. */
    private record Reached(BitSet vowel, BitSet consonant) {
        Reached() {
            this(new BitSet(), new BitSet());
        }

        BitSet all() {
            BitSet all = (BitSet) vowel.clone();
            all.or(consonant);
            return all;
        }
    }

    /** Whether the words may be written so; the Latin words without blanks between them. */
    static boolean fit(List<String> words, String latin) {
        String letters = String.join("", words);
        BitSet starts = new BitSet();
        BitSet ends = new BitSet();
        int begun = 0;
        for (String word : words) {
            starts.set(begun);
            begun += word.length();
            ends.set(begun);
        }
        List<Reached> reached = new ArrayList<>();
        for (int i = 0; i <= letters.length(); i++) {
            reached.add(new Reached());
        }
        reached.getFirst().vowel().set(0);
        for (int i = 0; i < letters.length(); i++) {
            BitSet here = ready(reached.get(i), latin, starts.get(i), i > 0 && starts.get(i - 1));
            for (int length = 1; length <= MAX_LENGTH && i + length <= letters.length(); length++) {
                for (Written one :
                        Table.SPELLINGS.getOrDefault(letters.substring(i, i + length), List.of())) {
                    if ((!one.first() || starts.get(i)) && (!one.last() || ends.get(i + length))) {
                        read(here, latin, one.text(), reached.get(i + length));
                    }
                }
            }
        }
        return beyond(reached.getLast().all(), latin, SILENT).get(latin.length());
    }

    /** Where the next letter may begin: after an article, or after a vowel that is not written. */
    private static BitSet ready(Reached reached, String latin, boolean start, boolean second) {
        if (!start) {
            BitSet ready = beyond(reached.consonant(), latin, second ? FIRST_SHORT : SHORT);
            ready.or(reached.vowel());
            return ready;
        }
        BitSet ended = beyond(reached.all(), latin, SILENT);
        BitSet ready = beyond(ended, latin, ARTICLES);
        // An article whose l has become the next letter: Abdurrahman, Saadeddine.
        ended.stream()
                .filter(at -> at + 2 < latin.length())
                .filter(at -> Latin.isVowel(latin.charAt(at)))
                .filter(at -> latin.charAt(at + 1) == latin.charAt(at + 2))
                .forEach(at -> ready.set(at + 1));
        return ready;
    }

    private static BitSet beyond(BitSet from, String latin, List<String> texts) {
        BitSet beyond = new BitSet();
        from.stream()
                .forEach(
                        at -> {
                            for (String text : texts) {
                                if (latin.startsWith(text, at)) {
                                    beyond.set(at + text.length());
                                }
                            }
                        });
        return beyond;
    }

    private static void read(BitSet from, String latin, String text, Reached reached) {
        boolean vowel = !text.isEmpty() && Latin.isVowel(text.charAt(text.length() - 1));
        boolean mayDouble = text.length() == 1 && !vowel;
        from.stream()
                .filter(at -> latin.startsWith(text, at))
                .map(at -> at + text.length())
                .forEach(
                        end -> {
                            (vowel ? reached.vowel() : reached.consonant()).set(end);
                            if (mayDouble && latin.startsWith(text, end)) {
                                reached.consonant().set(end + 1);
                            }
                        });
    }

    private static final class Table {
        static final Map<String, List<Written>> SPELLINGS = read();

        private static Map<String, List<Written>> read() {
            try (InputStream in = ArabicSpellings.class.getResourceAsStream("spellings.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file spellings.tsv");
                }
                Map<String, List<Written>> spellings = new HashMap<>();
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("\t", -1))
                        .forEach(row -> spellings.put(row[0], written(row[1])));
                return Map.copyOf(spellings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<Written> written(String spellings) {
            List<Written> written = new ArrayList<>();
            for (String one : spellings.split(" ", -1)) {
                boolean first = one.startsWith("^");
                boolean last = one.endsWith("$");
                String text = one.replaceAll("[-^$]", "");
                written.add(new Written(text, first, last));
            }
            return List.copyOf(written);
        }
    }
}
