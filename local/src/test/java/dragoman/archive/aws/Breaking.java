package dragoman.archive.aws;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * A client of the real engine that breaks off at one of its calls: before the call is made, or
 * after it took effect and before anybody hears of it.
 */
final class Breaking {
    private final DynamoDbClient client;
    private int callsLeft = Integer.MAX_VALUE;
    private boolean afterwards;

    Breaking(DynamoDbClient real) {
        client =
                (DynamoDbClient)
                        Proxy.newProxyInstance(
                                DynamoDbClient.class.getClassLoader(),
                                new Class<?>[] {DynamoDbClient.class},
                                (_, method, arguments) -> {
                                    boolean now = callsLeft-- == 0;
                                    if (now && !afterwards) {
                                        throw new Crash();
                                    }
                                    try {
                                        Object answer = method.invoke(real, arguments);
                                        if (now) {
                                            throw new Crash();
                                        }
                                        return answer;
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                });
    }

    DynamoDbClient client() {
        return client;
    }

    /** Breaks off at the call after so many. */
    void after(int calls, boolean afterwards) {
        callsLeft = calls;
        this.afterwards = afterwards;
    }

    void never() {
        callsLeft = Integer.MAX_VALUE;
    }

    /** The function's end. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
