package dragoman.local;

import dragoman.local.gateway.Gateway;
import dragoman.local.lambda.CustomResources;
import dragoman.local.lambda.FunctionPool;
import dragoman.local.lambda.QueuePoller;
import dragoman.local.lambda.RuntimeSettings;
import dragoman.local.lambda.Schedule;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.template.Account;
import dragoman.local.template.Stack;
import dragoman.local.template.Stack.Function;
import dragoman.local.template.Stack.QueueMapping;
import dragoman.local.template.Template;
import dragoman.local.translate.TranslateEndpoint;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** All that the template describes, running on this machine. */
public final class Cloud implements AutoCloseable {
    private static final String REGION = "eu-west-1";
    private static final String STACK = "dragoman";
    // DynamoDB Local takes letters and digits only.
    private static final Credentials CREDENTIALS = new Credentials("local", "localsecret");
    // A person's request may wait for a record while others read.
    private static final int MAX_API_PROCESSES = 4;

    private final Stack stack;
    private final Addresses addresses;
    private final Activity activity;
    private final List<Runnable> closeables;

    private Cloud(Stack stack, Addresses addresses, Activity activity, List<Runnable> closeables) {
        this.stack = stack;
        this.addresses = addresses;
        this.activity = activity;
        this.closeables = closeables;
    }

    /**
     * Starts the cloud.
     *
     * @throws dragoman.local.template.TemplateException when the template has something that cannot
     *     be read
     */
    public static Cloud start(CloudSettings settings) {
        List<Runnable> closeables = new ArrayList<>();
        try {
            return new Launcher(settings, closeables).start();
        } catch (IOException e) {
            closeAll(closeables);
            throw new UncheckedIOException("the embedded cloud cannot start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            closeAll(closeables);
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

    /** What the functions that queues feed have done. */
    public Activity activity() {
        return activity;
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
                        addresses.translate(),
                        addresses.sns());
        environment.put("DRAGOMAN_INBOX", stack.bucket("Inbox"));
        environment.put("DRAGOMAN_RECEIPTS", stack.bucket("Receipts"));
        environment.put("DRAGOMAN_TABLE", stack.table("Dispatches"));
        environment.put("DRAGOMAN_API", addresses.api().toString());
        return environment;
    }

    /**
     * The environment of each function, by its logical id: what the template gives it, and the
     * settings of its clients.
     */
    public Map<String, Map<String, String>> functionEnvironments() {
        Map<String, Map<String, String>> environments = new LinkedHashMap<>();
        for (Function function : stack.functions()) {
            Map<String, String> environment =
                    clientEnvironment(
                            addresses.s3(),
                            addresses.sqs(),
                            addresses.dynamodb(),
                            addresses.translate(),
                            addresses.sns());
            environment.putAll(new TreeMap<>(function.environment()));
            environments.put(function.logicalId(), environment);
        }
        return environments;
    }

    private static Map<String, String> clientEnvironment(
            URI s3, URI sqs, URI dynamodb, URI translate, URI sns) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("AWS_ENDPOINT_URL_S3", s3.toString());
        environment.put("AWS_ENDPOINT_URL_SQS", sqs.toString());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamodb.toString());
        environment.put("AWS_ENDPOINT_URL_TRANSLATE", translate.toString());
        environment.put("AWS_ENDPOINT_URL_SNS", sns.toString());
        environment.put("AWS_REGION", REGION);
        environment.put("AWS_DEFAULT_REGION", REGION);
        environment.put("AWS_ACCESS_KEY_ID", CREDENTIALS.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", CREDENTIALS.secretAccessKey());
        return environment;
    }

    @Override
    public void close() {
        closeAll(closeables);
    }

    /** The last that was started is closed first. */
    private static void closeAll(List<Runnable> closeables) {
        for (Runnable stop : closeables.reversed()) {
            stop.run();
        }
        closeables.clear();
    }

    /** The steps of starting. */
    private static final class Launcher {
        private final CloudSettings settings;
        private final Activity activity = new Activity();
        private final List<Runnable> closeables;

        Launcher(CloudSettings settings, List<Runnable> closeables) {
            this.settings = settings;
            this.closeables = closeables;
        }

        /**
         * Starts everything at once as far as it goes: the functions' processes need only the
         * addresses of the services, so these are settled first.
         */
        Cloud start() throws IOException {
            CloudSettings.Ports ports = settings.ports().settled();
            Services services = services(ports);
            Account account = services.account();
            URI translate =
                    settings.external()
                            .flatMap(CloudSettings.External::translate)
                            .orElse(Addresses.local(ports.translate()));
            Stack stack = Template.read(settings.template(), STACK, settings.parameters(), account);
            Map<String, String> environment =
                    clientEnvironment(
                            services.s3(),
                            account.queues(),
                            services.dynamodb(),
                            translate,
                            services.sns());

            StreamFeeds feeds = new StreamFeeds();
            Optional<Background<TranslateEndpoint>> endpoint = translateEndpoint(ports);
            Background<Map<String, FunctionPool>> functions =
                    Background.of(() -> functions(stack, environment, account));
            closeables.add(services::close);
            services.start(stack, feeds::begin);
            endpoint.ifPresent(ours -> closeables.add(ours.finished()::close));
            Map<String, FunctionPool> pools = functions.finished();
            pools.values().forEach(pool -> closeables.add(pool::close));
            Gateway gateway = Gateway.start(ports.api(), stack.routes(), pools);
            closeables.add(gateway::close);
            // A memory that cannot be read is said now, not at the first translation.
            endpoint.ifPresent(ours -> ours.finished().awaitReady());
            make(stack, pools, account);
            feed(stack, pools, new Clients(REGION, CREDENTIALS).sqs(account.queues()), account);
            schedule(stack, pools, account);
            feeds.prepare(
                    stack,
                    pools,
                    new Clients(REGION, CREDENTIALS),
                    services.dynamodb(),
                    account,
                    settings.retryDelay());
            closeables.add(feeds::close);
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

        private Services services(CloudSettings.Ports ports) throws IOException {
            return settings.external().isPresent()
                    ? new ExternalServices(
                            settings.external().get().services(),
                            REGION,
                            new Clients(REGION, CREDENTIALS))
                    : new EmbeddedServices(
                            ports,
                            settings.data(),
                            settings.work().resolve("mail"),
                            settings.retryDelay(),
                            REGION,
                            CREDENTIALS);
        }

        private Optional<Background<TranslateEndpoint>> translateEndpoint(
                CloudSettings.Ports ports) {
            return settings.external().flatMap(CloudSettings.External::translate).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            Background.of(
                                    () ->
                                            TranslateEndpoint.start(
                                                    new InetSocketAddress(
                                                            InetAddress.ofLiteral("127.0.0.1"),
                                                            ports.translate()),
                                                    settings.memories())));
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
                            QueuePoller.start(
                                    sqs,
                                    mapping,
                                    pool,
                                    account,
                                    settings.retryDelay(),
                                    activity::happened);
                    closeables.add(poller::close);
                }
            }
        }

        private void schedule(Stack stack, Map<String, FunctionPool> pools, Account account) {
            for (Function function : stack.functions()) {
                for (Duration rate : function.rates()) {
                    FunctionPool pool = Objects.requireNonNull(pools.get(function.logicalId()));
                    Schedule schedule = Schedule.start(rate, pool, account, InstantSource.system());
                    closeables.add(schedule::close);
                }
            }
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
                boolean isForDeadLetters =
                        function.mappings().stream()
                                .anyMatch(mapping -> stack.takesDeadLetters(mapping.queue()));
                // A stream's function is called by its poller alone, a schedule's by its schedule.
                boolean one = fed || !function.streams().isEmpty() || !function.rates().isEmpty();
                boolean makes =
                        stack.customResources().stream()
                                .anyMatch(resource -> resource.function().equals(function.name()));
                FunctionPool pool =
                        new FunctionPool(function, runtime, account, one ? 1 : MAX_API_PROCESSES);
                // Dead letters are rare: the function that they feed is started by the first.
                if (settings.warm() && (fed || makes) && !isForDeadLetters) {
                    pool.warm();
                }
                functions.put(function.logicalId(), pool);
            }
            return functions;
        }
    }
}
