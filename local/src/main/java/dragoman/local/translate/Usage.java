package dragoman.local.translate;

import dragoman.dispatch.Sha256;
import dragoman.local.translate.engine.Piece;
import dragoman.local.translate.engine.Translation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what was asked and what was translated, so that a measurement can tell what is paid. */
final class Usage {
    private static final int KEY_DIGITS = 32;

    private final Map<String, Long> operations = new TreeMap<>();
    private final Map<String, Long> refused = new TreeMap<>();
    private final Map<String, Count> origins = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private Count requests = Count.NONE;
    private Count repeated = Count.NONE;
    private long lines;

    /** A number of things, and the characters in them. */
    private record Count(long number, long characters) {
        private static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(number + other.number, characters + other.characters);
        }

        Map<String, Long> as(String name) {
            Map<String, Long> fields = new LinkedHashMap<>();
            fields.put(name, number);
            fields.put("characters", characters);
            return fields;
        }
    }

    /** Counts a request, whatever it is answered. */
    synchronized void asked(String operation) {
        operations.merge(operation, 1L, Long::sum);
    }

    /** Counts a request that was refused. */
    synchronized void refused(String code) {
        refused.merge(code, 1L, Long::sum);
    }

    /** Counts what was translated. */
    synchronized void translated(Answer.Translated answer) {
        requests = requests.plus(new Count(1, answer.characters()));
        Translation translation = answer.translation();
        lines += translation.lines().size();
        for (List<Piece> line : translation.lines()) {
            String text = line.stream().map(Piece::source).collect(Collectors.joining(" "));
            if (!seen.add(Sha256.hex(answer.pair() + " " + text, KEY_DIGITS))) {
                repeated = repeated.plus(count(text));
            }
            for (Piece piece : line) {
                origins.merge(piece.origin(), count(piece.source()), Count::plus);
            }
        }
    }

    private static Count count(String text) {
        return new Count(1, text.codePointCount(0, text.length()));
    }

    /** The counts so far. */
    synchronized Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("requests", operations.values().stream().mapToLong(Long::longValue).sum());
        report.put("operations", new TreeMap<>(operations));
        report.put("refused", new TreeMap<>(refused));
        Map<String, Object> translated = new LinkedHashMap<>(requests.as("requests"));
        translated.put("lines", lines);
        report.put("translated", translated);
        report.put("repeated", repeated.as("lines"));
        Map<String, Object> byOrigin = new LinkedHashMap<>();
        origins.forEach((origin, count) -> byOrigin.put(origin, count.as("pieces")));
        report.put("origins", byOrigin);
        return report;
    }
}
