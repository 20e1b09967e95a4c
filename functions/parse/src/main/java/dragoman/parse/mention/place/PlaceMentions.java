package dragoman.parse.mention.place;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.PlaceForm;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.mention.CompoundName;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.place.KnownPlace.Kind;
import dragoman.parse.place.Gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds known places in running text. */
public final class PlaceMentions {
    private static final int MIN_LETTERS = 3;
    private static final int MAX_JOINED = 2;
    // Without its hamza, a name as short as this after a joined letter is also "its door", "early".
    private static final int SHORT = 4;
    private static final char ALEF = '\u0627';
    private static final char ALEF_MAKSURA = '\u0649';
    private static final String ARTICLE = "\u0627\u0644";
    // After "for" the article has lost its alef.
    private static final String FOR_THE = "\u0644\u0644";
    // Shorter Latin words in a name are often in small letters.
    private static final int MIN_CAPITALISED = 4;

    private final PlaceIndex index;
    private final PlaceContext context = PlaceContext.builtIn();
    private final Governments governments = new Governments(context);

    /** Finds the places of the index, and those of a gazetteer. */
    public PlaceMentions(Gazetteer gazetteer) {
        this.index = PlaceIndex.builtIn(gazetteer);
    }

    /** Whether the folded word is the whole name of a place, and not rather a common word. */
    public boolean isPlace(String folded) {
        return folded.length() >= MIN_LETTERS
                && index.place(folded)
                        .filter(place -> place.evidence() == Evidence.NONE)
                        .filter(_ -> context.needed(folded) == Evidence.NONE)
                        .isPresent();
    }

    /** Whether the folded word is an adjective of a state. */
    public boolean isAdjective(String folded) {
        return index.adjective(folded).isPresent();
    }

    /**
     * The places that the paragraphs name, in order.
     *
     * @param deadline checked for each paragraph
     */
    public List<Mention> find(Dispatch dispatch, Deadline deadline) {
        List<List<Word>> texts = new ArrayList<>();
        List<List<Candidate>> candidates = new ArrayList<>();
        for (Paragraph paragraph : dispatch.paragraphs()) {
            deadline.check();
            List<Word> text = PlaceWords.of(paragraph.text());
            texts.add(text);
            candidates.add(candidates(paragraph.n(), text));
        }
        PlaceResolution resolution = new PlaceResolution(context, dispatch, texts, candidates);
        List<Mention> found = new ArrayList<>();
        for (Paragraph paragraph : dispatch.paragraphs()) {
            deadline.check();
            List<Candidate> places = resolution.places(candidates.get(paragraph.n()));
            Set<Candidate> acting = governments.of(places);
            for (Candidate place : places) {
                Optional<PlaceForm> form =
                        place.isAdjective()
                                ? Optional.of(PlaceForm.ADJECTIVE)
                                : Optional.of(PlaceForm.GOVERNMENT)
                                        .filter(_ -> acting.contains(place));
                found.add(place.mention(paragraph.text(), form));
            }
        }
        return found;
    }

    private List<Candidate> candidates(int paragraph, List<Word> text) {
        List<Candidate> found = new ArrayList<>();
        int i = 0;
        while (i < text.size()) {
            Optional<Candidate> candidate = at(paragraph, text, i);
            candidate.ifPresent(found::add);
            i = candidate.map(Candidate::to).orElse(i + 1);
        }
        return found;
    }

    private Optional<Candidate> at(int paragraph, List<Word> text, int at) {
        Word first = text.get(at);
        if (first.isMark() || Character.isLowerCase(first.text().codePointAt(0))) {
            return Optional.empty();
        }
        String folded = first.folded();
        for (int joined = 0;
                joined <= CompoundName.count(folded, MAX_JOINED, MIN_LETTERS - 1);
                joined++) {
            String rest = folded.substring(joined);
            Optional<Candidate> found = named(paragraph, text, at, joined, rest);
            if (found.isEmpty() && rest.length() > SHORT && rest.startsWith(FOR_THE)) {
                found = named(paragraph, text, at, joined, ARTICLE + rest.substring(2));
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The longest name that begins with a word. */
    private Optional<Candidate> named(
            int paragraph, List<Word> text, int at, int joined, String first) {
        int last = Math.min(text.size(), at + index.longest(first));
        StringBuilder name = new StringBuilder(first);
        Optional<Candidate> longest = Optional.empty();
        for (int to = at + 1; to <= last; to++) {
            if (to > at + 1) {
                name.append(' ').append(text.get(to - 1).folded());
            }
            String key = name.toString();
            int start = text.get(at).start() + joined;
            List<Word> words = text.subList(at, to);
            KnownPlace known = known(key, text, at, to, joined).orElse(null);
            if (known != null && isCapitalised(words)) {
                longest =
                        Optional.of(
                                new Candidate(known, key, paragraph, text, at, to, start, joined));
            }
        }
        return longest.map(this::withRealm);
    }

    /** What the words may stand for, with the evidence that it needs. */
    private Optional<KnownPlace> known(String key, List<Word> text, int at, int to, int joined) {
        // A letter joined to the word has no vowel sign of its own in wire copy.
        String written = text.get(at).text().substring(joined);
        Optional<KnownPlace> place =
                index.place(key)
                        .filter(_ -> key.length() >= MIN_LETTERS || index.isAcronym(key))
                        .filter(_ -> to > at + 1 || index.isWrittenAs(key, written))
                        .filter(_ -> context.isSpelled(key, written))
                        .filter(known -> !context.isOtherwise(key, known, text, at, to))
                        .map(known -> known.needing(evidence(key, known, written, joined)));
        Optional<KnownPlace> adjective =
                index.adjective(key)
                        .filter(_ -> isAdjective(key, text.get(to - 1), at, joined, text));
        boolean asAdjective = followsArticle(text, at) || written.indexOf(PlaceWords.FATHATAN) >= 0;
        return place.isPresent() && adjective.isPresent() && asAdjective
                ? adjective
                : place.or(() -> adjective);
    }

    private Evidence evidence(String key, KnownPlace place, String written, int joined) {
        boolean doubtful =
                (joined > 0 && key.charAt(0) == ALEF && key.length() <= SHORT)
                        || written.indexOf(PlaceWords.FATHATAN) >= 0;
        Evidence needed = place.evidence().and(context.needed(key));
        return doubtful ? Evidence.STRONG : needed;
    }

    private boolean isAdjective(String key, Word last, int at, int joined, List<Word> text) {
        boolean otherWord =
                index.excludesMaqsura(key)
                        && last.text().charAt(last.text().length() - 1) == ALEF_MAKSURA;
        boolean joinedPreposition =
                joined > 0
                        && !CompoundName.isAnd(text.get(at).folded().charAt(joined - 1))
                        && !key.startsWith(ARTICLE);
        return !otherWord && !(joinedPreposition && key.length() <= SHORT);
    }

    /**
     * Whether the word before has an article, as the noun has that a definite adjective follows.
     */
    private static boolean followsArticle(List<Word> text, int at) {
        if (at == 0 || text.get(at - 1).isMark()) {
            return false;
        }
        String before = text.get(at - 1).folded();
        int joined = CompoundName.count(before, MAX_JOINED, MIN_LETTERS);
        return before.startsWith(ARTICLE)
                || before.startsWith(FOR_THE)
                || (joined > 0 && before.substring(joined).startsWith(ARTICLE));
    }

    /** Whether all words are capitalised that must be in a Latin name. */
    private static boolean isCapitalised(List<Word> words) {
        return words.stream()
                .noneMatch(
                        word ->
                                word.text().length() >= MIN_CAPITALISED
                                        && Character.isLowerCase(word.text().codePointAt(0)));
    }

    /** With the words "State of" before the name of a state. */
    private Candidate withRealm(Candidate candidate) {
        if (candidate.place().kind() != Kind.STATE || candidate.joined() > 0) {
            return candidate;
        }
        int realm = context.realm(candidate.text(), candidate.from());
        return realm == candidate.from()
                ? candidate
                : candidate.from(realm, context.joinedToRealm(candidate.text().get(realm)));
    }
}
