package dragoman.translate.summary;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.rendition.TextDoubt;
import dragoman.rendition.TextSpan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that what a text says is in the part of the dispatch that it cites: numbers and dates by
 * value, names through the mentions, negations by their being there at all.
 */
final class Faithfulness {
    private static final Set<MentionKind> NAMES =
            Set.of(MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANISATION);
    private static final int MIN_NAME = 4;

    private final Dispatch dispatch;
    private final MentionIndex mentions;
    private final Wording source;
    private final Wording target;
    private final boolean translated;

    /**
     * Checks texts of a language against a dispatch.
     *
     * @param language of the texts
     */
    Faithfulness(Dispatch dispatch, String language) {
        this.dispatch = dispatch;
        this.mentions = MentionIndex.of(dispatch.mentions());
        this.source = Wording.of(dispatch.language());
        this.target = Wording.of(language);
        this.translated = !dispatch.language().equals(language);
    }

    /** What the text says that its spans do not; empty when nothing was found. */
    Optional<TextDoubt> doubt(String text, List<TextSpan> spans) {
        StringBuilder cited = new StringBuilder();
        List<Mention> mentions = new ArrayList<>();
        for (TextSpan span : spans) {
            String paragraph = dispatch.paragraphs().get(span.paragraph()).text();
            cited.append(paragraph, span.start(), span.end()).append('\n');
            mentions.addAll(this.mentions.startingIn(span));
        }
        return doubt(text, cited.toString(), mentions);
    }

    /** What a headline says that the one that the agency printed does not. */
    Optional<TextDoubt> headlineDoubt(String text, String printed) {
        return doubt(text, printed, dispatch.mentions()).filter(found -> found != TextDoubt.NAME);
    }

    private Optional<TextDoubt> doubt(String text, String cited, List<Mention> mentions) {
        if (!Figures.strange(text, Figures.allowed(cited, mentions)).isEmpty()) {
            return Optional.of(TextDoubt.FIGURE);
        }
        if (isNegationLost(Word.of(text), Word.of(cited))) {
            return Optional.of(TextDoubt.NEGATION);
        }
        return hasStrangeName(text, cited, mentions)
                ? Optional.of(TextDoubt.NAME)
                : Optional.empty();
    }

    /** A negation on one side, and on the other not even a word that might stand for one. */
    private boolean isNegationLost(List<Word> text, List<Word> cited) {
        if (!source.isKnown() || !target.isKnown()) {
            return false;
        }
        boolean added = target.has(PhraseKind.NEGATION, text) && !negates(source, cited);
        boolean lost = source.has(PhraseKind.NEGATION, cited) && !negates(target, text);
        return added || (lost && translated);
    }

    private static boolean negates(Wording wording, List<Word> words) {
        return wording.has(PhraseKind.NEGATION, words)
                || wording.has(PhraseKind.SOFT_NEGATION, words);
    }

    /** A name of the dispatch that stands elsewhere in it, but not in what is cited. */
    private boolean hasStrangeName(String text, String cited, List<Mention> mentions) {
        Set<String> keys = new HashSet<>();
        mentions.forEach(one -> one.key().ifPresent(keys::add));
        String lower = " " + String.join(" ", Word.of(text).stream().map(Word::key).toList()) + " ";
        String own = " " + String.join(" ", Word.of(cited).stream().map(Word::key).toList()) + " ";
        for (Mention mention : dispatch.mentions()) {
            if (!NAMES.contains(mention.kind())
                    || mention.key().filter(keys::contains).isPresent()) {
                continue;
            }
            String name = translated ? mention.english().orElse("") : mention.text();
            String key = " " + Word.key(name.toLowerCase(Locale.ROOT)) + " ";
            if (name.length() >= MIN_NAME
                    && lower.contains(key)
                    && !own.contains(key)
                    && mentions.stream().noneMatch(one -> sharesName(one, mention))) {
                return true;
            }
        }
        return false;
    }

    /** Parts of one name, such as a person's and the short form of it. */
    private static boolean sharesName(Mention one, Mention other) {
        String a = one.english().orElse(one.text()).toLowerCase(Locale.ROOT);
        String b = other.english().orElse(other.text()).toLowerCase(Locale.ROOT);
        return a.contains(b) || b.contains(a);
    }
}
