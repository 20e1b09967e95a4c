package dragoman.local.translate.engine;

import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.ServiceException;
import dragoman.local.translate.terminology.Terms;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Translates a text: the memory what it has, the whole of it, a line or a sentence, and the first
 * engine that has the languages the rest. Lines are translated each by itself, and what separates
 * them stays as it is.
 */
public final class Engines implements AutoCloseable {
    /** The environment variable with the key that a LibreTranslate server asks for. */
    public static final String KEY = "LIBRETRANSLATE_API_KEY";

    /** Where a request says which endpoint it is from, when an endpoint sent it. */
    public static final String ASKED_BY = AwsEngine.ASKED_BY;

    // Within what the functions' clients wait for.
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Optional<Memory> memory;
    private final List<Engine> machines;

    Engines(Optional<Memory> memory, List<Engine> machines) {
        this.memory = memory;
        this.machines = List.copyOf(machines);
    }

    /**
     * Engines by their names.
     *
     * @param memories translation memories besides the program's own, TMX files
     * @param endpoint identifies the endpoint that they are for
     * @throws IllegalArgumentException when one cannot work; the message says why
     */
    public static Engines of(EngineNames names, List<Path> memories, String endpoint) {
        Optional<Memory> memory = Optional.empty();
        List<Engine> machines = new ArrayList<>();
        for (String name : names.names()) {
            switch (name) {
                case Memory.ORIGIN -> memory = Optional.of(Memory.with(memories));
                case AwsEngine.ORIGIN -> machines.add(AwsEngine.fromEnvironment(endpoint));
                case GistEngine.ORIGIN -> machines.add(new GistEngine());
                default ->
                        machines.add(
                                new LibreTranslateEngine(
                                        URI.create(name.replaceFirst("/$", "")),
                                        Optional.ofNullable(System.getenv(KEY)),
                                        TIMEOUT));
            }
        }
        if (memory.isEmpty() && !memories.isEmpty()) {
            throw new IllegalArgumentException(
                    "a translation memory is given, but memory is not among the translators");
        }
        return new Engines(memory, machines);
    }

    /**
     * Translates texts, each by itself.
     *
     * @return their translations, in their order
     * @throws ServiceException when one is not translated
     */
    public List<Translation> translate(List<String> texts, Assignment assignment) {
        if (assignment.pair().isSame()) {
            return texts.stream().map(Translation::unchanged).toList();
        }
        List<Plan> plans = texts.stream().map(text -> plan(text, assignment.pair())).toList();
        Map<Draft, Piece> translated = machine(plans, assignment);
        return plans.stream()
                .map(plan -> plan.translation(translated, assignment.terms()))
                .toList();
    }

    private Plan plan(String text, LanguagePair pair) {
        Optional<Plan> whole = recallLines(text, pair);
        if (whole.isPresent()) {
            return whole.get();
        }
        List<Line> lines = Line.of(text);
        return new Plan(text, lines, lines.stream().map(line -> draft(line.text(), pair)).toList());
    }

    /** A text of several lines that the memory has as a whole, with as many lines. */
    private Optional<Plan> recallLines(String text, LanguagePair pair) {
        Line whole = Line.whole(text);
        if (whole.breaks() == 0) {
            return Optional.empty();
        }
        return recall(whole.text(), pair)
                .filter(known -> new Line("", known, "").breaks() == whole.breaks())
                .map(known -> new Draft(whole.text(), Optional.of(known)))
                .map(draft -> new Plan(text, List.of(whole), List.of(List.of(draft))));
    }

    private Optional<String> recall(String text, LanguagePair pair) {
        return text.isBlank() ? Optional.empty() : memory.flatMap(m -> m.find(text, pair));
    }

    /** A line in passages: what the memory has, and what it does not. */
    private List<Draft> draft(String line, LanguagePair pair) {
        Optional<String> whole = recall(line, pair);
        if (whole.isPresent()) {
            return List.of(new Draft(line, whole));
        }
        List<Draft> drafts = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String sentence : Sentences.of(line)) {
            Optional<String> known = recall(sentence, pair);
            if (known.isEmpty()) {
                unknown.add(sentence);
                continue;
            }
            Passages.of(unknown)
                    .forEach(passage -> drafts.add(new Draft(passage, Optional.empty())));
            unknown.clear();
            drafts.add(new Draft(sentence, known));
        }
        Passages.of(unknown).forEach(passage -> drafts.add(new Draft(passage, Optional.empty())));
        return drafts;
    }

    /** Has one engine translate all that the memory does not have; the same passage once. */
    private Map<Draft, Piece> machine(List<Plan> plans, Assignment assignment) {
        List<Draft> unknown = plans.stream().flatMap(Plan::unknown).distinct().toList();
        if (unknown.isEmpty()) {
            return Map.of();
        }
        Engine engine = engine(assignment.pair());
        List<String> results =
                engine.translate(unknown.stream().map(Draft::source).toList(), assignment);
        Map<Draft, Piece> pieces = new HashMap<>();
        for (int i = 0; i < unknown.size(); i++) {
            Draft draft = unknown.get(i);
            pieces.put(draft, new Piece(draft.source(), results.get(i), engine.origin()));
        }
        return pieces;
    }

    private Engine engine(LanguagePair pair) {
        return machines.stream()
                .filter(engine -> engine.translates(pair))
                .findFirst()
                .orElseThrow(() -> unsupported(pair));
    }

    /** The refusal of languages that are not translated. */
    public static ServiceException unsupported(LanguagePair pair) {
        return new ServiceException(
                ErrorCode.UNSUPPORTED_LANGUAGE_PAIR,
                "Unsupported language pair: " + pair.source() + " to " + pair.target() + ".",
                Map.of(
                        "SourceLanguageCode", pair.source(),
                        "TargetLanguageCode", pair.target()));
    }

    /**
     * A passage that is to be translated.
     *
     * @param known its translation, when the memory has it
     */
    private record Draft(String source, Optional<String> known) {
        Piece piece(Map<Draft, Piece> translated) {
            return known.map(result -> new Piece(source, result, Memory.ORIGIN))
                    .orElseGet(() -> Objects.requireNonNull(translated.get(this)));
        }
    }

    /**
     * A text in lines, each with its passages.
     *
     * @param drafts those of each line; none of a blank one
     */
    private record Plan(String text, List<Line> lines, List<List<Draft>> drafts) {
        Stream<Draft> unknown() {
            return drafts.stream().flatMap(List::stream).filter(draft -> draft.known().isEmpty());
        }

        Translation translation(Map<Draft, Piece> translated, Terms terms) {
            StringBuilder result = new StringBuilder();
            List<List<Piece>> pieces = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                List<Piece> ofLine =
                        drafts.get(i).stream().map(draft -> draft.piece(translated)).toList();
                result.append(lines.get(i).with(ofLine));
                if (!ofLine.isEmpty()) {
                    pieces.add(ofLine);
                }
            }
            return Translation.of(result.toString(), pieces, terms.in(text));
        }
    }

    @Override
    public void close() {
        machines.forEach(Engine::close);
    }
}
