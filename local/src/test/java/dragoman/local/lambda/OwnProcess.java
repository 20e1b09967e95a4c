package dragoman.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A function that answers with the number of its process. */
public final class OwnProcess implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        answer.write(pid.getBytes(StandardCharsets.US_ASCII));
    }
}
