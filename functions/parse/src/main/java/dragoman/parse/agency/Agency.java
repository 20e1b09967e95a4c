package dragoman.parse.agency;

import dragoman.dispatch.Require;
import dragoman.json.Json;
import dragoman.parse.text.Resource;

import java.util.List;

/**
 * What is known of an agency's copy, as its resource file says: a JSON object with these names,
 * each of which may be left out but for {@code code}.
 *
 * @param code the agency's short code
 * @param marks how it signs: between brackets, strokes or dashes, in any script
 * @param wordMarks marks that are ordinary words too, and so count only in brackets or strokes, or
 *     beside a place
 * @param names its names in machine formats and credits
 * @param dateLabels words before the date above a text
 * @param endMarks how its texts end, as printed; one at the end of each text
 * @param moreMarks how it says that more will follow, as printed
 * @param signs those of its end and more marks that nobody else uses, so that they tell the sender
 * @param categories words that stand before the headline, parted by a stroke
 * @param languages that it writes in, as BCP-47 tags, the most usual first; only where they are
 *     few, and where neighbours of them could be taken for them
 * @param alwaysEnds whether a text without an end mark is perhaps cut off
 */
record Agency(
        String code,
        List<String> marks,
        List<String> wordMarks,
        List<String> names,
        List<String> dateLabels,
        List<String> endMarks,
        List<String> moreMarks,
        List<String> signs,
        List<String> categories,
        List<String> languages,
        boolean alwaysEnds) {
    Agency {
        Require.text(code, "code");
        marks = List.copyOf(marks);
        wordMarks = List.copyOf(wordMarks);
        names = List.copyOf(names);
        dateLabels = List.copyOf(dateLabels);
        endMarks = List.copyOf(endMarks);
        moreMarks = List.copyOf(moreMarks);
        signs = List.copyOf(signs);
        categories = List.copyOf(categories);
        languages = List.copyOf(languages);
    }

    /** All agencies that are part of the program: each file that lies beside this class. */
    static List<Agency> shipped() {
        return Resource.names(Agency.class, ".json").stream()
                .map(name -> read(Resource.text(Agency.class, name)))
                .toList();
    }

    /** Reads a resource file. */
    static Agency read(String json) {
        return Json.read(json, Agency.class);
    }
}
