package dragoman.translate.summary;

import dragoman.rendition.TextSpan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a sentence that a headline keeps, and those that name who says them. */
final class HeadlineWords {
    private static final Pattern LAST_MARKS =
            Pattern.compile("(?<![\\s.,;:!\u060C\u061B\u2026-])[\\s.,;:!\u060C\u061B\u2026-]++$");

    private final SentenceText sentence;
    private final BitSet kept;
    private final BitSet speaker;
    private final BitSet unmarked;
    private final int joined;

    /**
     * Words of a sentence.
     *
     * @param joined letters of a conjunction that is written onto the first of them
     */
    HeadlineWords(SentenceText sentence, BitSet kept, int joined) {
        this(sentence, kept, new BitSet(), new BitSet(), joined);
    }

    private HeadlineWords(
            SentenceText sentence, BitSet kept, BitSet speaker, BitSet unmarked, int joined) {
        this.sentence = sentence;
        this.joined = joined;
        this.kept = (BitSet) kept.clone();
        this.speaker = (BitSet) speaker.clone();
        this.unmarked = (BitSet) unmarked.clone();
    }

    SentenceText sentence() {
        return sentence;
    }

    boolean keeps(int word) {
        return kept.get(word);
    }

    boolean hasSpeaker() {
        return !speaker.isEmpty();
    }

    /** Without the words from one on. */
    HeadlineWords until(int word) {
        BitSet fewer = (BitSet) kept.clone();
        fewer.clear(word, sentence.words().size());
        return new HeadlineWords(sentence, fewer, speaker, unmarked, joined);
    }

    /** Without the words before one. */
    HeadlineWords from(int word) {
        BitSet fewer = (BitSet) kept.clone();
        fewer.clear(0, word);
        return new HeadlineWords(sentence, fewer, speaker, unmarked, joined);
    }

    /** Without the words of an office, and without the mark after the name that it belongs to. */
    HeadlineWords without(BitSet office, int nameEnd) {
        BitSet fewer = (BitSet) kept.clone();
        fewer.andNot(office);
        BitSet bare = (BitSet) unmarked.clone();
        bare.set(nameEnd);
        return new HeadlineWords(sentence, fewer, speaker, bare, joined);
    }

    /** With the speaker's name and a colon before it. */
    HeadlineWords spokenBy(BitSet words) {
        return new HeadlineWords(sentence, kept, words, unmarked, 0);
    }

    int count() {
        return Extract.wordCount(headline().text());
    }

    /** The words that are kept, without those that name the speaker. */
    List<Word> said() {
        return kept.stream().mapToObj(sentence.words()::get).toList();
    }

    /** Index of the last word that is kept; -1 when none is. */
    int last() {
        return kept.length() - 1;
    }

    /** Whether nothing was cut off the end of the sentence. */
    boolean endsWithSentence() {
        return kept.length() == sentence.words().size();
    }

    Headline headline() {
        List<TextSpan> spans = new ArrayList<>();
        List<String> runs = new ArrayList<>();
        if (!speaker.isEmpty()) {
            runs.add(String.join(" ", runs(speaker, spans)) + ":");
        }
        runs.addAll(runs(kept, spans));
        String text = withoutLastMarks(String.join(" ", runs));
        return new Headline(Extract.capitalised(text.substring(joined)), sentence.span(), spans);
    }

    /** A text without the marks and blanks that it ends with. */
    static String withoutLastMarks(String text) {
        return LAST_MARKS.matcher(text).replaceAll("");
    }

    private List<String> runs(BitSet words, List<TextSpan> spans) {
        List<String> runs = new ArrayList<>();
        for (int from = words.nextSetBit(0); from >= 0; ) {
            int to = words.nextClearBit(from);
            int bare = unmarked.nextSetBit(from + 1);
            to = bare > from && bare < to ? bare : to;
            int start = sentence.words().get(from).start();
            int end = sentence.words().get(to - 1).end();
            if (end < sentence.text().length()
                    && "\u00BB\u201D\")".indexOf(sentence.text().charAt(end)) >= 0) {
                end++;
            }
            if (start > 0 && "\u00AB\u201C\"(".indexOf(sentence.text().charAt(start - 1)) >= 0) {
                start--;
            }
            int offset = sentence.span().start();
            spans.add(new TextSpan(sentence.span().paragraph(), offset + start, offset + end));
            runs.add(sentence.text().substring(start, end));
            from = words.nextSetBit(to);
        }
        return runs;
    }
}
