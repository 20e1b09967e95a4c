package dragoman.local;

import com.sun.net.httpserver.HttpServer;

import dragoman.local.gateway.Gateway;
import dragoman.local.template.Account;
import dragoman.local.template.Stack;
import dragoman.local.template.Template;
import dragoman.local.translate.TranslateEndpoint;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Starts a cloud. The functions' processes need the addresses of the services, so these are bound
 * first; the functions start while the services are filled with what the template describes.
 */
final class Launcher {
    private static final String STACK = "dragoman";

    private final CloudSettings settings;
    private final Closeables closeables;
    private final Clients clients = new Clients(Cloud.REGION, Cloud.CREDENTIALS);
    private final StreamFeeds feeds = new StreamFeeds();

    Launcher(CloudSettings settings, Closeables closeables) {
        this.settings = settings;
        this.closeables = closeables;
    }

    Cloud start() throws IOException {
        Optional<TranslateEndpoint> endpoint = translateEndpoint();
        Services services = closeables.add(services());
        Account account = services.account();
        URI translate =
                endpoint.map(TranslateEndpoint::address)
                        .or(() -> settings.external().flatMap(CloudSettings.External::translate))
                        .orElseThrow();
        int port = settings.ports().api();
        HttpServer api = Loopback.start("the API", port, () -> Loopback.bind(port));
        closeables.add(() -> api.stop(0));
        Stack stack =
                Template.read(
                        settings.template(),
                        STACK,
                        parameters(Loopback.address(api.getAddress().getPort())),
                        account);
        Map<String, String> environment =
                Cloud.clientEnvironment(
                        services.s3(),
                        account.queues(),
                        services.dynamodb(),
                        translate,
                        services.sns());

        FunctionFleet functions =
                closeables.add(new FunctionFleet(stack, account, settings, environment));
        Background<FunctionFleet> warm = closeables.add(Background.of(functions::warm));
        services.create(stack);
        Gateway gateway = closeables.add(Gateway.start(api, stack, functions.pools()));
        // A memory that cannot be read is reported now, not at the first translation.
        endpoint.ifPresent(TranslateEndpoint::awaitReady);
        warm.finished();
        functions.make();
        SqsClient queues = closeables.add(clients.sqs(account.queues()));
        Activity activity = new Activity();
        functions.feed(queues, services.space(), activity);
        closeables.add(feeds);
        feeds.prepare(
                stack,
                functions.pools(),
                clients,
                services.dynamodb(),
                account,
                settings.deliveryDelay());
        Addresses addresses =
                new Addresses(
                        services.s3(),
                        account.queues(),
                        services.dynamodb(),
                        translate,
                        gateway.address(),
                        services.sns());
        return new Cloud(stack, addresses, activity, closeables);
    }

    /** What is not as on AWS: where the API is, and what a machine has less of. */
    private Map<String, String> parameters(URI api) {
        Map<String, String> parameters = new LinkedHashMap<>(settings.parameters());
        parameters.putIfAbsent("MaxWaiting", Integer.toString(FunctionFleet.MAX_WAITING));
        parameters.putIfAbsent("PublicAddress", api.toString());
        return parameters;
    }

    private Services services() throws IOException {
        if (settings.external().isPresent()) {
            return new ExternalServices(
                    settings.external().get().services(), Cloud.REGION, clients);
        }
        return EmbeddedServices.start(
                new EmbeddedServices.Settings(
                        settings.ports(),
                        settings.data(),
                        settings.work().resolve("mail"),
                        settings.deliveryDelay(),
                        Cloud.REGION,
                        Cloud.CREDENTIALS,
                        feeds::begin));
    }

    private Optional<TranslateEndpoint> translateEndpoint() throws IOException {
        if (settings.external().flatMap(CloudSettings.External::translate).isPresent()) {
            return Optional.empty();
        }
        int port = settings.ports().translate();
        return Optional.of(
                closeables.add(
                        Loopback.start(
                                "Translate",
                                port,
                                () ->
                                        TranslateEndpoint.start(
                                                Loopback.socket(port), settings.translate()))));
    }
}
