package dragoman.parse.quote;

import dragoman.parse.mention.CompoundName;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.Words;
import dragoman.parse.text.Resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words with which a language attributes statements, from the file named after it. */
final class QuoteWords {
    private static final char TEH = '\u062A';
    private static final char YEH = '\u064A';
    private static final char HEH = '\u0647';
    private static final char LAM = '\u0644';
    private static final char ALEF = '\u0627';
    // They, both, and their feminine.
    private static final List<String> PLURALS = List.of("\u0648\u0627", "\u0627", "\u062A\u0627");
    private static final String OBJECT = "*";
    private static final String PERSON = "@";
    private static final int MIN_LETTERS = 3;

    private final Map<String, Verb> verbs = new HashMap<>();
    private final Map<String, String> participles = new HashMap<>();
    private final Map<String, List<Source>> sources = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    /**
     * A form of a verb of saying.
     *
     * @param complements prepositions that introduce what is said, besides "that"
     * @param takesObject whether what is said may be its object
     * @param takesPerson whether its object may be a person
     * @param isDoubtful whether it may be another word, and needs a known subject
     */
    record Verb(
            String manner,
            boolean isFeminine,
            Set<String> complements,
            boolean takesObject,
            boolean takesPerson,
            boolean isDoubtful) {}

    /**
     * Words before the name of a source.
     *
     * @param rest the words after the first
     * @param isJoined whether the name is joined to "for"
     */
    record Source(List<String> rest, String manner, boolean isJoined) {}

    private QuoteWords() {}

    /** The words of a language that are part of the program. */
    static QuoteWords builtIn(String language) {
        QuoteWords all = new QuoteWords();
        for (List<String> row : Resource.rows(QuoteWords.class, language + ".tsv")) {
            all.add(row, language.equals("ar"));
        }
        return all;
    }

    private void add(List<String> row, boolean arabic) {
        String word = Words.fold(row.get(1));
        switch (row.getFirst()) {
            case "say" -> {
                if (arabic) {
                    addArabicVerb(word, row);
                } else {
                    verbs.put(
                            word,
                            new Verb(row.get(2), false, Set.of(), row.size() > 3, false, false));
                }
            }
            case "participle" -> {
                participles.put(word, row.get(2));
                if (arabic && row.size() == 3) {
                    participles.put(word.substring(0, word.length() - 1) + HEH, row.get(2));
                }
            }
            case "source" -> {
                String[] parts = word.split(" ", -1);
                boolean joined = parts[parts.length - 1].equals("-");
                List<String> rest =
                        Arrays.asList(parts).subList(1, parts.length - (joined ? 1 : 0));
                sources.computeIfAbsent(parts[0], _ -> new ArrayList<>())
                        .add(new Source(List.copyOf(rest), row.get(2), joined));
            }
            default -> words.computeIfAbsent(row.getFirst(), _ -> new HashSet<>()).add(word);
        }
    }

    private void addArabicVerb(String verb, List<String> row) {
        Set<String> complements = new HashSet<>();
        if (row.size() > 5) {
            Arrays.stream(row.get(5).split("\\|", -1)).map(Words::fold).forEach(complements::add);
        }
        boolean object = complements.remove(OBJECT);
        boolean person = complements.remove(PERSON);
        boolean doubtful = verb.length() <= MIN_LETTERS && verb.indexOf(ALEF) < 0;
        Set<String> prepositions = Set.copyOf(complements);
        Verb masculine = new Verb(row.get(2), false, prepositions, object, person, doubtful);
        Verb feminine = new Verb(row.get(2), true, prepositions, object, person, doubtful);
        String given = row.size() > 3 ? Words.fold(row.get(3)) : "";
        verbs.putIfAbsent(verb, masculine);
        boolean weak = verb.charAt(verb.length() - 1) == YEH;
        verbs.putIfAbsent(given.isEmpty() ? verb + TEH : given, feminine);
        if (!weak) {
            PLURALS.forEach(ending -> verbs.putIfAbsent(verb + ending, masculine));
        }
        String present = row.size() > 4 ? Words.fold(row.get(4)) : "";
        if (!present.isEmpty()) {
            // "He says" needs "that": the other verbs have other senses, too.
            verbs.putIfAbsent(
                    present, new Verb(row.get(2), false, prepositions, false, false, true));
            verbs.putIfAbsent(
                    TEH + present.substring(1),
                    new Verb(row.get(2), true, prepositions, false, false, true));
        }
    }

    /** The verb of saying that a word is, with or without an Arabic "and" joined to it. */
    Optional<Verb> verb(Word word) {
        return Optional.ofNullable(verbs.get(word.folded()))
                .or(() -> Optional.ofNullable(verbs.get(withoutAnd(word))));
    }

    /** Whether "and" is joined to the verb, with which something new begins. */
    boolean isJoinedVerb(Word word) {
        return !verbs.containsKey(word.folded());
    }

    /** The manner of the participle that a word is. */
    Optional<String> participle(Word word) {
        return Optional.ofNullable(participles.get(word.folded()))
                .or(() -> Optional.ofNullable(participles.get(withoutAnd(word))));
    }

    /** The phrases before the name of a source that begin with that word. */
    List<Source> sources(Word word) {
        return sources.getOrDefault(
                word.folded(), sources.getOrDefault(withoutAnd(word), List.of()));
    }

    /** Whether the word is in the list of that kind. */
    boolean is(String kind, Word word) {
        return words.getOrDefault(kind, Set.of()).contains(word.folded());
    }

    /**
     * Whether the word, without its article and a joined "and" or "for", is in the list of that
     * kind.
     */
    boolean isBare(String kind, Word word) {
        Set<String> all = words.getOrDefault(kind, Set.of());
        String folded = word.folded();
        String bare = Speakers.bare(folded);
        return all.contains(folded)
                || all.contains(bare)
                || all.contains(Speakers.bare(withoutAnd(word)))
                || (folded.length() > MIN_LETTERS + 1
                        && folded.charAt(0) == LAM
                        && all.contains(folded.substring(1)));
    }

    static String withoutAnd(Word word) {
        String folded = word.folded();
        return folded.length() > MIN_LETTERS && CompoundName.isAnd(folded.charAt(0))
                ? folded.substring(1)
                : folded;
    }

    /** Whether an Arabic participle or adjective is feminine. */
    static boolean endsFeminine(Word word) {
        String folded = word.folded();
        char end = folded.charAt(folded.length() - 1);
        return end == HEH
                || (end == TEH && folded.charAt(Math.max(0, folded.length() - 2)) != ALEF);
    }
}
