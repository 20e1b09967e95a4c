package dragoman.local;

import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.template.Stack;
import dragoman.local.template.Stack.Function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** All that the template describes, running on this machine. */
public final class Cloud implements AutoCloseable {
    static final String REGION = "eu-west-1";
    static final Credentials CREDENTIALS = new Credentials("local", "localsecret");

    private final Stack stack;
    private final Addresses addresses;
    private final Activity activity;
    private final Closeables closeables;

    Cloud(Stack stack, Addresses addresses, Activity activity, Closeables closeables) {
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
        Closeables closeables = new Closeables();
        try {
            return new Launcher(settings, closeables).start();
        } catch (IOException e) {
            closeables.close();
            throw new UncheckedIOException("the embedded cloud cannot start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            closeables.close();
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
        Map<String, String> environment = clientEnvironment();
        environment.put("DRAGOMAN_INBOX", stack.bucket("Inbox"));
        environment.put("DRAGOMAN_RECEIPTS", stack.bucket("Receipts"));
        environment.put("DRAGOMAN_TABLE", stack.table("Dispatches"));
        environment.put("DRAGOMAN_MEMORY", stack.table("TranslationMemory"));
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
            Map<String, String> environment = clientEnvironment();
            environment.putAll(new TreeMap<>(function.environment()));
            environments.put(function.logicalId(), environment);
        }
        return environments;
    }

    private Map<String, String> clientEnvironment() {
        return clientEnvironment(
                addresses.s3(),
                addresses.sqs(),
                addresses.dynamodb(),
                addresses.translate(),
                addresses.sns());
    }

    /** What clients of the services need, by the names of the environment variables. */
    static Map<String, String> clientEnvironment(
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
        closeables.close();
    }
}
