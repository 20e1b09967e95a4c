package dragoman.translate.summary;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Quote;
import dragoman.rendition.TextSpan;
import dragoman.translate.summary.Antecedent.Slot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes sentences stand alone: leaves out an opener that only links to the sentence before, puts in
 * whom a pronoun means, and refuses what still hangs on another sentence.
 */
final class Opening {
    private static final int MAX_OPENERS = 3;
    private static final Set<MentionKind> NAMES =
            Set.of(MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE);

    private final Wording wording;
    private final Map<String, Mention> byKey = new HashMap<>();

    /**
     * Reads sentences of a dispatch.
     *
     * @param mentions of the dispatch
     */
    Opening(Wording wording, List<Mention> mentions) {
        this.wording = wording;
        for (Mention mention : mentions) {
            if (NAMES.contains(mention.kind())) {
                mention.key()
                        .ifPresent(
                                key ->
                                        byKey.merge(
                                                key,
                                                mention,
                                                (a, b) ->
                                                        b.text().length() > a.text().length()
                                                                ? b
                                                                : a));
            }
        }
    }

    /** The mention that names somebody or something in full. */
    Optional<Mention> named(TextSpan span) {
        return byKey.values().stream()
                .filter(one -> one.paragraph() == span.paragraph() && one.start() == span.start())
                .findFirst();
    }

    /**
     * The sentence as it can be read without the one before.
     *
     * @param quote what is said in it
     */
    Optional<Extract> standalone(SentenceText sentence, Optional<Quote> quote) {
        List<Word> words = sentence.words();
        int first = openers(words);
        if (first >= words.size()
                || wording.at(PhraseKind.CONTINUING, words, first)
                || opensClause(words, first)) {
            return Optional.empty();
        }
        if (isPronoun(words, first) && isVerbOfSaying(words, first + 1)) {
            return antecedent(quote).map(one -> named(sentence, first, one, Slot.INSTEAD, first));
        }
        if (wording.at(PhraseKind.DANGLING_OPENER, words, first)) {
            return Optional.empty();
        }
        if (isVerbOfSaying(words, first) && Completeness.isArabic(words.get(first))) {
            int next = first + 1;
            if (isPronoun(words, next)) {
                return antecedent(quote).map(one -> named(sentence, first, one, Slot.AFTER, next));
            }
            if (next < words.size() && hasNoSubject(sentence, first, next)) {
                return antecedent(quote).map(one -> named(sentence, first, one, Slot.AFTER, first));
            }
        }
        return Optional.of(Extract.of(sentence, start(sentence, first)));
    }

    /** Number of words of the openers that can be left out, if more of the sentence follows. */
    private int openers(List<Word> words) {
        int first = 0;
        for (int i = 0; i < MAX_OPENERS; i++) {
            int length = wording.length(PhraseKind.STRIPPED_OPENER, words, first);
            first += first + length < words.size() ? length : 0;
        }
        return first;
    }

    private boolean opensClause(List<Word> words, int first) {
        return wording.at(PhraseKind.ADDITION, words, first)
                || wording.at(PhraseKind.SIDELINE, words, first);
    }

    private boolean isPronoun(List<Word> words, int at) {
        return wording.at(PhraseKind.PRONOUN, words, at);
    }

    private boolean isVerbOfSaying(List<Word> words, int at) {
        return at < words.size()
                && (wording.at(PhraseKind.SAYING, words, at)
                        || wording.need(words.get(at).key()).isPresent());
    }

    /** What was said, or what the verb needs, follows it at once: "and said that". */
    private boolean hasNoSubject(SentenceText sentence, int verb, int next) {
        List<Word> words = sentence.words();
        if (wording.at(PhraseKind.THAT, words, next) || words.get(next).afterColon()) {
            return true;
        }
        String key = words.get(next).key();
        String needs = wording.need(words.get(verb).key()).orElse("");
        boolean needed = false;
        for (String need : needs.split("/", -1)) {
            needed |= need.endsWith("-") ? key.startsWith(need.substring(0, 1)) : key.equals(need);
        }
        return needed
                && sentence.mentionsBetween(next, next + 1).stream()
                        .noneMatch(
                                one ->
                                        NAMES.contains(one.kind())
                                                && one.start()
                                                        == sentence.span().start()
                                                                + words.get(next).start());
    }

    /** Who says what is said. */
    Optional<Mention> antecedent(Optional<Quote> quote) {
        return quote.flatMap(Quote::speaker).map(byKey::get);
    }

    private Extract named(SentenceText sentence, int first, Mention one, Slot slot, int word) {
        return Extract.of(sentence, start(sentence, first))
                .naming(Antecedent.of(one, one.text(), slot, word));
    }

    /** Where the first word begins, without a conjunction that is written onto a verb. */
    private int start(SentenceText sentence, int first) {
        Word word = sentence.words().get(first);
        int joined = wording.joined(word.key());
        // A quotation mark before the first word belongs to the sentence.
        return first == 0 && joined == 0 ? 0 : word.start() + joined;
    }
}
