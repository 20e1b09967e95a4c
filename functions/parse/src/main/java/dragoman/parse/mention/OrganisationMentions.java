package dragoman.parse.mention;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds organisations whose whole names are in a vocabulary. */
final class OrganisationMentions {
    private static final int MAX_WORDS = 6;
    private static final int MIN_LETTERS = 3;
    private static final double SURE = 0.95;

    private final Vocabulary vocabulary;
    private final Set<String> firstWords = new HashSet<>();

    OrganisationMentions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.groups().keySet().forEach(name -> firstWords.add(name.split(" ", -1)[0]));
    }

    List<Mention> find(String text, int paragraph, List<Word> words) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word first = words.get(i);
            for (int joined = 0;
                    joined <= CompoundName.count(first.folded(), 1, MIN_LETTERS);
                    joined++) {
                if (firstWords.contains(first.folded().substring(joined))) {
                    longest(words, i, joined)
                            .ifPresent(name -> found.add(mention(text, paragraph, name)));
                }
            }
        }
        return found;
    }

    /**
     * Words that are the name of an organisation.
     *
     * @param joined the number of letters at the start of the first word that are not part of the
     *     name
     */
    private record Name(List<Word> words, String folded, int joined) {}

    private Optional<Name> longest(List<Word> words, int at, int joined) {
        Optional<Name> longest = Optional.empty();
        StringBuilder name = new StringBuilder();
        for (int i = at; i < Math.min(words.size(), at + MAX_WORDS); i++) {
            String folded = words.get(i).folded();
            name.append(i == at ? folded.substring(joined) : " " + folded);
            if (vocabulary.groups().containsKey(name.toString())) {
                longest = Optional.of(new Name(words.subList(at, i + 1), name.toString(), joined));
            }
        }
        return longest;
    }

    private Mention mention(String text, int paragraph, Name name) {
        // Joined letters have no vowel signs of their own in wire copy.
        int start = name.words().getFirst().start() + name.joined();
        int end = name.words().getLast().end();
        return new Mention(
                MentionKind.ORGANISATION,
                paragraph,
                start,
                end,
                text.substring(start, end),
                Optional.of(name.folded().replace(' ', '-')),
                Optional.ofNullable(vocabulary.groups().get(name.folded())),
                Optional.empty(),
                Optional.empty(),
                SURE);
    }
}
