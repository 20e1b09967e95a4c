package dragoman.translate.summary;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.rendition.TextDoubt;
import dragoman.rendition.TextSpan;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final Locale language;
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
        this.language = Locale.forLanguageTag(language);
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

    /**
     * Whether a text that was worded anew says only what its spans say. A negation must not be lost
     * in one language either, and what is written with a capital must begin like a word or a name
     * of what is cited, whether or not the mentions have it, or be a month or weekday.
     */
    boolean isBornOut(String text, List<TextSpan> spans) {
        StringBuilder cited = new StringBuilder();
        Set<String> known = new HashSet<>();
        for (TextSpan span : spans) {
            String paragraph = dispatch.paragraphs().get(span.paragraph()).text();
            cited.append(paragraph, span.start(), span.end()).append('\n');
            for (Mention mention : mentions.startingIn(span)) {
                Word.of(mention.english().orElse("")).forEach(one -> known.add(beginning(one)));
            }
        }
        List<Word> source = Word.of(cited.toString());
        source.forEach(one -> known.add(beginning(one)));
        known.addAll(calendar());
        boolean negated = this.source.has(PhraseKind.NEGATION, source);
        return doubt(text, spans).isEmpty()
                && (!negated || !target.isKnown() || negates(target, Word.of(text)))
                && Word.of(text).stream()
                        .skip(1)
                        .filter(one -> Character.isUpperCase(text.charAt(one.start())))
                        .allMatch(one -> known.contains(beginning(one)));
    }

    private static String beginning(Word word) {
        return word.key().substring(0, Math.min(MIN_NAME, word.key().length()));
    }

    private Set<String> calendar() {
        Set<String> names = new HashSet<>();
        for (Month month : Month.values()) {
            names.add(month.getDisplayName(TextStyle.FULL, language));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            names.add(day.getDisplayName(TextStyle.FULL, language));
        }
        return Word.of(String.join(" ", names)).stream()
                .map(Faithfulness::beginning)
                .collect(Collectors.toSet());
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
