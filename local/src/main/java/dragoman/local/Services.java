package dragoman.local;

import dragoman.local.template.Account;
import dragoman.local.template.Stack;

import java.io.IOException;
import java.net.URI;

/** S3, SQS and DynamoDB, and in them what a template describes. */
interface Services extends AutoCloseable {
    /** The account that they belong to, and where SQS answers; known before they are started. */
    Account account();

    /** Where S3 answers. */
    URI s3();

    /** Where DynamoDB answers. */
    URI dynamodb();

    /** Starts what is ours to start, and makes buckets, queues and tables that are not there. */
    void start(Stack stack) throws IOException;

    @Override
    void close();
}
