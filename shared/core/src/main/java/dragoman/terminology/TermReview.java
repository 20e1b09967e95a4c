package dragoman.terminology;

import dragoman.rendition.Terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a translation made of the terms of its source. A term is applied if one of its wordings
 * stands in the translation; repaired if a wording that the glossary rejects, or that of the source
 * language, stood there and the preferred one took its place, or a name was put into the letters
 * that the desk prefers; and else missed.
 *
 * @param text the translation, with what could be repaired
 * @param terms how many terms were applied, repaired and missed; a term that the source names twice
 *     counts once
 * @param missed where the source names the terms that are not in the translation
 */
public record TermReview(String text, Terms terms, List<TermMatch> missed) {
    private static final String SENTENCE_ENDS = ".!?\u2026";

    public TermReview {
        missed = List.copyOf(missed);
    }

    private enum Verdict {
        RIGHT,
        WRONG
    }

    /** A wording that may stand in the translation. */
    private record Candidate(TermMatch match, String wording, Verdict verdict) {
        /** Whether it is a name in the spelling that the desk prefers. */
        boolean isPreferredName() {
            return match.term().kind() == TermKind.NAME && wording.equals(match.translation());
        }
    }

    private record Repair(int start, int end, TermMatch match) {}

    /** What stands in a text: the terms that are right, and the wordings to be replaced. */
    private record Findings(Set<Term> right, List<Repair> repairs) {}

    /**
     * Reviews a translation.
     *
     * @param matches the terms of its source
     * @param translation the translation
     * @param target its language; matches with another target are passed over
     */
    public static TermReview review(List<TermMatch> matches, String translation, String target) {
        Map<Term, TermMatch> wanted = new LinkedHashMap<>();
        matches.stream()
                .filter(match -> isSameLanguage(match.target(), target))
                .forEach(match -> wanted.putIfAbsent(match.term(), match));
        if (wanted.isEmpty()) {
            return new TermReview(translation, new Terms(0, 0, 0), List.of());
        }
        List<TermMatch> terms = List.copyOf(wanted.values());
        WordTree<Candidate> candidates = candidates(terms);
        WordReadings readings = WordReadings.ofTarget(terms.getFirst().target());
        Findings before = find(translation, candidates, readings);
        String repaired = repaired(translation, before.repairs());
        Findings after = find(repaired, candidates, readings);
        // Words around a repair may make another wrong wording with it; then it is not certain.
        return after.repairs().isEmpty()
                ? result(terms, repaired, after.right(), before.repairs())
                : result(terms, translation, before.right(), List.of());
    }

    private static boolean isSameLanguage(String glossary, String target) {
        return target.equals(glossary) || target.startsWith(glossary + "-");
    }

    private static TermReview result(
            List<TermMatch> terms, String text, Set<Term> right, List<Repair> repairs) {
        Set<Term> repaired = new HashSet<>();
        repairs.forEach(repair -> repaired.add(repair.match().term()));
        List<TermMatch> missed =
                terms.stream()
                        .filter(match -> !right.contains(match.term()))
                        .filter(match -> !repaired.contains(match.term()))
                        .toList();
        return new TermReview(
                text,
                new Terms(
                        terms.size() - repaired.size() - missed.size(),
                        repaired.size(),
                        missed.size()),
                missed);
    }

    private static WordTree<Candidate> candidates(List<TermMatch> terms) {
        WordTree<Candidate> tree = new WordTree<>();
        for (TermMatch match : terms) {
            Wording wording = match.wording(match.target());
            wording.accepted().forEach(text -> add(tree, match, text, Verdict.RIGHT));
            wording.not().forEach(text -> add(tree, match, text, Verdict.WRONG));
            SourceWordings.of(match.term(), match.source()).stream()
                    .filter(text -> isForeign(text, wording.preferred()))
                    .forEach(text -> add(tree, match, text, Verdict.WRONG));
        }
        return tree;
    }

    private static void add(
            WordTree<Candidate> tree, TermMatch match, String wording, Verdict verdict) {
        tree.add(wording, false, new Candidate(match, wording, verdict));
    }

    /**
     * Whether a wording of the source language can only be left over from there: one in another
     * script. A name in the same script may be part of one that is kept as it is.
     */
    private static boolean isForeign(String source, String preferred) {
        return source.chars().anyMatch(c -> Letters.isArabic((char) c))
                != preferred.chars().anyMatch(c -> Letters.isArabic((char) c));
    }

    private static Findings find(
            String text, WordTree<Candidate> candidates, WordReadings readings) {
        Words words = Words.of(text);
        Set<Term> right = new HashSet<>();
        List<Repair> repairs = new ArrayList<>();
        for (WordTree.Hit<Candidate> hit : candidates.find(words, readings)) {
            int start = words.start(hit.first(), 0);
            int end = words.end(hit.last());
            List<Candidate> rightHere =
                    hit.values().stream().filter(c -> c.verdict() == Verdict.RIGHT).toList();
            rightHere.forEach(candidate -> right.add(candidate.match().term()));
            Optional<Candidate> repair =
                    rightHere.isEmpty()
                            ? Optional.of(hit.values().getFirst())
                            : respelled(text, start, end, rightHere);
            // A form of a wrong wording would need the same form of the right one.
            repair.filter(_ -> hit.exact())
                    .ifPresent(candidate -> repairs.add(new Repair(start, end, candidate.match())));
        }
        return new Findings(right, repairs);
    }

    /** The name that stands there in other letters: without its hyphen, with other capitals. */
    private static Optional<Candidate> respelled(
            String text, int start, int end, List<Candidate> candidates) {
        String found = text.substring(start, end);
        boolean shouted = isUpper(found);
        boolean capitalised = beginsSentence(text, start);
        boolean asListed =
                candidates.stream()
                        .map(Candidate::wording)
                        .anyMatch(
                                wording ->
                                        found.equals(wording)
                                                || (capitalised
                                                        && found.equals(
                                                                SurfaceForms.capitalised(
                                                                        wording))));
        return shouted || asListed
                ? Optional.empty()
                : candidates.stream().filter(Candidate::isPreferredName).findFirst();
    }

    private static boolean isUpper(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT))
                && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static String repaired(String text, List<Repair> repairs) {
        StringBuilder repaired = new StringBuilder();
        int from = 0;
        for (Repair repair :
                repairs.stream().sorted(Comparator.comparingInt(Repair::start)).toList()) {
            String translation = repair.match().translation();
            repaired.append(text, from, repair.start())
                    .append(
                            beginsSentence(text, repair.start())
                                    ? SurfaceForms.capitalised(translation)
                                    : translation);
            from = repair.end();
        }
        return repaired.append(text, from, text.length()).toString();
    }

    private static boolean beginsSentence(String text, int start) {
        int before = start - 1;
        while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before))) {
            if (SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0) {
                return true;
            }
            before--;
        }
        return before < 0;
    }
}
