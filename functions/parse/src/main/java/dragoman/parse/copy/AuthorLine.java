package dragoman.parse.copy;

import dragoman.parse.agency.Marks;
import dragoman.parse.item.FieldMatch;
import dragoman.parse.place.Gazetteer;
import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line above the text where a newspaper says whom it has it from: agencies and places in any
 * order, sometimes a correspondent, parted by almost anything.
 *
 * @param agencies in order
 * @param places as printed
 * @param byline a correspondent
 * @param parts what stands where
 */
record AuthorLine(
        List<String> agencies,
        List<String> places,
        Optional<String> byline,
        List<FieldMatch> parts) {
    AuthorLine {
        agencies = List.copyOf(agencies);
        places = List.copyOf(places);
        parts = List.copyOf(parts);
    }

    /** Reads author lines. */
    static final class Reader {
        private static final int MAX_LENGTH = 90;
        private static final int MAX_PARTS = 8;
        private static final int MAX_WORDS = 4;
        private static final Pattern PART =
                Pattern.compile("[^-:,/()\\[\\]|\"\u060C\u00AB\u00BB\u201C\u201D]+");
        // The parts of a dotted abbreviation are no parts of their own; digits make it a dateline.
        private static final Pattern NO_AUTHOR_LINE =
                Pattern.compile("[\\d!?\u061F*;]|\\p{L}{3,}\\.(?: |$)");

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
        private final Set<String> newspapers = new HashSet<>();
        private final List<String> newspaperWords = new ArrayList<>();

        Reader(Marks marks, Gazetteer places, SignOffs signOffs) {
            this.signOffs = signOffs;
            this.marks = marks;
            this.places = places;
            for (List<String> row : Resource.rows(AuthorLine.class, "newspapers.txt")) {
                String name = Folded.fold(row.get(0)).strip();
                if (name.endsWith("*")) {
                    newspaperWords.add(name.substring(0, name.length() - 1));
                } else {
                    newspapers.add(name);
                }
            }
        }

        /** Whether the line says "agencies", and may be an author line without a mark. */
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
            if (!marks.mayBeIn(folded.text()) && !saysAgencies(folded.text())) {
                return Optional.empty();
            }
            // An abbreviation in letters may be somebody's initials.
            boolean initials =
                    signOffs.line(line).filter(Initials::isSure).isPresent()
                            && marks.exactly(folded.text().strip()).isEmpty();
            // Two tatweels are one dash; two hyphens are an agency's own dateline.
            if (initials || line.contains("--") || NO_AUTHOR_LINE.matcher(folded.text()).find()) {
                return Optional.empty();
            }
            List<String> agencies = new ArrayList<>();
            List<String> known = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            List<FieldMatch> marks = new ArrayList<>();
            List<FieldMatch> others = new ArrayList<>();
            boolean onlyWords = true;
            boolean unnamed = false;
            int parts = 0;
            Matcher match = PART.matcher(folded.text());
            while (match.find()) {
                String part = match.group().strip();
                if (part.isEmpty() || part.equals(".")) {
                    continue;
                }
                parts++;
                Optional<String> agency = this.marks.exactly(part);
                int start = folded.start(match.start());
                int end = folded.end(match.end());
                if (agency.isPresent()) {
                    agencies.add(agency.get());
                    marks.add(
                            new FieldMatch("agency", agency.get(), start, end, "agency-mark")
                                    .trimmed(line));
                    onlyWords &= this.marks.isWord(part);
                } else if (UNNAMED.contains(part)) {
                    unnamed = true;
                } else if (part.split(" +", -1).length > MAX_WORDS) {
                    return Optional.empty();
                } else if (!isNewspaper(part)) {
                    String printed = line.substring(start, end).strip();
                    boolean isKnown = places.knows(printed);
                    (isKnown ? known : unknown).add(printed);
                    others.add(
                            new FieldMatch(
                                            isKnown ? "places" : "byline",
                                            printed,
                                            start,
                                            end,
                                            "author-line-name")
                                    .trimmed(line));
                }
            }
            if (parts == 1 && agencies.isEmpty() && !unnamed) {
                return sectionAndMark(folded, line);
            }
            boolean credited = unnamed || (!agencies.isEmpty() && !(onlyWords && parts == 1));
            if (!credited || parts > MAX_PARTS) {
                return Optional.empty();
            }
            // Beside no known place the others stand where one does.
            if (known.isEmpty()) {
                others.replaceAll(
                        part ->
                                new FieldMatch(
                                        "places",
                                        part.value(),
                                        part.start(),
                                        part.end(),
                                        part.rule()));
            }
            marks.addAll(others);
            return Optional.of(sorted(agencies, known, unknown, marks));
        }

        /**
         * Beside a known place an unknown part is a person; else it stands where the place does.
         */
        private static AuthorLine sorted(
                List<String> agencies,
                List<String> known,
                List<String> unknown,
                List<FieldMatch> parts) {
            return known.isEmpty()
                    ? new AuthorLine(agencies, unknown, Optional.empty(), parts)
                    : new AuthorLine(
                            agencies,
                            known,
                            unknown.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(String.join(", ", unknown)),
                            parts);
        }

        /** A section or a place and a mark in capitals, with nothing between: Utrikes TT. */
        private Optional<AuthorLine> sectionAndMark(Folded folded, String line) {
            Matcher match = SECTION_AND_MARK.matcher(folded.text());
            if (!match.find() || marks.isWord(match.group("mark"))) {
                return Optional.empty();
            }
            String before =
                    line.substring(
                            folded.start(match.start("before")), folded.end(match.end("before")));
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
                                                            folded.start(match.start("mark")),
                                                            folded.end(match.end("mark")),
                                                            "agency-mark"))));
        }

        /** Whether the folded text names a newspaper, and so no place. */
        boolean isNewspaper(String part) {
            return newspapers.contains(part) || newspaperWords.stream().anyMatch(part::startsWith);
        }
    }
}
