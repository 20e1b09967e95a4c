package dragoman.parse.topic;

import dragoman.parse.text.Resource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the terms of a language from the file named after it. {@code ar.tsv} describes it. */
final class TopicTerms {
    private static final String PREFIX = "medtop:";
    private static final String NO_TOPIC = "-";
    private static final String ENDING = "ending";
    private static final String ENDING_OF_TEH = "ending-of-teh";
    private static final Set<String> NO_ENDING = Set.of("");
    private static final char STEM = '*';
    private static final char EXACT = '!';
    // Teh marbuta as it is folded, and the letter that it becomes before an ending.
    private static final char HEH = '\u0647';

    private TopicTerms() {}

    /** The built-in terms of a language. */
    static TermTree builtIn(String language, Prefixes prefixes) {
        Set<String> endings = new HashSet<>(NO_ENDING);
        Set<String> endingsOfTeh = new HashSet<>();
        Map<String, List<Term.Evidence>> terms = new LinkedHashMap<>();
        for (List<String> row : Resource.rows(TopicTerms.class, language + ".tsv")) {
            List<String> words = List.of(row.get(2).split("\\|", -1));
            switch (row.getFirst()) {
                case ENDING -> words.forEach(word -> endings.add(TopicWords.fold(word)));
                case ENDING_OF_TEH ->
                        words.forEach(word -> endingsOfTeh.add(TopicWords.fold(word)));
                default -> words.forEach(word -> evidence(terms, word, row));
            }
        }
        TermTree tree = new TermTree(prefixes);
        int id = 0;
        for (Map.Entry<String, List<Term.Evidence>> term : terms.entrySet()) {
            add(tree, term.getKey(), new Term(id++, endings, term.getValue()), endingsOfTeh);
        }
        return tree;
    }

    private static void evidence(
            Map<String, List<Term.Evidence>> terms, String word, List<String> row) {
        List<Term.Evidence> known =
                terms.computeIfAbsent(TopicWords.fold(word), _ -> new ArrayList<>(1));
        if (!row.getFirst().equals(NO_TOPIC)) {
            known.add(new Term.Evidence(PREFIX + row.getFirst(), Double.parseDouble(row.get(1))));
        }
    }

    private static void add(TermTree tree, String written, Term term, Set<String> endingsOfTeh) {
        int last = written.length() - 1;
        String words = written.substring(0, last);
        switch (written.charAt(last)) {
            case STEM -> tree.add(words, new Term(term.id(), Term.ANY, term.topics()));
            case EXACT -> tree.add(words, new Term(term.id(), NO_ENDING, term.topics()));
            default -> {
                tree.add(written, term);
                if (written.charAt(last) == HEH && !endingsOfTeh.isEmpty()) {
                    tree.add(words, new Term(term.id(), endingsOfTeh, term.topics()));
                }
            }
        }
    }
}
