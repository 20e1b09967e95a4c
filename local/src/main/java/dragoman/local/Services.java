package dragoman.local;

import dragoman.local.template.Account;
import dragoman.local.template.Stack;

import java.io.IOException;
import java.net.URI;

/**
 * S3, SQS, SNS and DynamoDB. They answer, and contain what a template describes once it is made.
 */
interface Services extends AutoCloseable {
    /** The account that they belong to, and where SQS answers. */
    Account account();

    /** Where S3 answers. */
    URI s3();

    /** Where DynamoDB answers. */
    URI dynamodb();

    /** Where SNS answers. */
    URI sns();

    /** Room on the disk that they keep what they have on. */
    DiskSpace space();

    /** Makes buckets, queues, topics and tables that are not there. */
    void create(Stack stack) throws IOException;

    @Override
    void close();
}
