package dragoman.translate.summary;

import dragoman.dispatch.Mention;
import dragoman.rendition.TextSpan;
import dragoman.translate.summary.Antecedent.Slot;

import java.util.List;
import java.util.Optional;

/** Makes texts of a target language out of translated sentences, as the source's were made. */
final class TargetText {
    // A translation has more words than its source where that writes articles onto them.
    private static final double GROWTH = 1.7;
    private static final int MAX_TRANSLATED_HEADLINE = 18;

    private final Wording wording;
    private final Compression compression;
    private final HeadlineMaker headlines;

    TargetText(Wording wording) {
        this.wording = wording;
        this.compression = new Compression(wording);
        this.headlines = HeadlineMaker.of(wording);
    }

    /**
     * The translation of a sentence, read without the one before, and as short as the extract.
     *
     * @param named the mention that the extract puts in
     */
    String sentence(Extract extract, String translation, Optional<Mention> named) {
        SentenceText text = SentenceText.of(translation, extract.sentence().span());
        if (text.words().isEmpty()) {
            return translation;
        }
        Extract whole = opened(text, named);
        return extract.isCut() ? shortened(whole, (int) (extract.length() * GROWTH)) : whole.text();
    }

    /** The longest complete part of at most so many words; the whole where there is none. */
    String shortened(String text, int most) {
        SentenceText sentence = SentenceText.of(text, new TextSpan(0, 0, text.length()));
        return sentence.words().isEmpty() ? text : shortened(Extract.of(sentence, 0), most);
    }

    private String shortened(Extract whole, int most) {
        return compression.fitting(whole, 1, most).orElse(whole).text();
    }

    /**
     * A translated headline: whole where it is short enough, else shortened without the loss of its
     * figures, else whole if it is only a little too long.
     */
    Optional<String> headline(TranslatedSentence translation, Headline made) {
        String text = Extract.capitalised(HeadlineWords.withoutLastMarks(translation.text()));
        int words = Extract.wordCount(text);
        if (words <= HeadlineMaker.MAX_WORDS) {
            return Optional.of(text).filter(_ -> words > 0);
        }
        return headline(text, made.sentence())
                .map(Headline::text)
                .filter(one -> hasFigure(one) || !hasFigure(text))
                .or(() -> Optional.of(text).filter(_ -> words <= MAX_TRANSLATED_HEADLINE));
    }

    private static boolean hasFigure(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    Optional<Headline> headline(String translation, TextSpan span) {
        return headlines.headline(SentenceText.of(translation, span));
    }

    private Extract opened(SentenceText text, Optional<Mention> named) {
        List<Word> words = text.words();
        int opener = wording.length(PhraseKind.STRIPPED_OPENER, words, 0);
        int first = opener < words.size() ? opener : 0;
        Extract whole = Extract.of(text, first == 0 ? 0 : words.get(first).start());
        Slot slot = wording.at(PhraseKind.PRONOUN, words, first) ? Slot.INSTEAD : Slot.BEFORE;
        return named.map(
                        one ->
                                whole.naming(
                                        Antecedent.of(
                                                one,
                                                one.english().orElse(one.text()),
                                                slot,
                                                first)))
                .orElse(whole);
    }
}
