package dragoman.cli;

import dragoman.local.translate.FaultPlan;
import dragoman.local.translate.TranslateSettings;
import dragoman.local.translate.engine.EngineNames;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** Options of the commands that start the Translate endpoint. */
final class TranslatorOptions {
    @Option(
            names = "--translator",
            paramLabel = "LIST",
            converter = Engines.class,
            description =
                    "What translates, separated by commas, in the order in which it is asked:"
                        + " memory (translation memories), aws (Amazon Translate, with your"
                        + " credentials), the address of a LibreTranslate server (its key in"
                        + " LIBRETRANSLATE_API_KEY), gist (a lexicon, Arabic to English). Default:"
                        + " memory,gist.")
    private EngineNames engines = EngineNames.DEFAULT;

    @Option(
            names = "--memory",
            paramLabel = "FILE",
            description = "A translation memory in TMX. May be repeated.")
    private List<Path> memories = List.of();

    @Option(
            names = "--throttle",
            paramLabel = "REQUESTS_PER_SECOND",
            description =
                    "Answer requests to Translate over this rate with ThrottlingException, to try"
                            + " how callers bear it.")
    private @Nullable Integer throttle;

    @Option(
            names = "--fail",
            paramLabel = "ERROR@N[-M]",
            converter = Faults.class,
            description =
                    "Answer the Nth request to Translate (or the Nth to the Mth) with this error,"
                            + " such as InternalServerException@3. May be repeated.")
    private List<FaultPlan.Fault> faults = List.of();

    TranslateSettings settings() {
        OptionalInt rate = throttle == null ? OptionalInt.empty() : OptionalInt.of(throttle);
        return new TranslateSettings(engines, memories, new FaultPlan(rate, faults));
    }

    /** Reads the names of engines. */
    static final class Engines implements ITypeConverter<EngineNames> {
        @Override
        public EngineNames convert(String value) {
            return read(value, EngineNames::parse);
        }
    }

    /** Reads a fault. */
    static final class Faults implements ITypeConverter<FaultPlan.Fault> {
        @Override
        public FaultPlan.Fault convert(String value) {
            return read(value, FaultPlan.Fault::parse);
        }
    }

    private static <T> T read(String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
