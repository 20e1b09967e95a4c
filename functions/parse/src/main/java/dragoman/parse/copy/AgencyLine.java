package dragoman.parse.copy;

import dragoman.parse.agency.Marks;
import dragoman.parse.item.FieldMatch;
import dragoman.parse.text.Folded;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that names an agency, or several, and nothing else: by its mark or by its full name. It
 * stands above or below a dispatch whose dateline names the sender too.
 *
 * @param agencies in order
 * @param parts where each was found
 */
record AgencyLine(List<String> agencies, List<FieldMatch> parts) {
    private static final int MAX_LENGTH = 90;
    private static final int MAX_NAMES = 3;
    private static final Pattern NAME =
            Pattern.compile("[^-*_=:,/|()\\[\\]<>\u060C\u00AB\u00BB\u2022\uFEFF]+");

    // The word "source", and "agency" before a mark.
    private static final Set<String> SOURCE =
            Set.of("\u0627\u0644\u0645\u0635\u062F\u0631", "Source", "Via", "via");
    private static final String AGENCY = "\u0648\u0643\u0627\u0644\u0647 ";

    AgencyLine {
        agencies = List.copyOf(agencies);
        parts = List.copyOf(parts);
    }

    /** The agencies, when the line is nothing else. */
    static Optional<AgencyLine> find(String line, Marks marks) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Folded folded = Folded.of(line);
        Set<String> agencies = new LinkedHashSet<>();
        List<FieldMatch> parts = new ArrayList<>();
        boolean onlyWords = true;
        Matcher match = NAME.matcher(folded.text());
        while (match.find()) {
            String name = match.group().strip();
            if (name.isEmpty() || name.equals(".") || SOURCE.contains(name)) {
                continue;
            }
            String bare = name.startsWith(AGENCY) ? name.substring(AGENCY.length()) : name;
            Optional<String> code = marks.exactly(bare).or(() -> marks.fullName(name));
            if (code.isEmpty() || parts.size() == MAX_NAMES) {
                return Optional.empty();
            }
            onlyWords &= marks.isWord(name);
            agencies.add(code.get());
            int start = folded.start(match.start());
            int end = folded.end(match.end());
            parts.add(
                    new FieldMatch("agency", code.get(), start, end, "agency-line").trimmed(line));
        }
        return parts.isEmpty() || onlyWords
                ? Optional.empty()
                : Optional.of(new AgencyLine(List.copyOf(agencies), parts));
    }
}
