package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.Verb.Complement;
import dragoman.local.translate.lexicon.Verb.Use;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Arabic words and phrases with their English; each resource file says how it is to be read. */
public final class Lexicon {
    // Shorter nouns of action have too many meanings.
    private static final int MIN_ACTION_LENGTH = 3;
    private static final int WORD_CELLS = 3;
    private static final int INFLECTED_CELLS = 4;
    private static final int VERB_CELLS = 5;
    private static final int ENGLISH = 3;
    private static final int USE = 4;

    private final Map<String, List<Entry>> entries = new HashMap<>(1 << 17);
    private final Map<String, List<Sense>> found = new ConcurrentHashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();
    private final Map<String, Verb> masdars = new HashMap<>();
    private final EnglishNouns nouns;

    /** A row whose sense is worked out when it is looked up, or a sense that is known already. */
    private sealed interface Entry {
        String arabic();

        WordClass kind();

        record Row(String arabic, String english, WordClass kind) implements Entry {}

        record Known(Sense sense) implements Entry {
            @Override
            public String arabic() {
                return sense.arabic();
            }

            @Override
            public WordClass kind() {
                return sense.kind();
            }
        }
    }

    private Lexicon(EnglishNouns nouns) {
        this.nouns = nouns;
    }

    /**
     * Reads words: lines of Arabic, English and class, separated by tabs; lines that begin with #
     * are comments.
     *
     * @throws IllegalArgumentException when a line has another form; the message names the line
     */
    public static Lexicon parse(List<String> words) {
        return parse(words, List.of(), List.of());
    }

    /**
     * Reads words, nouns and adjectives with their plurals, and verbs, in the forms that {@code
     * ar-en.tsv}, {@code inflected.tsv} and {@code verbs.tsv} describe.
     *
     * @throws IllegalArgumentException when a line has another form; the message names the line
     */
    public static Lexicon parse(List<String> words, List<String> inflected, List<String> verbs) {
        Lexicon lexicon = new Lexicon(EnglishNouns.builtIn());
        lexicon.addWords(words);
        lexicon.addInflected(inflected);
        lexicon.addVerbs(verbs);
        return lexicon;
    }

    private static String[] cells(List<String> lines, int at, int expected) {
        String[] cells = lines.get(at).split("\t", -1);
        if (cells.length != expected) {
            throw new IllegalArgumentException(
                    "line " + (at + 1) + " of the lexicon does not have " + expected + " cells");
        }
        return cells;
    }

    private static WordClass kind(String name, int at) {
        try {
            return WordClass.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "line " + (at + 1) + " of the lexicon has no class of words: " + name, e);
        }
    }

    private static boolean isEntry(String line) {
        return !line.isBlank() && line.charAt(0) != '#';
    }

    private void addWords(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isEntry(lines.get(i))) {
                String[] cells = cells(lines, i, WORD_CELLS);
                if (!addNew(new Entry.Row(cells[0], cells[1], kind(cells[2], i)))) {
                    throw new IllegalArgumentException(
                            "line " + (i + 1) + " of the lexicon repeats an entry");
                }
            }
        }
    }

    private void addInflected(List<String> lines) {
        Inflection inflection = new Inflection(nouns);
        for (int i = 0; i < lines.size(); i++) {
            if (isEntry(lines.get(i))) {
                String[] cells = cells(lines, i, INFLECTED_CELLS);
                inflection.forms(
                        kind(cells[ENGLISH], i),
                        cells[0],
                        cells[1],
                        cells[2],
                        sense -> addNew(new Entry.Known(sense)));
            }
        }
    }

    private void addVerbs(List<String> lines) {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        Map<String, List<Complement>> complements = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isEntry(lines.get(i))) {
                String[] cells = cells(lines, i, VERB_CELLS);
                String key = cells[0] + '\t' + cells[1];
                List<Complement> known = complements.computeIfAbsent(key, _ -> new ArrayList<>());
                Verb verb =
                        verbs.computeIfAbsent(
                                key,
                                _ ->
                                        new Verb(
                                                cells[0],
                                                cells[1],
                                                cells[ENGLISH],
                                                use(cells),
                                                known));
                if (!cells[2].isEmpty()) {
                    known.add(complement(cells[2], cells[ENGLISH]));
                    verbs.put(key, new Verb(cells[0], cells[1], verb.english(), verb.use(), known));
                }
            }
        }
        verbs.values().forEach(this::addVerb);
    }

    private static Use use(String[] cells) {
        return switch (cells[USE]) {
            case "a" -> Use.AGENT;
            case "v" -> Use.VICTIM;
            case "m" -> Use.MEASURE;
            case "i" -> Use.INTRANSITIVE;
            case "p" -> Use.PERSON;
            case "d" -> Use.DEEMED;
            default -> Use.OPEN;
        };
    }

    private static Complement complement(String arabic, String english) {
        int plus = english.indexOf(" +");
        return plus < 0
                ? new Complement(Spelling.fold(arabic), english, "")
                : new Complement(
                        Spelling.fold(arabic),
                        english.substring(0, plus),
                        english.substring(plus + 2));
    }

    private void addVerb(Verb verb) {
        VerbForms.of(
                verb,
                (spelling, form) ->
                        add(
                                new Entry.Known(
                                        new Sense(
                                                spelling,
                                                verb.english(),
                                                WordClass.VERB,
                                                form.gender(),
                                                form.count(),
                                                false,
                                                Optional.of(form)))));
        boolean acts = verb.hasObject() || !verb.complements().isEmpty();
        for (String masdar : Masdars.of(verb.perfect())) {
            if (acts) {
                masdars.putIfAbsent(masdar, verb);
            }
            if (masdar.length() > MIN_ACTION_LENGTH) {
                String doing = EnglishVerbs.builtIn().continuous(verb.english());
                addNew(new Entry.Row(masdar, doing, WordClass.NOUN));
            }
        }
    }

    /** Adds an entry unless the same spelling has one of that class already. */
    private boolean addNew(Entry entry) {
        for (Entry other : entries.getOrDefault(Spelling.fold(entry.arabic()), List.of())) {
            if (other.kind() == entry.kind() && other.arabic().equals(entry.arabic())) {
                return false;
            }
        }
        add(entry);
        return true;
    }

    private void add(Entry entry) {
        String key = Spelling.fold(entry.arabic());
        entries.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(entry);
        int blank = key.indexOf(' ');
        if (blank > 0) {
            int words = 1 + (int) key.chars().filter(c -> c == ' ').count();
            longest.merge(key.substring(0, blank), words, Math::max);
        }
    }

    /** The senses of a word or phrase in its folded form, words separated by single spaces. */
    List<Sense> find(String folded) {
        List<Entry> known = entries.get(folded);
        return known == null
                ? List.of()
                : found.computeIfAbsent(folded, _ -> known.stream().map(this::sense).toList());
    }

    private Sense sense(Entry entry) {
        return switch (entry) {
            case Entry.Row(String arabic, String english, WordClass kind) ->
                    nouns.sense(arabic, english, kind);
            case Entry.Known(Sense sense) -> sense;
        };
    }

    /** The most words of a phrase that begins with a word. */
    int longest(String folded) {
        return longest.getOrDefault(folded, 1);
    }

    /** The verb of which a word is the noun of action. */
    Optional<Verb> verbOf(String masdar) {
        return Optional.ofNullable(masdars.get(masdar));
    }

    /** Number of spellings. */
    public int size() {
        return entries.size();
    }
}
