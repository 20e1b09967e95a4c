package dragoman.parse.copy;

import dragoman.parse.agency.Marks;
import dragoman.parse.item.FieldMatch;
import dragoman.parse.place.Gazetteer;
import dragoman.parse.text.Folded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads author lines. */
final class AuthorLineReader {
    private static final int MAX_LENGTH = 90;
    private static final int MAX_PARTS = 8;
    private static final int MAX_WORDS = 4;
    private static final Pattern PART =
            Pattern.compile("[^-:,/()\\[\\]|\"\u060C\u00AB\u00BB\u201C\u201D]+");
    // The parts of a dotted abbreviation do not count one by one; digits make it a dateline.
    private static final Pattern NO_AUTHOR_LINE =
            Pattern.compile("[\\d!?\u061F*;]|(?<!\\p{L})\\p{L}{3,}+\\.(?: |$)");

    private static final Pattern BLANKS = Pattern.compile(" +");

    private static final Pattern SECTION_AND_MARK =
            Pattern.compile("^ *(?<before>\\p{Lu}[^ ]*(?: [^ ]+)?) (?<mark>\\p{Lu}{2,8}) *$");

    // "Agencies", which are not named.
    private static final Set<String> UNNAMED =
            Set.of(
                    "\u0648\u0643\u0627\u0644\u0627\u062A",
                    "\u0627\u0644\u0648\u0643\u0627\u0644\u0627\u062A",
                    "Agencies");

    private final Marks marks;
    private final Gazetteer places;
    private final SignOffs signOffs;
    private final Newspapers newspapers;

    AuthorLineReader(Marks marks, Gazetteer places, SignOffs signOffs, Newspapers newspapers) {
        this.marks = marks;
        this.places = places;
        this.signOffs = signOffs;
        this.newspapers = newspapers;
    }

    /** Whether the line may contain the word "agencies", which needs no mark beside it. */
    boolean maySayAgencies(String line) {
        return line.length() <= MAX_LENGTH && saysAgencies(Folded.fold(line));
    }

    private static boolean saysAgencies(String folded) {
        for (String word : UNNAMED) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The author line, when the line is one and nothing else. */
    Optional<AuthorLine> find(String line) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Folded folded = Folded.of(line);
        if (!mayBeAuthorLine(line, folded.text())) {
            return Optional.empty();
        }
        Parts parts = new Parts(line);
        Matcher match = PART.matcher(folded.text());
        while (match.find()) {
            String part = match.group().strip();
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (!parts.add(part, folded.start(match.start()), folded.end(match.end()))) {
                return Optional.empty();
            }
        }
        return parts.isOneName() ? sectionAndMark(line, folded) : parts.authorLine();
    }

    private boolean mayBeAuthorLine(String line, String folded) {
        if (!marks.mayBeIn(folded) && !saysAgencies(folded)) {
            return false;
        }
        // An abbreviation in letters may be somebody's initials.
        boolean initials =
                signOffs.line(line).filter(Initials::isSure).isPresent()
                        && marks.exactly(folded.strip()).isEmpty();
        // Two tatweels are one dash; two hyphens occur only in agencies' own datelines.
        return !initials && !line.contains("--") && !NO_AUTHOR_LINE.matcher(folded).find();
    }

    /** A section or a place and a mark in capitals, with no separator: Utrikes TT. */
    private Optional<AuthorLine> sectionAndMark(String line, Folded folded) {
        Matcher match = SECTION_AND_MARK.matcher(folded.text());
        if (!match.find() || marks.isWord(match.group("mark"))) {
            return Optional.empty();
        }
        String before =
                line.substring(
                        folded.start(match.start("before")), folded.end(match.end("before")));
        int start = folded.start(match.start("mark"));
        int end = folded.end(match.end("mark"));
        return marks.exactly(match.group("mark"))
                .map(
                        agency ->
                                new AuthorLine(
                                        List.of(agency),
                                        places.knows(before) ? List.of(before) : List.of(),
                                        Optional.empty(),
                                        List.of(
                                                new FieldMatch(
                                                        "agency",
                                                        agency,
                                                        start,
                                                        end,
                                                        "agency-mark"))));
    }

    /** The parts of one line, sorted by what they name. */
    private final class Parts {
        private final String line;
        private final List<String> agencies = new ArrayList<>();
        private final List<String> known = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private final List<FieldMatch> agencyMatches = new ArrayList<>();
        private final List<FieldMatch> otherMatches = new ArrayList<>();
        private boolean onlyWords = true;
        private boolean unnamed;
        private int count;

        Parts(String line) {
            this.line = line;
        }

        /**
         * Adds a part, unless it is too long for a name.
         *
         * @param part the folded text of the part
         * @param start where it begins in the line
         * @param end where it ends in the line
         */
        boolean add(String part, int start, int end) {
            count++;
            Optional<String> agency = marks.exactly(part);
            if (agency.isPresent()) {
                agencies.add(agency.get());
                agencyMatches.add(match("agency", agency.get(), start, end, "agency-mark"));
                onlyWords &= marks.isWord(part);
            } else if (UNNAMED.contains(part)) {
                unnamed = true;
            } else if (BLANKS.split(part, -1).length > MAX_WORDS) {
                return false;
            } else if (!newspapers.contains(part)) {
                addName(line.substring(start, end).strip(), start, end);
            }
            return true;
        }

        private void addName(String printed, int start, int end) {
            boolean isKnown = places.knows(printed);
            (isKnown ? known : unknown).add(printed);
            otherMatches.add(
                    match(isKnown ? "places" : "byline", printed, start, end, "author-line-name"));
        }

        private FieldMatch match(String field, String value, int start, int end, String rule) {
            return new FieldMatch(field, value, start, end, rule).trimmed(line);
        }

        /** Whether the line is a single name, and not an agency's. */
        boolean isOneName() {
            return count == 1 && agencies.isEmpty() && !unnamed;
        }

        Optional<AuthorLine> authorLine() {
            boolean oneWord = onlyWords && count == 1;
            boolean credited = unnamed || (!agencies.isEmpty() && !oneWord);
            return credited && count <= MAX_PARTS ? Optional.of(sorted()) : Optional.empty();
        }

        /** Beside a known place, an unknown name is a person's; else it is taken for the place. */
        private AuthorLine sorted() {
            List<FieldMatch> matches = new ArrayList<>(agencyMatches);
            if (known.isEmpty()) {
                otherMatches.forEach(
                        other ->
                                matches.add(
                                        new FieldMatch(
                                                "places",
                                                other.value(),
                                                other.start(),
                                                other.end(),
                                                other.rule())));
                return new AuthorLine(agencies, unknown, Optional.empty(), matches);
            }
            matches.addAll(otherMatches);
            Optional<String> byline =
                    unknown.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", unknown));
            return new AuthorLine(agencies, known, byline, matches);
        }
    }
}
