package dragoman.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.parse.ParseOutcome;
import dragoman.parse.Parser;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * How well near-copies are told: pairs of real dispatches with changed copies of themselves must be
 * found, pairs of different dispatches must not. The figures stand in {@code docs/same-story.md},
 * where {@code -Dgolden=write} writes them again; what holds in every build is the least that may
 * be found, since a dispatch that is read a little better moves the figures a little.
 */
class SameStoryTest {
    private static final Path ROOT = Path.of(System.getProperty("dragoman.root", ".."));
    private static final Path DISPATCHES = ROOT.resolve("../shared/dispatches");
    private static final Path PAGE = ROOT.resolve("docs/same-story.md");
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");
    // A dispatch of a line or two has too few words to be told from a phrase that many use.
    private static final int MIN_SHINGLES = 20;

    /** A way in which copies differ from what they are copies of. */
    private record Change(String name, BiFunction<List<String>, Random, List<String>> made) {}

    private static final List<Change> CHANGES =
            List.of(
                    new Change("passed on whole", (text, _) -> text),
                    new Change(
                            "last paragraph dropped",
                            (text, _) -> text.subList(0, Math.max(1, text.size() - 1))),
                    new Change("a paragraph dropped", SameStoryTest::dropOne),
                    new Change("a paragraph added", SameStoryTest::addOne),
                    new Change("one word in ten changed", (text, random) -> edit(text, random, 10)),
                    new Change("one word in five changed", (text, random) -> edit(text, random, 5)),
                    new Change("paragraphs in another order", SameStoryTest::shuffle),
                    new Change(
                            "first half only",
                            (text, _) -> text.subList(0, Math.max(1, text.size() / 2))),
                    new Change("opening only", (text, _) -> text.subList(0, 1)));

    @Test
    void findsNearCopiesAndTellsOthersApart() throws IOException {
        assumeThat(Files.isDirectory(DISPATCHES)).as("../shared/dispatches is there").isTrue();
        List<Dispatch> dispatches = dispatches();
        List<String> rows = new ArrayList<>();
        int found = 0;
        int pairs = 0;
        for (Change change : CHANGES) {
            Random random = new Random(7);
            int met = 0;
            int told = 0;
            for (Dispatch dispatch : dispatches) {
                Dispatch copy = copy(dispatch, change.made().apply(texts(dispatch), random));
                boolean meets = meet(dispatch, copy);
                met += meets ? 1 : 0;
                told +=
                        meets && TextFingerprint.of(dispatch).sameStory(TextFingerprint.of(copy))
                                ? 1
                                : 0;
            }
            found += told;
            pairs += dispatches.size();
            rows.add(row(change.name(), dispatches.size(), met, told));
        }
        int unlike = 0;
        int unlikeMet = 0;
        int wrong = 0;
        for (int i = 0; i < dispatches.size(); i++) {
            for (int j = i + 1; j < dispatches.size(); j++) {
                unlike++;
                boolean meets = meet(dispatches.get(i), dispatches.get(j));
                unlikeMet += meets ? 1 : 0;
                if (TextFingerprint.of(dispatches.get(i))
                        .sameStory(TextFingerprint.of(dispatches.get(j)))) {
                    wrong += 1;
                }
            }
        }
        rows.add(row("different dispatches", unlike, unlikeMet, wrong));
        double recall = (double) found / pairs;
        double precision = (double) found / (found + wrong);
        rows.add(
                String.format(
                        Locale.ROOT,
                        "Recall %.3f (%d of %d), precision %.3f (%d of %d).",
                        recall,
                        found,
                        pairs,
                        precision,
                        found,
                        found + wrong));
        if (System.getProperty("golden", "check").equals("write")) {
            write(rows);
        }
        assertThat(recall).isGreaterThan(0.9);
        assertThat(precision).isGreaterThan(0.99);
    }

    private static void write(List<String> rows) throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        int from = page.indexOf("<!-- measured -->") + 3;
        int to = page.indexOf("<!-- end -->");
        List<String> written = new ArrayList<>(page.subList(0, from));
        written.addAll(rows.subList(0, rows.size() - 1));
        written.add("");
        written.add(rows.getLast());
        written.addAll(page.subList(to, page.size()));
        Files.write(PAGE, written);
    }

    private static String row(String name, int pairs, int met, int told) {
        return "| %s | %d | %d | %d |".formatted(name, pairs, met, told);
    }

    private static boolean meet(Dispatch one, Dispatch other) {
        return TextFingerprint.keys(one).stream()
                .anyMatch(Set.copyOf(TextFingerprint.keys(other))::contains);
    }

    private static List<String> texts(Dispatch dispatch) {
        return dispatch.paragraphs().stream().map(Paragraph::text).toList();
    }

    private static List<String> dropOne(List<String> text, Random random) {
        List<String> changed = new ArrayList<>(text);
        if (changed.size() > 1) {
            changed.remove(random.nextInt(changed.size()));
        }
        return changed;
    }

    private static List<String> addOne(List<String> text, Random random) {
        List<String> changed = new ArrayList<>(text);
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            added.append("x").append(Integer.toString(random.nextInt(5000), 36)).append(' ');
        }
        changed.add(random.nextInt(changed.size() + 1), added.toString().strip());
        return changed;
    }

    private static List<String> edit(List<String> text, Random random, int oneIn) {
        return text.stream()
                .map(
                        paragraph ->
                                Stream.of(paragraph.split(" ", -1))
                                        .map(
                                                word ->
                                                        random.nextInt(oneIn) == 0
                                                                ? "x" + random.nextInt(5000)
                                                                : word)
                                        .reduce((a, b) -> a + " " + b)
                                        .orElse(paragraph))
                .toList();
    }

    private static List<String> shuffle(List<String> text, Random random) {
        List<String> changed = new ArrayList<>(text);
        Collections.shuffle(changed, random);
        return changed;
    }

    private static Dispatch copy(Dispatch dispatch, List<String> text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String one : text) {
            Paragraph like = dispatch.paragraphs().getFirst();
            paragraphs.add(
                    new Paragraph(
                            paragraphs.size(),
                            dragoman.dispatch.ParagraphKind.BODY,
                            one,
                            Optional.empty(),
                            Optional.empty(),
                            like.bytes()));
        }
        return new Dispatch(
                dispatch.id(),
                Optional.of("RELAY"),
                dispatch.language(),
                dispatch.kind(),
                dispatch.format(),
                dispatch.dating(),
                dispatch.labels(),
                dispatch.heading(),
                dispatch.datelines(),
                paragraphs,
                dispatch.closing(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                dispatch.transmission(),
                dispatch.upload());
    }

    /** What parse reads in them: each text once, and long enough to be compared. */
    private static List<Dispatch> dispatches() throws IOException {
        List<Dispatch> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Parser parser = Parser.withDefaults();
        try (Stream<Path> files = Files.list(DISPATCHES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".meta.json") || name.endsWith(".md")) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                Upload upload =
                        new Upload(
                                UploadIds.of("", name, "v"),
                                Optional.empty(),
                                name,
                                Optional.empty(),
                                Optional.empty(),
                                bytes.length,
                                Optional.empty(),
                                RECEIVED);
                if (parser.parse(bytes, upload, RECEIVED)
                        instanceof ParseOutcome.Parsed(List<Dispatch> found, var _)) {
                    found.stream()
                            .filter(one -> TextFingerprint.of(one).shingles() >= MIN_SHINGLES)
                            .filter(one -> ids.add(one.id()))
                            .forEach(all::add);
                }
            }
        }
        return all;
    }
}
