package dragoman.parse.mention.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people of a dispatch. They are named in full once, and by the last part of their name from
 * then on.
 */
final class People {
    // Names that begin alike are compared with each other; a list of hundreds has no such people.
    private static final int MAX_COMPARED = 40;
    // What the last word of a name is not without: son of, house of, father of, de, van.
    private static final Set<String> PARTICLES =
            Set.of(
                    "\u0628\u0646",
                    "\u0627\u0628\u0646",
                    "\u0627\u0644",
                    "\u0627\u0628\u0648",
                    "\u0627\u0628\u064A",
                    "\u0639\u0628\u062F",
                    "\u0648\u0644\u062F",
                    "bin",
                    "ben",
                    "al",
                    "abu",
                    "le",
                    "la",
                    "de",
                    "van",
                    "von",
                    "der");

    private final KnownPeople known;
    private final EnglishNames english;
    private final NameIndex index;
    private final Map<String, List<Person>> byFirstWord = new HashMap<>();
    private final Map<String, Person> byShortName = new HashMap<>();

    People(KnownPeople known, NameIndex index) {
        this.known = known;
        this.index = index;
        this.english = new EnglishNames(index);
    }

    /** The person of a name, who is remembered. */
    Person add(List<String> name, double confidence) {
        if (name.size() == 1) {
            return byShortName(name.getFirst()).orElseGet(() -> remember(person(name, confidence)));
        }
        List<Person> alike =
                byFirstWord.getOrDefault(ArabicWords.withoutArticle(name.getFirst()), List.of());
        return alike.stream()
                .limit(MAX_COMPARED)
                .filter(one -> one.isNamed(name))
                .findFirst()
                .orElseGet(() -> remember(person(name, confidence)));
    }

    private Person remember(Person person) {
        byFirstWord
                .computeIfAbsent(
                        ArabicWords.withoutArticle(person.name().getFirst()),
                        _ -> new ArrayList<>())
                .add(person);
        byShortName.putIfAbsent(shortName(person.name()), person);
        return person;
    }

    /** The person of a short name, whom the dispatch names in full or everybody knows. */
    Optional<Person> byShortName(String folded) {
        Person named = byShortName.get(ArabicWords.withoutArticle(folded));
        if (named != null) {
            return Optional.of(named);
        }
        return known.englishByLastName(folded)
                .map(
                        name ->
                                new Person(
                                        LatinLetters.key(name),
                                        Optional.of(name),
                                        List.of(folded),
                                        0.8));
    }

    /** Notes that a person was just named, who is meant from now on by the short name. */
    void mentioned(Person person) {
        if (person.name().size() > 1) {
            byShortName.put(shortName(person.name()), person);
        }
    }

    private static String shortName(List<String> name) {
        int size = name.size();
        String last = ArabicWords.withoutArticle(name.getLast());
        return size > 2 && PARTICLES.contains(name.get(size - 2))
                ? name.get(size - 2) + " " + last
                : last;
    }

    private Person person(List<String> name, double confidence) {
        Optional<String> wellKnown =
                known.english(name)
                        .or(
                                () ->
                                        name.size() == 1
                                                ? known.englishByLastName(name.getFirst())
                                                : Optional.empty());
        if (wellKnown.isPresent()) {
            return new Person(LatinLetters.key(wellKnown.get()), wellKnown, name, confidence);
        }
        if (isLatin(name)) {
            return new Person(latinKey(name), Optional.empty(), name, confidence);
        }
        EnglishNames.English form = english.of(name);
        // A key in Arabic letters says that the English form is transliterated, and may differ from
        // the one that English texts have.
        String key = form.sure() ? LatinLetters.key(form.name()) : String.join("-", name);
        return new Person(key, Optional.of(form.name()), name, confidence);
    }

    /** The key of a name in Latin letters, each word in its commonest spelling. */
    private String latinKey(List<String> name) {
        List<String> words = new ArrayList<>();
        for (String word : name) {
            String folded = LatinLetters.fold(word);
            words.add(
                    index.latin(folded)
                            .map(NameUse::english)
                            .filter(best -> !best.isEmpty())
                            .orElse(folded));
        }
        return LatinLetters.key(String.join(" ", words));
    }

    private static boolean isLatin(List<String> name) {
        return name.getFirst()
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
