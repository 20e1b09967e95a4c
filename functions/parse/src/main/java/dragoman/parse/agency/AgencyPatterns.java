package dragoman.parse.agency;

import dragoman.parse.text.Folded;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions from agencies' files. One is tried only where a mark of its agency is in the
 * text, which is fast to check.
 */
public final class AgencyPatterns {
    private final List<Own> all = new ArrayList<>();

    /**
     * @param patterns the field of an agency that contains them
     */
    public AgencyPatterns(List<Agency> agencies, Function<Agency, List<String>> patterns) {
        for (Agency agency : agencies) {
            List<Pattern> compiled = patterns.apply(agency).stream().map(Pattern::compile).toList();
            if (!compiled.isEmpty()) {
                List<String> marks =
                        agency.allMarks().stream().map(AgencyPatterns::key).distinct().toList();
                all.add(new Own(agency.code(), marks, compiled));
            }
        }
    }

    private record Own(String code, List<String> marks, List<Pattern> patterns) {}

    /**
     * Where a pattern matched.
     *
     * @param code its agency's
     */
    public record Match(String code, Matcher groups) {
        /** The group of that name, when the pattern has it and it matched. */
        public Optional<String> group(String name) {
            return groups.namedGroups().containsKey(name)
                    ? Optional.ofNullable(groups.group(name))
                    : Optional.empty();
        }
    }

    /** The first pattern that matches the start of the folded text. */
    public Optional<Match> atStart(String folded) {
        return find(folded, Matcher::lookingAt);
    }

    /** The first pattern that matches the whole of the folded text. */
    public Optional<Match> whole(String folded) {
        return find(folded, Matcher::matches);
    }

    private Optional<Match> find(String folded, Function<Matcher, Boolean> matches) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String text = folded.toLowerCase(Locale.ROOT);
        for (Own own : all) {
            if (own.marks().stream().anyMatch(text::contains)) {
                for (Pattern pattern : own.patterns()) {
                    Matcher matcher = pattern.matcher(folded);
                    if (matches.apply(matcher)) {
                        return Optional.of(new Match(own.code(), matcher));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String key(String text) {
        return Folded.fold(text).toLowerCase(Locale.ROOT);
    }
}
