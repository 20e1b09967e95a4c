package dragoman.terminology;

import dragoman.dispatch.Sha256;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The desk's fixed translations of names and terms. */
public final class Terminology {
    private static final int VERSION_DIGITS = 12;

    private final List<Term> terms;
    private final Set<String> languages;
    private final String version;
    private final Map<String, WordTree<Term>> trees = new ConcurrentHashMap<>();

    private Terminology(List<Term> terms) {
        this.terms = List.copyOf(terms);
        languages = new TreeSet<>();
        terms.forEach(term -> languages.addAll(term.wordings().keySet()));
        version = version(this.terms);
    }

    /** The glossaries that are part of the program are read when they are first needed. */
    private static final class BuiltIn {
        private static final Terminology TERMINOLOGY =
                new Terminology(BuiltInGlossaries.read().terms());
    }

    /** The desk's glossaries. */
    public static Terminology builtIn() {
        return BuiltIn.TERMINOLOGY;
    }

    /** A terminology of other terms. */
    public static Terminology of(List<Term> terms) {
        return new Terminology(terms);
    }

    /** Its terms, in the order of the glossaries. */
    public List<Term> terms() {
        return terms;
    }

    /**
     * A digest of all that decides on a translation: it changes with the glossaries' wordings, and
     * not with their order, owners or notes.
     */
    public String version() {
        return version;
    }

    /**
     * The terms in a text, from left to right; the longest of those that overlap. A term is found
     * whatever its vowel signs, tatweel, hamzas and capitals, and after the words that Arabic
     * writes together with the next.
     *
     * @param source the text's language, a BCP-47 tag
     * @param target the language that it is translated into
     */
    public List<TermMatch> find(String text, String source, String target) {
        String from = language(source);
        String to = language(target);
        if (!isPair(from, to)) {
            return List.of();
        }
        Words words = Words.of(text);
        List<TermMatch> matches = new ArrayList<>();
        for (WordTree.Hit<Term> hit : tree(from, to).find(words, WordReadings.ofSource(from))) {
            matches.add(
                    new TermMatch(
                            words.start(hit.first(), hit.skipped()),
                            words.end(hit.last()),
                            hit.values().getFirst(),
                            from,
                            to));
        }
        return matches;
    }

    /** What a translation made of the terms that were found in its source. */
    public TermReview review(List<TermMatch> matches, String translation, String target) {
        return TermReview.review(matches, translation, target);
    }

    /**
     * The name of the custom terminology for a pair of languages; empty if no term is in both.
     *
     * @param base the name of the desk's terminology
     */
    public Optional<String> serviceName(String base, String source, String target) {
        String from = language(source);
        String to = language(target);
        return isPair(from, to)
                ? Optional.of(base + ServiceTerminology.suffix(from, to))
                : Optional.empty();
    }

    /** The custom terminologies of all pairs of languages. */
    public List<ServiceTerminology> forService() {
        List<ServiceTerminology> all = new ArrayList<>();
        for (String source : languages) {
            for (String target : languages) {
                if (isPair(source, target)) {
                    all.add(ServiceTerminology.of(inBoth(source, target), source, target));
                }
            }
        }
        return all;
    }

    private boolean isPair(String source, String target) {
        return !source.equals(target) && terms.stream().anyMatch(term -> term.isIn(source, target));
    }

    private List<Term> inBoth(String source, String target) {
        return terms.stream().filter(term -> term.isIn(source, target)).toList();
    }

    private WordTree<Term> tree(String source, String target) {
        return trees.computeIfAbsent(
                source + " " + target,
                _ -> {
                    WordTree<Term> tree = new WordTree<>();
                    for (Term term : inBoth(source, target)) {
                        boolean proper = term.kind() == TermKind.NAME;
                        SourceWordings.of(term, source)
                                .forEach(wording -> tree.add(wording, proper, term));
                    }
                    return tree;
                });
    }

    /** The language of the glossaries that a tag means: its own, or without its region. */
    private String language(String tag) {
        return languages.contains(tag) ? tag : tag.split("-", 2)[0];
    }

    private static String version(List<Term> terms) {
        List<String> lines = new ArrayList<>();
        for (Term term : terms) {
            StringBuilder line = new StringBuilder(term.kind().name());
            term.wordings()
                    .forEach(
                            (language, wording) ->
                                    line.append('\t')
                                            .append(language)
                                            .append('\t')
                                            .append(String.join("|", wording.searched()))
                                            .append('\t')
                                            .append(String.join("|", wording.forms())));
            lines.add(line.toString());
        }
        Collections.sort(lines);
        return Sha256.hex(String.join("\n", lines), VERSION_DIGITS);
    }
}
