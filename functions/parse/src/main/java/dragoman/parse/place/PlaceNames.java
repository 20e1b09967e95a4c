package dragoman.parse.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits the place part of a dateline into places. */
public final class PlaceNames {
    // Places are separated by a slash or an Arabic comma. After a Latin comma, and in brackets,
    // comes the region that the place is in.
    private static final Pattern BETWEEN = Pattern.compile("(?:\\G|(?<!\\s))\\s*+[/\\u060C]\\s*+");
    // The Arabic "and" is written as one with the next word.
    private static final char AND = '\u0648';

    private final Gazetteer places;

    public PlaceNames(Gazetteer places) {
        this.places = places;
    }

    /** The places, as printed. */
    public List<String> split(String printed) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(printed, -1)) {
            String name = part.strip();
            if (!name.isEmpty()) {
                names.addAll(joined(name));
            }
        }
        return names;
    }

    /** Two known places joined by "and"; anything else stays whole. */
    private List<String> joined(String name) {
        if (places.knows(name)) {
            return List.of(name);
        }
        for (int i = name.indexOf(' '); i > 0; i = name.indexOf(' ', i + 1)) {
            if (i + 1 < name.length() && name.charAt(i + 1) == AND) {
                String first = name.substring(0, i).strip();
                String second = name.substring(i + 2).strip();
                if (places.knows(first) && places.knows(second)) {
                    return List.of(first, second);
                }
            }
        }
        return List.of(name);
    }
}
