package dragoman.parse.agency;

import dragoman.dispatch.Require;
import dragoman.json.Json;
import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * What is known about an agency's copy. It has as many components as its resource file has names: a
 * flat JSON object, so that somebody who adds an agency edits one list; each name may be left out
 * but {@code code}.
 *
 * @param code the agency's short code
 * @param marks how it signs: between brackets, slashes or dashes, in any script
 * @param wordMarks marks that are ordinary words too, and so count only in brackets or slashes, or
 *     beside a place
 * @param names its names in machine formats and credits
 * @param dateLabels words before the date above a text
 * @param endMarks how its texts end, as printed; one at the end of each text
 * @param moreMarks how it announces that more will follow, as printed
 * @param signs those of its end and more marks that nobody else uses, and which so identify it
 * @param categories words before the headline, separated from it by a slash
 * @param datelines its own layouts, where they differ from all others: regular expressions for the
 *     start of a line, folded as {@link Folded} does, with any of the groups that {@link
 *     #DATELINE_GROUPS} names; one of its marks has to be in the line
 * @param signOffs its own layouts, as regular expressions for a whole line, with the group {@code
 *     initials}; one of its marks has to be in the line
 * @param months names of months that only it uses: twelve strings, in each names separated by
 *     {@code |}, or nothing
 * @param monthFirst whether its days in numbers have the month before the day
 * @param languages that it writes in, as BCP-47 tags, the most frequent first; only where they are
 *     few, and where similar languages could be taken for them
 * @param fractionFirst whether it writes decimals with the letter reh and the fraction before it:
 *     62 reh 31 is 31.62
 * @param alwaysEnds whether it ends each text with a mark, so that one without may be cut off
 */
public record Agency(
        String code,
        List<String> marks,
        List<String> wordMarks,
        List<String> names,
        List<String> dateLabels,
        List<String> endMarks,
        List<String> moreMarks,
        List<String> signs,
        List<String> categories,
        List<String> datelines,
        List<String> signOffs,
        List<String> months,
        boolean monthFirst,
        List<String> languages,
        boolean fractionFirst,
        boolean alwaysEnds) {
    /** The place, the day, the month as a number or by its name, the year, the agency's mark. */
    private static final Set<String> DATELINE_GROUPS =
            Set.of("place", "d", "m", "mon", "y", "mark");

    private static final Set<String> SIGN_OFF_GROUPS = Set.of("initials");
    private static final int MONTHS = 12;

    public Agency {
        Require.text(code, "code");
        marks = List.copyOf(marks);
        wordMarks = List.copyOf(wordMarks);
        names = List.copyOf(names);
        dateLabels = List.copyOf(dateLabels);
        endMarks = List.copyOf(endMarks);
        moreMarks = List.copyOf(moreMarks);
        signs = List.copyOf(signs);
        categories = List.copyOf(categories);
        datelines = List.copyOf(datelines);
        signOffs = List.copyOf(signOffs);
        months = List.copyOf(months);
        languages = List.copyOf(languages);
    }

    /** All agencies that are part of the program: one for each file beside this class. */
    public static List<Agency> builtIn() {
        return Resource.names(Agency.class, ".json").stream()
                .map(name -> read(Resource.text(Agency.class, name)))
                .toList();
    }

    /**
     * Reads a resource file.
     *
     * @throws IllegalArgumentException when a field is invalid, with what is wrong with it
     */
    static Agency read(String json) {
        Agency agency = Json.read(json, Agency.class);
        agency.datelines().forEach(pattern -> agency.check("datelines", pattern, DATELINE_GROUPS));
        agency.signOffs().forEach(pattern -> agency.check("signOffs", pattern, SIGN_OFF_GROUPS));
        if (!agency.datelines().isEmpty() && agency.allMarks().isEmpty()) {
            throw agency.wrong("datelines", "there are no marks by which to look for them");
        }
        if (!agency.signOffs().isEmpty() && agency.allMarks().isEmpty()) {
            throw agency.wrong("signOffs", "there are no marks by which to look for them");
        }
        if (!agency.months().isEmpty() && agency.months().size() != MONTHS) {
            throw agency.wrong("months", "there are " + agency.months().size() + ", not 12");
        }
        return agency;
    }

    /** All marks, whether words or not. */
    List<String> allMarks() {
        return Stream.concat(marks.stream(), wordMarks.stream()).toList();
    }

    private void check(String field, String pattern, Set<String> groups) {
        Set<String> named;
        try {
            named = Pattern.compile(pattern).namedGroups().keySet();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    message(field, e.getDescription() + " in " + pattern), e);
        }
        if (named.isEmpty()) {
            throw wrong(field, "no group has a name in " + pattern);
        }
        for (String group : named) {
            if (!groups.contains(group)) {
                throw wrong(field, "unknown group " + group + " in " + pattern);
            }
        }
        if (named.contains("d") != (named.contains("m") || named.contains("mon"))) {
            throw wrong(field, "a day without a month, or a month without a day in " + pattern);
        }
    }

    private IllegalArgumentException wrong(String field, String what) {
        return new IllegalArgumentException(message(field, what));
    }

    private String message(String field, String what) {
        return "the file of agency %s, field %s: %s".formatted(code, field, what);
    }
}
