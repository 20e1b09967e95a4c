package dragoman.local.pattern;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A part of a regular expression, as far as examples of what it matches need it. */
sealed interface RegexNode {
    /** How many examples of a part are used. */
    int MAX_EXAMPLES = 6;

    /**
     * Texts that the part matches, or nearly: what is looked for before or after is ignored. At
     * least one.
     */
    List<String> examples();

    /** The examples of all single characters in the part. */
    Set<String> characters();

    /** Parses the expression of a pattern with its flags. */
    static RegexNode parse(String regex, int flags) {
        return new RegexParser(regex, flags).parse();
    }

    /** Parts one after the other. */
    record Sequence(List<RegexNode> parts) implements RegexNode {
        @Override
        public List<String> examples() {
            Set<String> examples = new LinkedHashSet<>();
            // Each part in its first form beside the others', then in its second, and so on.
            for (int form = 0; form < MAX_EXAMPLES; form++) {
                StringBuilder text = new StringBuilder();
                for (RegexNode part : parts) {
                    List<String> forms = part.examples();
                    text.append(forms.get(form % forms.size()));
                }
                examples.add(text.toString());
            }
            return List.copyOf(examples);
        }

        @Override
        public Set<String> characters() {
            return union(parts);
        }
    }

    /** One of several. */
    record Choice(List<RegexNode> options) implements RegexNode {
        @Override
        public List<String> examples() {
            // First one of each, so that none is left out for the forms of another.
            return Stream.concat(
                            options.stream().map(option -> option.examples().getFirst()),
                            options.stream().flatMap(option -> option.examples().stream()))
                    .distinct()
                    .limit(MAX_EXAMPLES)
                    .toList();
        }

        @Override
        public Set<String> characters() {
            return union(options);
        }
    }

    /**
     * A part several times.
     *
     * @param max how often at most; {@link Integer#MAX_VALUE} if there is no limit
     */
    record Repeated(RegexNode part, int min, int max) implements RegexNode {
        @Override
        public List<String> examples() {
            Stream<String> some =
                    part.examples().stream().map(example -> example.repeat(Math.max(1, min)));
            return Stream.concat(
                            some.limit(MAX_EXAMPLES - 1), min == 0 ? Stream.of("") : Stream.of())
                    .distinct()
                    .toList();
        }

        @Override
        public Set<String> characters() {
            return part.characters();
        }
    }

    /** A single character. */
    record Sign(List<String> examples) implements RegexNode {
        @Override
        public Set<String> characters() {
            return Set.copyOf(examples);
        }
    }

    /** What matches a place and no text. */
    record Nothing() implements RegexNode {
        @Override
        public List<String> examples() {
            return List.of("");
        }

        @Override
        public Set<String> characters() {
            return Set.of();
        }
    }

    private static Set<String> union(List<RegexNode> parts) {
        Set<String> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(part.characters()));
        return all;
    }
}
