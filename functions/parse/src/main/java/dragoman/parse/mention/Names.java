package dragoman.parse.mention;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;

import java.util.ArrayList;
import java.util.Comparator;
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

    /**
     * @param lastNameSuffices whether the last word of a name alone is certain to be a name, as it
     *     is where names have capitals
     */
    Names(boolean lastNameSuffices) {
        this.lastNameSuffices = lastNameSuffices;
    }

    void add(Speaker speaker) {
        if (speaker.isNamed()) {
            named.putIfAbsent(speaker.key(), speaker);
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
        return named.values().stream()
                .filter(one -> one.name().getLast().folded().equals(word.folded()))
                .findFirst()
                .map(Speaker::key);
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
        return named.values().stream()
                .filter(
                        one ->
                                one.role().stream()
                                        .anyMatch(part -> withoutArticle(part).equals(bare)))
                .reduce((_, last) -> last)
                .map(Speaker::key);
    }

    private static String withoutArticle(Word word) {
        return word.folded().startsWith(ARTICLE) ? word.folded().substring(2) : word.folded();
    }

    /** The mentions of people whose whole or last name is known. */
    List<Mention> find(String text, int paragraph, List<Word> words) {
        List<Mention> found = new ArrayList<>();
        List<Speaker> longestFirst =
                named.values().stream()
                        .sorted(Comparator.comparingInt(one -> -one.name().size()))
                        .toList();
        for (int i = 0; i < words.size(); i++) {
            for (Speaker one : longestFirst) {
                int length = matches(words, i, one);
                if (length > 0) {
                    found.add(mention(text, paragraph, words.subList(i, i + length), one));
                    break;
                }
            }
        }
        return found;
    }

    private int matches(List<Word> words, int at, Speaker one) {
        int length = one.name().size();
        if (at + length <= words.size()) {
            boolean whole = true;
            for (int i = 0; whole && i < length; i++) {
                whole = words.get(at + i).folded().equals(one.name().get(i).folded());
            }
            if (whole && (length > 1 || lastNameSuffices)) {
                return length;
            }
        }
        boolean last =
                lastNameSuffices
                        && words.get(at).isCapitalised()
                        && words.get(at).folded().equals(one.name().getLast().folded());
        return last ? 1 : 0;
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
