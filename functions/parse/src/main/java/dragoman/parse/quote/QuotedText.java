package dragoman.parse.quote;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Paragraph;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.Words;
import dragoman.sentence.Sentence;
import dragoman.sentence.SentenceSplitter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A paragraph cut into sentences and words, with what each word mentions. */
final class QuotedText {
    private final Paragraph paragraph;
    private final List<Word> words;
    private final @Nullable Mention[] mentions;
    private final List<Range> sentences = new ArrayList<>();
    private final Quotations quotations;

    /** Indexes of words, the second one exclusive. */
    record Range(int from, int to) {
        int size() {
            return to - from;
        }
    }

    /**
     * @param all those of the paragraph, in order
     */
    QuotedText(Paragraph paragraph, List<Mention> all, SentenceSplitter splitter) {
        this.paragraph = paragraph;
        this.words = Words.of(paragraph.text(), 0, paragraph.text().length());
        this.mentions = new @Nullable Mention[words.size()];
        this.quotations = Quotations.of(paragraph.text());
        int word = 0;
        for (Mention mention : all) {
            while (word < words.size() && words.get(word).end() <= mention.start()) {
                word++;
            }
            for (int i = word; i < words.size() && words.get(i).start() < mention.end(); i++) {
                mentions[i] = mention;
            }
        }
        word = 0;
        for (Sentence sentence : splitter.split(paragraph)) {
            int from = word;
            while (from < words.size() && words.get(from).start() < sentence.span().start()) {
                from++;
            }
            word = from;
            while (word < words.size() && words.get(word).start() < sentence.span().end()) {
                word++;
            }
            sentences.add(new Range(from, word));
        }
    }

    Paragraph paragraph() {
        return paragraph;
    }

    List<Word> words() {
        return words;
    }

    Word word(int at) {
        return words.get(at);
    }

    List<Range> sentences() {
        return sentences;
    }

    Quotations quotations() {
        return quotations;
    }

    /** What the word is part of, if it is of that kind. */
    Optional<Mention> mention(int at, MentionKind kind) {
        Mention mention = at >= 0 && at < words.size() ? mentions[at] : null;
        return Optional.ofNullable(mention).filter(one -> one.kind() == kind);
    }

    /** Whether the word is in a quotation, where verbs are those of the person quoted. */
    boolean isQuoted(int at) {
        return quotations.around(words.get(at).start()).isPresent();
    }

    /** Whether the word is a mark that opens a quotation. */
    boolean opensQuotation(int at) {
        Word word = words.get(at);
        return word.isMark() && quotations.openedAt(word.start()).isPresent();
    }
}
