package dragoman.parse.quote;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody named in a dispatch so far, and who spoke last. */
final class Speakers {
    private static final String ARTICLE = "\u0627\u0644";
    private static final String FOR_THE = "\u0644\u0644";
    private static final int MIN_LETTERS = 3;
    private static final int MIN_MISTYPED = 5;
    // A dispatch names fewer; the bounds keep a text of nothing but names quick to read.
    private static final int MAX_IN_ROLE = 50;
    private static final int MAX_TYPED = 500;

    // Those with a word in their role; the last one with a last name, and of a kind of institution.
    private final Map<String, List<String>> byRole = new HashMap<>();
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<String, String> byLastName = new LinkedHashMap<>();
    private final Map<String, String> byBody = new HashMap<>();
    private @Nullable Speaker last;
    private @Nullable Speaker lastPerson;
    private @Nullable Speaker lastBody;
    private @Nullable Speaker lastMasculine;
    private @Nullable Speaker lastFeminine;

    /** Learns of a mention before what is said near it is read. */
    void learn(Mention mention) {
        String key = mention.key().orElse("");
        if (key.isEmpty()) {
            return;
        }
        List<Word> words = Words.of(mention.text(), 0, mention.text().length());
        if (mention.kind() == MentionKind.PERSON) {
            words.forEach(word -> learnName(word, key));
            byLastName.put(bare(words.getLast().folded()), key);
            mention.role().ifPresent(role -> learnRole(role, key));
        } else if (mention.kind() == MentionKind.ORGANISATION) {
            words.stream()
                    .map(word -> bare(word.folded()))
                    .filter(word -> word.length() >= MIN_LETTERS)
                    .forEach(word -> byBody.put(word, key));
        }
    }

    /** Learns the last name of a speaker who is nowhere mentioned as a person. */
    void learnName(Word last, String key) {
        if (last.folded().length() >= MIN_LETTERS) {
            byLastName.putIfAbsent(bare(last.folded()), key);
        }
    }

    private void learnRole(String role, String key) {
        Set<String> words =
                Words.of(role, 0, role.length()).stream()
                        .map(word -> bare(word.folded()))
                        .collect(Collectors.toSet());
        roles.computeIfAbsent(key, _ -> new HashSet<>()).addAll(words);
        for (String word : words) {
            List<String> named = byRole.computeIfAbsent(word, _ -> new ArrayList<>());
            if (named.isEmpty() || !named.getLast().equals(key)) {
                named.add(key);
            }
        }
    }

    /** The key of the person whose role has these words: the last speaker, else the last named. */
    Optional<String> inRole(List<Word> role, String head) {
        List<String> words = role.stream().map(word -> bare(word.folded())).toList();
        if (lastPerson != null && hasRole(lastPerson.key(), words)) {
            return Optional.of(lastPerson.key());
        }
        List<String> named = byRole.getOrDefault(bare(head), List.of());
        return named.reversed().stream()
                .limit(MAX_IN_ROLE)
                .filter(key -> hasRole(key, words))
                .findFirst();
    }

    private boolean hasRole(String key, List<String> words) {
        return roles.getOrDefault(key, Set.of()).containsAll(words);
    }

    /** The key of the person whose last name the word is, or was meant to be. */
    Optional<String> named(Word word) {
        String name = bare(word.folded());
        return Optional.ofNullable(byLastName.get(name))
                .or(
                        () ->
                                byLastName.entrySet().stream()
                                        .limit(MAX_TYPED)
                                        .filter(one -> isMistyped(one.getKey(), name))
                                        .map(Map.Entry::getValue)
                                        .findFirst());
    }

    /** Whether two letters beside each other were interchanged. */
    private static boolean isMistyped(String name, String typed) {
        int length = name.length();
        if (length != typed.length() || length < MIN_MISTYPED) {
            return false;
        }
        int at = 0;
        while (at < length && name.charAt(at) == typed.charAt(at)) {
            at++;
        }
        return at + 1 < length
                && name.charAt(at) == typed.charAt(at + 1)
                && name.charAt(at + 1) == typed.charAt(at)
                && name.regionMatches(at + 2, typed, at + 2, length - at - 2);
    }

    /** The key of the last institution whose name has that word. */
    Optional<String> body(String head) {
        return Optional.ofNullable(byBody.get(bare(head)));
    }

    /** The speaker goes on, where only the verb tells who is meant. */
    Optional<Speaker> going(boolean feminine) {
        Speaker fitting = feminine ? lastFeminine : lastMasculine;
        boolean fits = last == null || last.isFeminine() == feminine || fitting == null;
        return Optional.ofNullable(fits ? last : fitting);
    }

    Optional<Speaker> last() {
        return Optional.ofNullable(last);
    }

    Optional<Speaker> lastPerson() {
        return Optional.ofNullable(lastPerson);
    }

    Optional<Speaker> lastBody() {
        return Optional.ofNullable(lastBody);
    }

    void spoke(Speaker speaker) {
        last = speaker;
        if (speaker.isPerson()) {
            lastPerson = speaker;
        } else {
            lastBody = speaker;
        }
        if (speaker.isFeminine()) {
            lastFeminine = speaker;
        } else {
            lastMasculine = speaker;
        }
    }

    /** Somebody spoke who is not known, so that nobody goes on. */
    void unknownSpoke() {
        last = null;
        lastMasculine = null;
        lastFeminine = null;
    }

    /** A word without the Arabic article, with or without "for". */
    static String bare(String folded) {
        return (folded.startsWith(ARTICLE) || folded.startsWith(FOR_THE))
                        && folded.length() > MIN_LETTERS + 1
                ? folded.substring(2)
                : folded;
    }

    /** A role as said, in the form of a key. */
    static String key(List<Word> words) {
        String key =
                words.stream()
                        .filter(word -> !word.isMark())
                        .map(Word::folded)
                        .collect(Collectors.joining("-"));
        // "According to the" is joined to the first word.
        return key.startsWith(FOR_THE) ? ARTICLE + key.substring(2) : key;
    }
}
