package dragoman.local;

import dragoman.local.dynamodb.Tables;
import dragoman.local.gateway.Gateway;
import dragoman.local.lambda.CustomResources;
import dragoman.local.lambda.FunctionPool;
import dragoman.local.lambda.QueuePoller;
import dragoman.local.lambda.RuntimeSettings;
import dragoman.local.s3.Buckets;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.sqs.Queues;
import dragoman.local.template.Account;
import dragoman.local.template.Stack;
import dragoman.local.template.Stack.Function;
import dragoman.local.template.Stack.QueueMapping;
import dragoman.local.template.Template;
import dragoman.local.translate.TranslateEndpoint;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** All that the template describes, running on this machine. */
public final class Cloud implements AutoCloseable {
    private static final String REGION = "eu-west-1";
    private static final String ACCOUNT = "000000000000";
    private static final String STACK = "dragoman";
    // DynamoDB Local takes letters and digits only.
    private static final Credentials CREDENTIALS = new Credentials("local", "localsecret");
    // A person's request may wait for a record while others read.
    private static final int MOST_API_PROCESSES = 4;

    private final Stack stack;
    private final Addresses addresses;
    private final List<Runnable> stops;

    private Cloud(Stack stack, Addresses addresses, List<Runnable> stops) {
        this.stack = stack;
        this.addresses = addresses;
        this.stops = stops;
    }

    /** Where the services answer. */
    public record Addresses(URI s3, URI sqs, URI dynamodb, URI translate, URI api) {}

    /**
     * Starts the cloud.
     *
     * @throws dragoman.local.template.TemplateException when the template has something that cannot
     *     be read
     */
    public static Cloud start(CloudSettings settings) {
        List<Runnable> stops = new ArrayList<>();
        try {
            return new Starting(settings, stops).start();
        } catch (IOException e) {
            stopAll(stops);
            throw new UncheckedIOException("the embedded cloud cannot start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            stopAll(stops);
            throw e;
        }
    }

    /** What the template describes. */
    public Stack stack() {
        return stack;
    }

    /** Where the services answer. */
    public Addresses addresses() {
        return addresses;
    }

    /** Clients of the services. */
    public Clients clients() {
        return new Clients(REGION, CREDENTIALS);
    }

    /**
     * The settings that any AWS client needs to use this cloud, by the names of their environment
     * variables.
     */
    public Map<String, String> environment() {
        Map<String, String> environment =
                clientEnvironment(
                        addresses.s3(),
                        addresses.sqs(),
                        addresses.dynamodb(),
                        addresses.translate());
        environment.put("DRAGOMAN_INBOX", stack.bucket("Inbox"));
        environment.put("DRAGOMAN_TABLE", stack.table("Dispatches"));
        environment.put("DRAGOMAN_API", addresses.api().toString());
        return environment;
    }

    private static Map<String, String> clientEnvironment(
            URI s3, URI sqs, URI dynamodb, URI translate) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("AWS_ENDPOINT_URL_S3", s3.toString());
        environment.put("AWS_ENDPOINT_URL_SQS", sqs.toString());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamodb.toString());
        environment.put("AWS_ENDPOINT_URL_TRANSLATE", translate.toString());
        environment.put("AWS_REGION", REGION);
        environment.put("AWS_DEFAULT_REGION", REGION);
        environment.put("AWS_ACCESS_KEY_ID", CREDENTIALS.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", CREDENTIALS.secretAccessKey());
        return environment;
    }

    @Override
    public void close() {
        stopAll(stops);
    }

    /** The last that was started stops first. */
    private static void stopAll(List<Runnable> stops) {
        for (Runnable stop : stops.reversed()) {
            stop.run();
        }
        stops.clear();
    }

    /** The steps of starting. */
    private static final class Starting {
        private final CloudSettings settings;
        private final List<Runnable> stops;

        Starting(CloudSettings settings, List<Runnable> stops) {
            this.settings = settings;
            this.stops = stops;
        }

        /**
         * Starts everything at once as far as it goes: the functions' processes need only the
         * addresses of the services, so these are settled first.
         */
        Cloud start() throws IOException {
            Optional<Path> data = settings.data().map(Path::toAbsolutePath);
            CloudSettings.Ports ports = settings.ports().settled();
            Account account = new Account(REGION, ACCOUNT, local(ports.sqs()));
            Stack stack = Template.read(settings.template(), STACK, settings.parameters(), account);
            Clients clients = new Clients(REGION, CREDENTIALS);
            Map<String, String> environment =
                    clientEnvironment(
                            local(ports.s3()),
                            account.queues(),
                            local(ports.dynamodb()),
                            local(ports.translate()));

            var translate =
                    inBackground(
                            () -> TranslateEndpoint.start(ports.translate(), settings.memories()));
            var functions = inBackground(() -> functions(stack, environment, account));
            var tables =
                    inBackground(
                            () ->
                                    tables(
                                            stack,
                                            clients,
                                            ports.dynamodb(),
                                            folder(data, "dynamodb")));
            var queues = inBackground(() -> Queues.start(account, folder(data, "sqs")));

            // Each is closed even where a later one fails to start.
            stops.add(finished(queues)::close);
            SqsClient sqs = clients.sqs(account.queues());
            // A dead-letter queue must be there before the queue that names it.
            stack.queues().stream()
                    .sorted(
                            Comparator.comparing(
                                    queue -> queue.attributes().containsKey("RedrivePolicy")))
                    .forEach(queue -> Queues.create(sqs, queue));
            Buckets buckets =
                    Buckets.start(
                            ports.s3(),
                            folder(data, "s3"),
                            CREDENTIALS,
                            stack.buckets(),
                            account,
                            sqs);
            stops.add(buckets::close);
            Tables tableEngine = finished(tables);
            stops.add(tableEngine::close);
            TranslateEndpoint translateEndpoint = finished(translate);
            stops.add(translateEndpoint::close);
            Map<String, FunctionPool> pools = finished(functions);
            pools.values().forEach(pool -> stops.add(pool::close));
            Gateway gateway = Gateway.start(ports.api(), stack.routes(), pools);
            stops.add(gateway::close);
            // A memory that cannot be read is said now, not at the first translation.
            translateEndpoint.awaitReady();
            make(stack, pools, account);
            feed(stack, pools, sqs, account);
            Addresses addresses =
                    new Addresses(
                            buckets.address(),
                            account.queues(),
                            tableEngine.address(),
                            translateEndpoint.address(),
                            gateway.address());
            return new Cloud(stack, addresses, stops);
        }

        /** Custom resources are there before the first message is handed out. */
        private static void make(Stack stack, Map<String, FunctionPool> pools, Account account) {
            CustomResources customResources = new CustomResources(stack, account);
            for (Stack.CustomResource resource : stack.customResources()) {
                Function function =
                        stack.functions().stream()
                                .filter(f -> f.name().equals(resource.function()))
                                .findFirst()
                                .orElseThrow();
                FunctionPool pool = Objects.requireNonNull(pools.get(function.logicalId()));
                customResources.create(resource, pool);
                // It is not called again, and needs no place in memory.
                pool.close();
            }
        }

        private void feed(
                Stack stack, Map<String, FunctionPool> pools, SqsClient sqs, Account account) {
            for (Function function : stack.functions()) {
                for (QueueMapping mapping : function.mappings()) {
                    FunctionPool pool = Objects.requireNonNull(pools.get(function.logicalId()));
                    QueuePoller poller =
                            QueuePoller.start(sqs, mapping, pool, account, settings.retryDelay());
                    stops.add(poller::close);
                }
            }
        }

        private static URI local(int port) {
            return URI.create("http://127.0.0.1:" + port);
        }

        private static Tables tables(Stack stack, Clients clients, int port, Optional<Path> folder)
                throws Exception {
            Tables tables = Tables.start(port, folder);
            try (DynamoDbClient client = clients.dynamodb(tables.address())) {
                stack.tables().forEach(table -> Tables.create(client, table));
            }
            return tables;
        }

        private Map<String, FunctionPool> functions(
                Stack stack, Map<String, String> environment, Account account) {
            RuntimeSettings runtime =
                    new RuntimeSettings(
                            settings.work().resolve("functions"),
                            settings.work().resolve("logs"),
                            settings.startUpCaches() || settings.recordStartUpCaches()
                                    ? Optional.of(settings.work().resolve("functions"))
                                    : Optional.empty(),
                            settings.recordStartUpCaches(),
                            environment);
            Map<String, FunctionPool> functions = new LinkedHashMap<>();
            for (Function function : stack.functions()) {
                boolean fed = !function.mappings().isEmpty();
                boolean makes =
                        stack.customResources().stream()
                                .anyMatch(resource -> resource.function().equals(function.name()));
                FunctionPool pool =
                        new FunctionPool(function, runtime, account, fed ? 1 : MOST_API_PROCESSES);
                if (settings.warm() && (fed || makes)) {
                    pool.warm();
                }
                functions.put(function.logicalId(), pool);
            }
            return functions;
        }

        private static Optional<Path> folder(Optional<Path> data, String service)
                throws IOException {
            if (data.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(Files.createDirectories(data.get().resolve(service)));
        }

        private static <T> FutureTask<T> inBackground(Callable<T> start) {
            FutureTask<T> task = new FutureTask<>(start);
            Thread.ofPlatform().daemon().start(task);
            return task;
        }

        private static <T> T finished(FutureTask<T> task) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the cloud was starting", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException("a service did not start: " + e.getCause(), e);
            }
        }
    }
}
