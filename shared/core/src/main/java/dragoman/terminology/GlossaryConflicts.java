package dragoman.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds wordings that stand in several rows, of one glossary or of two. */
final class GlossaryConflicts {
    private final Map<String, Term> known = new HashMap<>();
    private final List<GlossaryProblem> problems = new ArrayList<>();

    private GlossaryConflicts() {}

    static List<GlossaryProblem> of(List<Term> terms) {
        GlossaryConflicts conflicts = new GlossaryConflicts();
        terms.forEach(conflicts::add);
        return conflicts.problems;
    }

    private void add(Term term) {
        term.wordings()
                .forEach(
                        (language, wording) -> {
                            wording.not().stream()
                                    .filter(not -> isAccepted(not, wording))
                                    .forEach(
                                            not ->
                                                    problem(
                                                            term,
                                                            not,
                                                            "is right and wrong in one row:"
                                                                    + " remove one"));
                            Set<String> keys = new LinkedHashSet<>();
                            for (String text : wording.searched()) {
                                String key = language + " " + key(text);
                                if (keys.add(key)) {
                                    add(term, text, key, language);
                                }
                            }
                        });
    }

    private void add(Term term, String text, String key, String language) {
        Term other = known.putIfAbsent(key, term);
        if (other == null) {
            return;
        }
        Optional<String> differing =
                term.wordings().keySet().stream()
                        .filter(tag -> !tag.equals(language))
                        .filter(tag -> other.wording(tag).isPresent())
                        .filter(tag -> !preferred(term, tag).equals(preferred(other, tag)))
                        .findFirst();
        String message =
                differing
                        .map(
                                tag ->
                                        ("is '%s' here and '%s' at %s: keep one row, with the"
                                                        + " other wording under '%s also'")
                                                .formatted(
                                                        preferred(term, tag),
                                                        preferred(other, tag),
                                                        other.at(),
                                                        tag))
                        .orElse("is already at " + other.at() + ": keep one row");
        problem(term, text, message);
    }

    private void problem(Term term, String text, String message) {
        problems.add(new GlossaryProblem(term.at(), "'" + text + "' " + message));
    }

    private static String preferred(Term term, String language) {
        return term.wording(language).orElseThrow().preferred();
    }

    private static boolean isAccepted(String not, Wording wording) {
        return wording.accepted().stream().map(GlossaryConflicts::key).anyMatch(key(not)::equals);
    }

    /** What a text is searched for: an acronym is another term than the word of its letters. */
    private static String key(String text) {
        Words words = Words.of(text);
        String key = String.join(" ", Words.list(text));
        return words.size() == 1 && words.isUpper(0) ? key.toUpperCase(Locale.ROOT) : key;
    }
}
