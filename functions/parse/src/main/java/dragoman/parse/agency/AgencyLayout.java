package dragoman.parse.agency;

import dragoman.dispatch.Require;
import dragoman.json.Json;
import dragoman.parse.text.Resource;

import java.util.List;

/**
 * How an agency marks its copy, as its resource file says: a JSON object with these names.
 *
 * @param code the agency's short code
 * @param marks the names by which it signs, in any script
 * @param dateLabels words before the date above a text
 * @param endMarks words that, in brackets, end a text
 * @param moreMarks words that, in brackets, say that more will follow
 */
record AgencyLayout(
        String code,
        List<String> marks,
        List<String> dateLabels,
        List<String> endMarks,
        List<String> moreMarks) {
    AgencyLayout {
        Require.text(code, "code");
        if (marks.isEmpty()) {
            throw new IllegalArgumentException(code + " has no marks");
        }
        marks = List.copyOf(marks);
        dateLabels = List.copyOf(dateLabels);
        endMarks = List.copyOf(endMarks);
        moreMarks = List.copyOf(moreMarks);
    }

    /** All layouts that are part of the program. */
    static List<AgencyLayout> shipped() {
        return Resource.rows(AgencyLayout.class, "agencies.txt").stream()
                .map(
                        row ->
                                Json.read(
                                        Resource.text(AgencyLayout.class, row.get(0)),
                                        AgencyLayout.class))
                .toList();
    }
}
