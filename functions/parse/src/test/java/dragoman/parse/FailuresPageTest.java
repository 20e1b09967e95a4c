package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.progress.Failure;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page on failures lists exactly the codes in the sources. */
class FailuresPageTest {
    private static final Path ROOT = Path.of(System.getProperty("dragoman.root", "../.."));
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    // new Rejected("code", …), reject(part.name(), "code", …), new UnreadableException("code", …),
    // fail(upload, "code", …)
    private static final Pattern USED =
            Pattern.compile(
                    "(?:Rejected\\(|reject\\((?:\\s*part\\.name\\(\\),)?|UnreadableException\\(|fail\\(\\s*upload,)\\s*\"([a-z-]+)\"");

    @Test
    void listsExactlyTheCodesInTheSources() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "dragoman", "parse"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                used.addAll(matches(USED, Files.readString(file)));
            }
        }

        // Those of messages between stages.
        used.addAll(Set.of(Failure.GAVE_UP, Failure.UNREADABLE));

        assertThat(matches(LISTED, Files.readString(ROOT.resolve("docs/failures.md"))))
                .isEqualTo(used);
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            found.add(match.group(1));
        }
        return found;
    }
}
