package dragoman.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A function whose first process ends while it is initialised; later ones answer with their number.
 */
public final class EndsAtFirst implements RequestStreamHandler {
    /** Names the file that the first process writes. */
    static final String STARTED = "STARTED";

    /** Called by the runtime. */
    public EndsAtFirst() throws IOException {
        Path started = Path.of(System.getenv(STARTED));
        if (!Files.exists(started)) {
            Files.createFile(started);
            Runtime.getRuntime().halt(1);
        }
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        answer.write(pid.getBytes(StandardCharsets.US_ASCII));
    }
}
