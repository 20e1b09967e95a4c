package dragoman.parse.quote;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.PlaceForm;
import dragoman.parse.mention.Word;
import dragoman.parse.quote.QuotedText.Range;

import java.util.List;
import java.util.Optional;

/** Resolves the subject of a verb of saying in languages that write names with capitals. */
final class CapitalSubject {
    private static final int MAX_APPOSITION = 25;
    private static final int MAX_SUBJECT = 14;
    private static final int MAX_ROLE_WORDS = 6;
    private static final int MAX_ADJECTIVES = 3;

    private final QuoteWords words;

    CapitalSubject(QuoteWords words) {
        this.words = words;
    }

    /** The speaker before the verb: "Rosa Lind, director of the museum, said". */
    Optional<Speaker> before(QuotedText text, Range sentence, int verb, Speakers speakers) {
        int at = verb - 1;
        while (at >= sentence.from() && words.is("between", text.word(at))) {
            at--;
        }
        if (at < sentence.from()) {
            return Optional.empty();
        }
        Word word = text.word(at);
        if (word.isComma()) {
            return apposed(text, sentence, at);
        }
        if (word.is(')')) {
            return bracketed(text, sentence, at);
        }
        if (words.is("who", word)) {
            int name = at > sentence.from() && text.word(at - 1).isComma() ? at - 2 : at - 1;
            return name < sentence.from() ? Optional.empty() : entity(text, name);
        }
        int last = at;
        return pronoun(word, speakers)
                .or(() -> entity(text, last))
                .or(() -> roleBefore(text, sentence, last, speakers));
    }

    /** The speaker after the verb: "said the minister". */
    Optional<Speaker> after(QuotedText text, Range sentence, int verb, Speakers speakers) {
        int at = verb + 1;
        while (at < sentence.to() && words.is("between", text.word(at))) {
            at++;
        }
        if (at >= sentence.to()) {
            return Optional.empty();
        }
        Range rest = new Range(at, Math.min(sentence.to(), at + MAX_SUBJECT));
        return pronoun(text.word(at), speakers).or(() -> first(text, rest, speakers));
    }

    /** The speaker that the words begin with: a role with or without a name, an institution. */
    Optional<Speaker> first(QuotedText text, Range range, Speakers speakers) {
        int to = range.from();
        while (to < range.to() && (!text.word(to).isMark() || text.word(to).is('.'))) {
            Optional<Speaker> person = text.mention(to, MentionKind.PERSON).flatMap(this::speaker);
            if (person.isPresent()) {
                return person;
            }
            to++;
        }
        int from = range.from();
        while (from < to && words.is("article", text.word(from))) {
            from++;
        }
        if (from == to) {
            return Optional.empty();
        }
        Optional<Speaker> institution = entity(text, from);
        if (institution.isPresent()) {
            return institution;
        }
        for (int i = from; i < Math.min(to, from + MAX_ROLE_WORDS); i++) {
            Optional<Speaker> said = said(text, new Range(from, i + 1), speakers);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /** The speaker of "Rosa Lind, governor of the bank, said": the name precedes a comma. */
    private Optional<Speaker> apposed(QuotedText text, Range sentence, int comma) {
        int first = Math.max(sentence.from(), comma - MAX_APPOSITION);
        for (int i = comma - 1; i > first; i--) {
            if (text.word(i).isComma()) {
                Optional<Speaker> named = entity(text, i - 1);
                if (named.isPresent()) {
                    return named;
                }
            } else if (text.isQuoted(i)) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The name before an acronym in brackets. */
    private Optional<Speaker> bracketed(QuotedText text, Range sentence, int closing) {
        int at = closing;
        int first = Math.max(sentence.from(), closing - MAX_APPOSITION);
        while (at > first && !text.word(at).is('(')) {
            at--;
        }
        return at > first ? entity(text, at - 1) : Optional.empty();
    }

    private Optional<Speaker> pronoun(Word word, Speakers speakers) {
        if (!words.is("pronoun", word)) {
            return Optional.empty();
        }
        return isNeuter(word)
                ? speakers.lastBody().or(speakers::last)
                : speakers.lastPerson().or(speakers::last);
    }

    private static boolean isNeuter(Word word) {
        return word.folded().equals("it") || word.folded().equals("es");
    }

    /** The person, institution or government of whose name the word is part. */
    private Optional<Speaker> entity(QuotedText text, int at) {
        return text.mention(at, MentionKind.PERSON)
                .or(() -> text.mention(at, MentionKind.ORGANISATION))
                .or(() -> text.mention(at, MentionKind.PLACE).filter(CapitalSubject::maySpeak))
                .flatMap(this::speaker);
    }

    /** Whether a place stands for its government. */
    private static boolean maySpeak(Mention place) {
        return place.form().equals(Optional.of(PlaceForm.GOVERNMENT));
    }

    private Optional<Speaker> speaker(Mention mention) {
        return mention.key()
                .map(key -> new Speaker(key, mention.kind() == MentionKind.PERSON, false));
    }

    /** "The oil minister" before a verb. */
    private Optional<Speaker> roleBefore(
            QuotedText text, Range sentence, int last, Speakers speakers) {
        int first = Math.max(sentence.from(), last - MAX_SUBJECT);
        for (int i = last; i >= first && !text.word(i).isMark(); i--) {
            if (words.is("article", text.word(i))) {
                Range said = new Range(i + 1, last + 1);
                return said(text, head(text, said), speakers);
            }
            boolean whole = i == first || text.word(i - 1).isMark();
            if (whole && words.is("role", text.word(i)) && i < last + 1) {
                return said(text, new Range(i, i + 1), speakers);
            }
        }
        return isPlural(text.word(last)) && startsClause(text, sentence, last)
                ? said(text, new Range(last, last + 1), speakers)
                : Optional.empty();
    }

    /** Whether only a few words are between a word and the start of its clause. */
    private static boolean startsClause(QuotedText text, Range sentence, int at) {
        int first = Math.max(sentence.from(), at - MAX_ADJECTIVES);
        for (int i = at; i >= first; i--) {
            if (i == sentence.from() || text.word(i - 1).isMark()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlural(Word word) {
        return word.folded().endsWith("s");
    }

    /** The words up to the one that says what somebody is: "spokesman for the ministry". */
    private Range head(QuotedText text, Range said) {
        for (int i = said.from(); i < said.to(); i++) {
            if (isRole(text, i) && (i + 1 == said.to() || isBetweenNouns(text.word(i + 1)))) {
                return new Range(said.from(), i + 1);
            }
        }
        return said;
    }

    private boolean isRole(QuotedText text, int at) {
        return words.is("role", text.word(at)) || words.is("body", text.word(at));
    }

    private static boolean isBetweenNouns(Word word) {
        return word.folded().length() <= 4 && !word.isCapitalised();
    }

    /** The speaker whom a role or an institution means whose last word says what it is. */
    private Optional<Speaker> said(QuotedText text, Range range, Speakers speakers) {
        if (range.size() == 0 || range.size() > MAX_ROLE_WORDS) {
            return Optional.empty();
        }
        List<Word> said = text.words().subList(range.from(), range.to());
        Word head = said.getLast();
        if (words.is("role", head)) {
            String key = speakers.inRole(said, head.folded()).orElseGet(() -> Speakers.key(said));
            return Optional.of(new Speaker(key, true, false));
        }
        if (words.is("body", head)) {
            Optional<String> last =
                    words.is("generic", head)
                            ? speakers.lastBody().map(Speaker::key)
                            : Optional.empty();
            String key =
                    speakers.body(head.folded()).or(() -> last).orElseGet(() -> Speakers.key(said));
            return Optional.of(new Speaker(key, false, false));
        }
        return Optional.empty();
    }
}
