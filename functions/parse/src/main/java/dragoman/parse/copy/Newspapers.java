package dragoman.parse.copy;

import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of newspapers, which print their own name where others print a place. */
final class Newspapers {
    private final Set<String> names = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    private Newspapers() {}

    /** The newspapers that are part of the program. */
    static Newspapers builtIn() {
        Newspapers newspapers = new Newspapers();
        for (List<String> row : Resource.rows(Newspapers.class, "newspapers.txt")) {
            String name = Folded.fold(row.get(0)).strip();
            if (name.endsWith("*")) {
                newspapers.beginnings.add(name.substring(0, name.length() - 1));
            } else {
                newspapers.names.add(name);
            }
        }
        return newspapers;
    }

    /** Whether the folded text names a newspaper. */
    boolean contains(String folded) {
        return names.contains(folded) || beginnings.stream().anyMatch(folded::startsWith);
    }
}
