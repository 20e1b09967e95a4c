package dragoman.parse.copy;

import dragoman.parse.item.FieldMatch;

import java.util.List;
import java.util.Optional;

/**
 * The line above the text in which a newspaper names its sources: agencies and places in any order,
 * sometimes a correspondent, separated by almost anything.
 *
 * @param agencies in order
 * @param places as printed
 * @param byline the correspondent
 * @param parts its fields, and where each was found
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
}
