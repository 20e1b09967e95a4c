package dragoman.translate.summary;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a headline of a sentence for agencies that send none: who did what, complete, in at most
 * {@value #MAX_WORDS} words. Days, forms of address, brackets and relative clauses are left out;
 * what is still too long ends at a clause or an adjunct, or names the speaker before a colon. A
 * sentence of which no part is complete gives none.
 */
final class HeadlineMaker {
    static final int MAX_WORDS = 14;
    // In Arabic, where the article, "and" and many prepositions are part of a word.
    private static final int MAX_BRIEF_WORDS = 10;
    private static final int MIN_WORDS = 4;
    private static final int MAX_SENTENCES = 3;
    // The prefix of a verb of the present with a feminine subject.
    private static final String FEMININE = "\u062A";
    private static final List<String> PAIRS =
            List.of("()", "[]", "\u00AB\u00BB", "\u201C\u201D", "\u27E6\u27E7");
    private static final String ENGLISH_PAST = "ed";
    private static final String ARTICLE = "\u0627\u0644";
    private static final int MAX_PLACE = 6;
    private static final Set<PhraseKind> VERBS =
            Set.of(PhraseKind.VERB, PhraseKind.SAYING, PhraseKind.CONTINUING, PhraseKind.NEEDS);
    private static final Set<PhraseKind> CLAUSES =
            Set.of(PhraseKind.ADDITION, PhraseKind.SIDELINE, PhraseKind.ATTRIBUTION);
    private static final Set<PhraseKind> AFTER_COMMA =
            Set.of(
                    PhraseKind.ADDITION,
                    PhraseKind.SIDELINE,
                    PhraseKind.ATTRIBUTION,
                    PhraseKind.ADDITION_AFTER_COMMA,
                    PhraseKind.SIDELINE_AFTER_COMMA,
                    PhraseKind.RELATIVE,
                    PhraseKind.ADJUNCT);
    // A longer one is no sentence, and each of its words might be where the headline ends.
    private static final int MAX_WORDS_READ = 400;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    private final Wording wording;
    private final Completeness completeness;
    private final HeadlineSpeaker speakers;
    private final boolean brief;

    private HeadlineMaker(Wording wording, boolean brief) {
        this.wording = wording;
        this.brief = brief;
        this.completeness = new Completeness(wording);
        this.speakers = new HeadlineSpeaker(wording);
    }

    static HeadlineMaker of(Wording wording) {
        return new HeadlineMaker(wording, false);
    }

    /** Makes headlines that are still short enough when they are translated. */
    static HeadlineMaker brief(Wording wording) {
        return new HeadlineMaker(wording, true);
    }

    /** The headline of the first sentence that gives one. */
    Optional<Headline> headline(Body text) {
        return text.sentences().stream()
                .limit(MAX_SENTENCES)
                .filter(one -> one.equals(text.sentences().getFirst()) || standsAlone(one))
                .flatMap(sentence -> headline(sentence).stream())
                .findFirst();
    }

    /** A later sentence must not point back to the first. */
    private boolean standsAlone(SentenceText sentence) {
        return !wording.has(PhraseKind.DEMONSTRATIVE, sentence.words())
                && !wording.has(PhraseKind.PRONOUN, sentence.words());
    }

    /** The headline of a sentence. */
    Optional<Headline> headline(SentenceText sentence) {
        if (sentence.words().size() < MIN_WORDS
                || sentence.words().size() > MAX_WORDS_READ
                || !sentence.balanced()) {
            return Optional.empty();
        }
        BitSet kept = kept(sentence);
        int joined = wording.joined(sentence.words().get(kept.nextSetBit(0)).key());
        HeadlineWords words = new HeadlineWords(sentence, kept, joined);
        HeadlineWords bare = withoutRoles(sentence, words);
        List<HeadlineWords> forms = new ArrayList<>();
        forms.add(words);
        speakers.before(words).ifPresent(forms::add);
        forms.add(bare);
        speakers.before(bare).ifPresent(forms::add);
        return forms.stream()
                .filter(this::fits)
                .findFirst()
                .or(() -> shortened(forms, Set.of()))
                .or(() -> shortened(forms, adjuncts(sentence, PhraseKind.ADJUNCT)))
                .or(
                        () ->
                                shortened(
                                        forms,
                                        adjuncts(
                                                sentence,
                                                PhraseKind.ADJUNCT,
                                                PhraseKind.WEAK_ADJUNCT)))
                .map(HeadlineWords::headline);
    }

    /** Only where the verb comes first is what an adjunct follows known to have one. */
    private static Set<PhraseKind> adjuncts(SentenceText sentence, PhraseKind... kinds) {
        return Completeness.isArabic(sentence.words().getFirst()) ? Set.of(kinds) : Set.of();
    }

    private Optional<HeadlineWords> shortened(List<HeadlineWords> forms, Set<PhraseKind> adjuncts) {
        return forms.stream().flatMap(form -> cut(form, adjuncts).stream()).findFirst();
    }

    private int maxWords(SentenceText sentence) {
        return brief && Completeness.isArabic(sentence.words().getFirst())
                ? MAX_BRIEF_WORDS
                : MAX_WORDS;
    }

    private boolean fits(HeadlineWords words) {
        int count = words.count();
        return count >= MIN_WORDS
                && count <= maxWords(words.sentence())
                && !wording.at(PhraseKind.DANGLING_OPENER, words.said(), 0)
                && (words.hasSpeaker()
                        ? !wording.at(PhraseKind.DANGLING, words.said(), words.said().size() - 1)
                        : completeness.isComplete(words.said()) && !endsInSubject(words))
                && saysSomething(words)
                && isBalanced(words.headline().text())
                && !endsInVerb(words);
    }

    /** What opens a quotation or a bracket and does not close it was cut within. */
    private static boolean isBalanced(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 0
                && PAIRS.stream()
                        .allMatch(
                                pair ->
                                        text.chars().filter(c -> c == pair.charAt(0)).count()
                                                == text.chars()
                                                        .filter(c -> c == pair.charAt(1))
                                                        .count());
    }

    /** Arabic puts the subject after the verb: what ends with its name lacks what was done. */
    private boolean endsInSubject(HeadlineWords words) {
        List<Word> said = words.said();
        if (!Completeness.isArabic(said.getFirst())) {
            return false;
        }
        int last = words.last();
        Optional<Mention> actor =
                words.sentence().mentions().stream().filter(HeadlineSpeaker::isActor).findFirst();
        boolean name =
                words.sentence().mentionsBetween(last, last + 1).stream()
                        .anyMatch(
                                one ->
                                        one.kind() == MentionKind.PERSON
                                                || actor.filter(one::equals).isPresent());
        return name && !wording.has(PhraseKind.WEAK_ADJUNCT, said);
    }

    /** A verb at the end lacks its object, or opens a relative clause. */
    private boolean endsInVerb(HeadlineWords words) {
        if (words.endsWithSentence()) {
            return false;
        }
        String last = words.said().getLast().key();
        return Completeness.isArabic(words.said().getFirst())
                ? isVerb(last)
                : last.endsWith(ENGLISH_PAST);
    }

    private boolean isVerb(String key) {
        String bare = ArabicForms.bareVerb(key);
        return VERBS.stream()
                .anyMatch(kind -> wording.isForm(kind, bare) || wording.isForm(kind, key));
    }

    /** What an Arabic conjunction opens holds a verb, if it was cut. */
    private boolean saysSomething(HeadlineWords words) {
        List<Word> said = words.said();
        if (said.isEmpty() || !Completeness.isArabic(said.getFirst()) || words.endsWithSentence()) {
            return !said.isEmpty();
        }
        int from = 0;
        for (int i = 0; i < said.size() && from == 0; i++) {
            from = wording.at(PhraseKind.THAT, said, i) ? i + 1 : 0;
        }
        if (from == 0 && !words.hasSpeaker()) {
            return true;
        }
        for (int i = from; i < said.size(); i++) {
            String key = said.get(i).key();
            if (isVerb(key)
                    || ArabicForms.isImperfect(key)
                    || (i == from && key.startsWith(FEMININE) && key.length() >= MIN_WORDS)) {
                return true;
            }
        }
        return false;
    }

    /** The longest beginning that fits. */
    private Optional<HeadlineWords> cut(HeadlineWords words, Set<PhraseKind> adjuncts) {
        List<Word> all = words.sentence().words();
        for (int at = all.size() - 1; at > 0; at--) {
            if (words.keeps(at)
                    && !words.sentence().isBound(at)
                    && !isAli(words.sentence(), at)
                    && opens(all, at, adjuncts)) {
                HeadlineWords shorter = words.until(at);
                if (fits(shorter) && losesNothing(all, at, shorter) && !objectFollows(all, at)) {
                    return Optional.of(shorter);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Wire copy sets a comma between an Arabic verb with its subject and place, and its object:
     * what is cut before such a place lacks the object.
     */
    private boolean objectFollows(List<Word> all, int at) {
        for (int i = at + 1; i < Math.min(at + MAX_PLACE, all.size()); i++) {
            if (all.get(i).afterComma()) {
                return Completeness.isArabic(all.getFirst())
                        && wording.at(PhraseKind.ADJUNCT, all, at)
                        && all.get(i).key().startsWith(ARTICLE)
                        && !wording.at(PhraseKind.RELATIVE, all, i);
            }
        }
        return false;
    }

    /** The name Ali has the letters of the preposition, but for the form of the last one. */
    private static boolean isAli(SentenceText sentence, int at) {
        Word word = sentence.words().get(at);
        return word.key().equals("\u0639\u0644\u064A")
                && sentence.text().charAt(word.end() - 1) != '\u0649';
    }

    private boolean opens(List<Word> words, int at, Set<PhraseKind> adjuncts) {
        Set<PhraseKind> kinds = words.get(at).afterComma() ? AFTER_COMMA : CLAUSES;
        return kinds.stream().anyMatch(kind -> wording.at(kind, words, at))
                || adjuncts.stream().anyMatch(kind -> wording.at(kind, words, at))
                || (words.get(at).afterComma() && goesOn(words.get(at), adjuncts));
    }

    /** Another sentence that "and" joins; of a list of nouns, what is less important. */
    private boolean goesOn(Word word, Set<PhraseKind> adjuncts) {
        boolean joined = !ArabicForms.withoutConjunction(word.key()).equals(word.key());
        return joined && (adjuncts.contains(PhraseKind.WEAK_ADJUNCT) || isVerb(word.key()));
    }

    /** No condition goes, and after a negation no circumstance. */
    private boolean losesNothing(List<Word> all, int at, HeadlineWords kept) {
        if (wording.at(PhraseKind.ADDITION, all, at)
                || wording.at(PhraseKind.ATTRIBUTION, all, at)) {
            return true;
        }
        return !wording.at(PhraseKind.CONDITION, all, at)
                && !wording.has(PhraseKind.NEGATION, kept.said());
    }

    /** The words that a headline needs at all. */
    private BitSet kept(SentenceText sentence) {
        List<Word> words = sentence.words();
        BitSet kept = new BitSet(words.size());
        kept.set(0, words.size());
        kept.clear(0, wording.length(PhraseKind.STRIPPED_OPENER, words, 0));
        dropDays(sentence, kept);
        dropBrackets(sentence, kept);
        for (int i = 0; i < words.size(); i++) {
            int title = wording.length(PhraseKind.TITLE, words, i);
            if (title > 0 && i + title < words.size()) {
                kept.clear(i, i + title);
            }
        }
        dropRelatives(sentence, kept);
        return kept;
    }

    private void dropDays(SentenceText sentence, BitSet kept) {
        List<Word> words = sentence.words();
        for (int i = 0; i < words.size(); i++) {
            int day = wording.length(PhraseKind.DAY, words, i);
            if (day > 0) {
                clearWithLead(words, kept, i, i + day);
            }
        }
        sentence.mentions().stream()
                .filter(one -> one.kind() == MentionKind.TIME)
                .filter(
                        one ->
                                one.amount()
                                        .value()
                                        .filter(v -> DAY.matcher(v).matches())
                                        .isPresent())
                .forEach(
                        one -> {
                            int from = sentence.wordAt(one.start());
                            clearWithLead(words, kept, from, sentence.wordAt(one.end()));
                        });
    }

    private void clearWithLead(List<Word> words, BitSet kept, int from, int to) {
        int first = from;
        while (first > 1 && wording.at(PhraseKind.DAY_LEAD, words, first - 1)) {
            first--;
        }
        kept.clear(first, Math.max(first, to));
    }

    /** Brackets after a noun explain it; after a preposition they hold the noun itself. */
    private void dropBrackets(SentenceText sentence, BitSet kept) {
        List<Word> words = sentence.words();
        for (int i = 1; i < words.size(); i++) {
            if (sentence.opensBracket(i) && !wording.at(PhraseKind.DANGLING, words, i - 1)) {
                int end = i + 1;
                while (end < words.size() && !sentence.closesBracket(end - 1)) {
                    end++;
                }
                kept.clear(i, end);
            }
        }
    }

    /** Who has a name needs no office. */
    private static HeadlineWords withoutRoles(SentenceText sentence, HeadlineWords words) {
        HeadlineWords fewer = words;
        for (Mention mention : sentence.mentions()) {
            if (mention.kind() == MentionKind.PERSON && mention.role().isPresent()) {
                int start = mention.start() - sentence.span().start();
                int role = sentence.text().lastIndexOf(mention.role().get(), start);
                boolean before =
                        role >= 0
                                && sentence.text()
                                        .substring(role + mention.role().get().length(), start)
                                        .chars()
                                        .noneMatch(Character::isLetterOrDigit);
                if (before) {
                    BitSet office = new BitSet();
                    office.set(
                            sentence.wordAt(sentence.span().start() + role),
                            sentence.wordAt(mention.start()));
                    fewer = fewer.without(office, sentence.wordAt(mention.end()));
                }
            }
        }
        return fewer;
    }

    /** A relative clause ends at a comma, or where a verb of saying before it goes on. */
    private void dropRelatives(SentenceText sentence, BitSet kept) {
        List<Word> words = sentence.words();
        int verb = completeness.mainVerb(words);
        for (int i = 1; i < words.size(); i++) {
            if (!wording.at(PhraseKind.RELATIVE, words, i) || sentence.isBound(i)) {
                continue;
            }
            for (int end = i + 1; end < words.size(); end++) {
                boolean goesOn = verb >= 0 && verb < i && wording.at(PhraseKind.THAT, words, end);
                if (goesOn || (words.get(i).afterComma() && words.get(end).afterComma())) {
                    kept.clear(i, end);
                    break;
                }
            }
        }
    }
}
