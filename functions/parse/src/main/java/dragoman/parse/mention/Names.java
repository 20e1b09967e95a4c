package dragoman.parse.mention;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people named in a dispatch so far. People are named in full once, and by their last name from
 * then on.
 */
final class Names {
    // Alef and lam, "the", joined to its noun.
    private static final String ARTICLE = "\u0627\u0644";

    private final boolean lastNameSuffices;
    private final Map<String, Speaker> named = new LinkedHashMap<>();
    // The first with a last name, and the last with a word in the role.
    private final Map<String, Speaker> byLastName = new HashMap<>();
    private final Map<String, Speaker> lastByRole = new HashMap<>();

    /**
     * @param lastNameSuffices whether the last word of a name alone is certain to be a name, as it
     *     is where names have capitals
     */
    Names(boolean lastNameSuffices) {
        this.lastNameSuffices = lastNameSuffices;
    }

    void add(Speaker speaker) {
        if (speaker.isNamed()) {
            if (named.putIfAbsent(speaker.key(), speaker) == null) {
                byLastName.putIfAbsent(speaker.name().getLast().folded(), speaker);
                speaker.role().forEach(part -> lastByRole.put(withoutArticle(part), speaker));
            }
        }
    }

    /** The key of the person meant: a single word may be the last word of a name. */
    String key(Speaker speaker) {
        String key = speaker.key();
        if (named.containsKey(key) || speaker.kind() != MentionKind.PERSON) {
            return key;
        }
        if (speaker.isNamed() && speaker.name().size() == 1) {
            return endingWith(speaker.name().getFirst()).orElse(key);
        }
        if (!speaker.isNamed() && speaker.name().size() == 1) {
            return endingWith(speaker.name().getFirst())
                    .or(() -> withRole(speaker.name().getFirst()))
                    .orElse(key);
        }
        return key;
    }

    private Optional<String> endingWith(Word word) {
        return Optional.ofNullable(byLastName.get(word.folded())).map(Speaker::key);
    }

    /**
     * The person meant by "the minister": the last one named whose role contains that word, with or
     * without its article.
     */
    private Optional<String> withRole(Word word) {
        String bare =
                word.folded().startsWith("\u0627\u0644")
                        ? word.folded().substring(2)
                        : word.folded();
        return Optional.ofNullable(lastByRole.get(bare)).map(Speaker::key);
    }

    private static String withoutArticle(Word word) {
        return word.folded().startsWith(ARTICLE) ? word.folded().substring(2) : word.folded();
    }

    /** The mentions of people whose whole or last name is known. */
    List<Mention> find(String text, int paragraph, List<Word> words) {
        List<Mention> found = new ArrayList<>();
        Index index = new Index();
        for (int i = 0; i < words.size(); i++) {
            Optional<Ranked> whole = index.whole(words, i);
            Optional<Ranked> last = index.last(words.get(i));
            // The longest name is meant, of equally long ones the first.
            boolean isWhole =
                    whole.isPresent()
                            && (last.isEmpty() || whole.get().rank() <= last.get().rank());
            if (isWhole) {
                Speaker one = whole.get().speaker();
                List<Word> name = words.subList(i, i + one.name().size());
                found.add(mention(text, paragraph, name, one));
            } else if (last.isPresent()) {
                found.add(mention(text, paragraph, words.subList(i, i + 1), last.get().speaker()));
            }
        }
        return found;
    }

    /**
     * A person named so far.
     *
     * @param rank where he stands among all, the longest names first
     */
    private record Ranked(Speaker speaker, int rank) {}

    /** The people named so far by their names, so that a text is not compared with each of them. */
    private final class Index {
        private final Map<List<String>, Ranked> whole = new HashMap<>();
        private final Map<String, Ranked> last = new HashMap<>();
        private int longest;

        Index() {
            List<Speaker> longestFirst =
                    named.values().stream()
                            .sorted(Comparator.comparingInt(one -> -one.name().size()))
                            .toList();
            int rank = 0;
            for (Speaker one : longestFirst) {
                Ranked ranked = new Ranked(one, rank++);
                List<String> name = folded(one.name());
                longest = Math.max(longest, name.size());
                if (name.size() > 1 || lastNameSuffices) {
                    whole.putIfAbsent(name, ranked);
                }
                last.putIfAbsent(name.getLast(), ranked);
            }
        }

        Optional<Ranked> whole(List<Word> words, int at) {
            for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
                Ranked found = whole.get(folded(words.subList(at, at + length)));
                if (found != null) {
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        }

        Optional<Ranked> last(Word word) {
            return lastNameSuffices && word.isCapitalised()
                    ? Optional.ofNullable(last.get(word.folded()))
                    : Optional.empty();
        }
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().map(Word::folded).toList();
    }

    private static Mention mention(String text, int paragraph, List<Word> words, Speaker one) {
        int start = words.getFirst().start();
        int end = words.getLast().end();
        return new Mention(
                MentionKind.PERSON,
                paragraph,
                start,
                end,
                text.substring(start, end),
                Optional.of(one.key()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                one.confidence());
    }
}
