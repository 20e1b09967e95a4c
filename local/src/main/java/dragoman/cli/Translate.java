package dragoman.cli;

import dragoman.local.translate.TranslateEndpoint;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;

/** {@code dragoman translate}. */
@Command(
        name = "translate",
        mixinStandardHelpOptions = true,
        description =
                "Serves an endpoint that speaks Amazon Translate's protocol, until Ctrl-C. For use"
                        + " beside LocalStack or SAM CLI.")
final class Translate implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "0",
            description = "Port to answer on. Default: any free one.")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description =
                    "Address to answer on; 0.0.0.0 inside a container, which others reach by its"
                            + " name. Default: 127.0.0.1.")
    private InetAddress host = InetAddress.getLoopbackAddress();

    @Mixin private TranslatorOptions translator = new TranslatorOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        TranslateEndpoint endpoint =
                TranslateEndpoint.start(new InetSocketAddress(host, port), translator.settings());
        endpoint.awaitReady();
        Runtime.getRuntime().addShutdownHook(new Thread(endpoint::close));
        spec.commandLine()
                .getOut()
                .println("export AWS_ENDPOINT_URL_TRANSLATE=" + endpoint.address());
        spec.commandLine().getOut().flush();
        spec.commandLine().getErr().println("Serving until Ctrl-C.");
        Thread.sleep(Long.MAX_VALUE);
        return Main.DONE;
    }
}
