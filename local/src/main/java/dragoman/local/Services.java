package dragoman.local;

import dragoman.local.template.Account;
import dragoman.local.template.Stack;

import java.io.IOException;
import java.net.URI;

/** S3, SQS, SNS and DynamoDB, and in them what a template describes. */
interface Services extends AutoCloseable {
    /** The account that they belong to, and where SQS answers; known before they are started. */
    Account account();

    /** Where S3 answers. */
    URI s3();

    /** Where DynamoDB answers. */
    URI dynamodb();

    /** Where SNS answers. */
    URI sns();

    /**
     * Starts what is ours to start, and makes buckets, queues, topics and tables that are not
     * there.
     *
     * @param onSubscription is run before the first subscription is made; what announces can wait
     *     for it
     */
    void start(Stack stack, Runnable onSubscription) throws IOException;

    @Override
    void close();
}
