package dragoman.cli;

import dragoman.memory.aws.DynamoMemory;
import dragoman.settings.aws.AwsClients;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Which table has the memory: region, credentials and address are the AWS SDK's own settings. */
final class MemoryTable {
    @Option(
            names = "--table",
            paramLabel = "NAME",
            defaultValue = "${env:DRAGOMAN_MEMORY}",
            description =
                    "The table: the stack's resource TranslationMemory. Default: the environment's"
                            + " DRAGOMAN_MEMORY, which serve prints.")
    private @Nullable String table;

    /**
     * Opens the memory.
     *
     * @throws IllegalArgumentException when no table is named
     */
    DynamoMemory open() {
        if (table == null || table.isBlank()) {
            throw new IllegalArgumentException(
                    "which table? Name it with --table, or set DRAGOMAN_MEMORY as serve prints it");
        }
        return new DynamoMemory(AwsClients.create(DynamoDbClient.builder()), table);
    }
}
