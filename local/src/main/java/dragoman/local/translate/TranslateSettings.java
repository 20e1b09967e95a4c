package dragoman.local.translate;

import dragoman.local.translate.engine.EngineNames;

import java.nio.file.Path;
import java.util.List;

/**
 * How the endpoint is run.
 *
 * @param engines what translates
 * @param memories translation memories besides the program's own, TMX files
 * @param faults errors on demand
 */
public record TranslateSettings(EngineNames engines, List<Path> memories, FaultPlan faults) {
    /** The program's memory, and the gist of what it does not have. */
    public static final TranslateSettings DEFAULT =
            new TranslateSettings(EngineNames.DEFAULT, List.of(), FaultPlan.NONE);

    public TranslateSettings {
        memories = List.copyOf(memories);
    }
}
