package dragoman.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Arabic names in a text in Latin letters, among its runs of words that begin and end with a
 * capital. All names are looked for in one pass, by how they sound; so a long text costs what its
 * length says, and not that times its names.
 */
final class CapitalRuns {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]++(?:['\u2019][\\p{L}\\p{M}]++)*+");
    // What may stand between the words of a name.
    private static final Pattern WITHIN = Pattern.compile("[ \u00A0'\u2019\u2018\u02BF-]++");
    // A name may have more words in translation: articles, "bin", parts that Arabic writes as one.
    private static final int MORE_WORDS = 4;
    // More readings than a search allows, so that no spelling is missed.
    private static final int MAX_SOUNDS = 64;

    private final String text;
    private final List<Word> words;
    private final Map<String, List<Wanted>> bySound = new HashMap<>();
    // What the sound of a name begins with, each of its beginnings.
    private final Set<String> beginnings = new HashSet<>();
    private final Map<String, String> found = new HashMap<>();
    private int maxWords;

    /**
     * A word of the text.
     *
     * @param form its search form
     * @param joins whether it can be in one name with the word before it
     */
    private record Word(
            int start, int end, boolean capital, boolean joins, String form, Set<String> sounds) {}

    private record Wanted(String name, int maxWords) {}

    private CapitalRuns(String text) {
        this.text = text;
        this.words = words(text);
    }

    /**
     * The longest spelling of each name in the text; a name that it does not contain is left out.
     */
    static Map<String, String> spellings(String text, Collection<String> names) {
        CapitalRuns runs = new CapitalRuns(text);
        names.forEach(runs::want);
        for (int first = 0; first < runs.words.size(); first++) {
            if (runs.words.get(first).capital()) {
                runs.lookFrom(first);
            }
        }
        return runs.found;
    }

    private static List<Word> words(String text) {
        Map<String, String> forms = new HashMap<>();
        Map<String, Set<String>> sounds = new HashMap<>();
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        Matcher within = WITHIN.matcher(text);
        int before = 0;
        while (word.find()) {
            String form =
                    forms.computeIfAbsent(
                            word.group(), written -> String.join("", NameWords.of(written)));
            words.add(
                    new Word(
                            word.start(),
                            word.end(),
                            Character.isUpperCase(text.codePointAt(word.start())),
                            before > 0 && within.region(before, word.start()).matches(),
                            form,
                            sounds.computeIfAbsent(form, CapitalRuns::sounds)));
            before = word.end();
        }
        return words;
    }

    private static Set<String> sounds(String form) {
        return form.isEmpty() || !NameWords.isLatin(form)
                ? Set.of("")
                : Latin.sounds(form, MAX_SOUNDS);
    }

    private void want(String name) {
        String sound = Sound.of(name);
        Wanted wanted = new Wanted(name, NameWords.of(name).size() + MORE_WORDS);
        bySound.computeIfAbsent(sound, _ -> new ArrayList<>()).add(wanted);
        for (int end = 0; end <= sound.length(); end++) {
            beginnings.add(sound.substring(0, end));
        }
        maxWords = Math.max(maxWords, wanted.maxWords());
    }

    /** Follows the words from a capital on for as long as they sound like the start of a name. */
    private void lookFrom(int first) {
        Set<String> sounds = Set.of("");
        int limit = Math.min(words.size(), first + maxWords);
        for (int last = first; last < limit && !sounds.isEmpty(); last++) {
            Word word = words.get(last);
            if (last > first && !word.joins()) {
                return;
            }
            Set<String> whole = joined(sounds, word.sounds());
            if (word.capital()) {
                String written = text.substring(words.get(first).start(), word.end());
                for (String sound : whole) {
                    compare(sound, written, last - first + 1);
                }
            }
            if (!isArticle(last)) {
                sounds = whole;
            }
        }
    }

    private Set<String> joined(Set<String> sounds, Set<String> further) {
        Set<String> joined = new LinkedHashSet<>();
        for (String sound : sounds) {
            for (String more : further) {
                String both = Sound.join(sound, more);
                if (beginnings.contains(both)) {
                    joined.add(both);
                }
            }
        }
        return joined;
    }

    private boolean isArticle(int at) {
        return at + 1 < words.size()
                && words.get(at + 1).joins()
                && NameWords.isArticle(words.get(at).form(), words.get(at + 1).form());
    }

    private void compare(String sound, String written, int length) {
        for (Wanted wanted :
                bySound.getOrDefault(sound.isEmpty() ? Sound.NONE : sound, List.of())) {
            String longest = found.getOrDefault(wanted.name(), "");
            if (length <= wanted.maxWords()
                    && longest.length() < written.length()
                    && Spelling.same(wanted.name(), written)) {
                found.put(wanted.name(), written);
            }
        }
    }
}
