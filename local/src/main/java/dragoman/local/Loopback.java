package dragoman.local;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Callable;

/** Ports of this machine that no other machine reaches. */
public final class Loopback {
    private static final String HOST = "127.0.0.1";

    private Loopback() {}

    /** The address of a service at a port. */
    public static URI address(int port) {
        return URI.create("http://" + HOST + ":" + port);
    }

    /**
     * Binds a server, which accepts connections from now on and answers once it is started.
     *
     * @param port 0 for any free one
     */
    public static HttpServer bind(int port) throws IOException {
        return HttpServer.create(socket(port), 0);
    }

    static InetSocketAddress socket(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
    }

    /**
     * Starts a service.
     *
     * @throws IOException when it does not start; the message names a port that is taken
     */
    static <T> T start(String service, int port, Callable<T> start) throws IOException {
        try {
            return start.call();
        } catch (Exception e) {
            if (isTaken(e)) {
                throw new IOException("port " + port + " is taken; choose another by --port", e);
            }
            throw new IOException(service + " does not start: " + e.getMessage(), e);
        }
    }

    private static boolean isTaken(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
