package dragoman.bench.table;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Stream;

/**
 * Asks for the units of each call to DynamoDB, and adds them up. The SDK makes it for every client
 * in the process, also for those that the functions make, since the class path names it in {@code
 * software/amazon/awssdk/services/dynamodb/execution.interceptors}.
 */
public final class Units implements ExecutionInterceptor {
    private static final DoubleAdder READS = new DoubleAdder();
    private static final DoubleAdder WRITES = new DoubleAdder();
    private static final ReturnConsumedCapacity ALL = ReturnConsumedCapacity.TOTAL;

    /** Units so far. */
    record Sum(double reads, double writes) {}

    /** What all calls of this process took so far. */
    static Sum sum() {
        return new Sum(READS.sum(), WRITES.sum());
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case QueryRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
            case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
            case BatchGetItemRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
            case BatchWriteItemRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
            case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
            case UpdateItemRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
            case TransactWriteItemsRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
            default -> context.request();
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        SdkResponse response = context.response();
        switch (response) {
            case QueryResponse r ->
                    READS.add(units(Stream.ofNullable(r.consumedCapacity()).toList()));
            case GetItemResponse r ->
                    READS.add(units(Stream.ofNullable(r.consumedCapacity()).toList()));
            case BatchGetItemResponse r -> READS.add(units(r.consumedCapacity()));
            case BatchWriteItemResponse r -> WRITES.add(units(r.consumedCapacity()));
            case PutItemResponse r ->
                    WRITES.add(units(Stream.ofNullable(r.consumedCapacity()).toList()));
            case UpdateItemResponse r ->
                    WRITES.add(units(Stream.ofNullable(r.consumedCapacity()).toList()));
            case TransactWriteItemsResponse _ ->
                    WRITES.add(transaction((TransactWriteItemsRequest) context.request()));
            default -> {
                // Making the table.
            }
        }
    }

    /**
     * Units of a transaction by AWS's rule: two for each kilobyte of an item, and one for each
     * kilobyte of its copy in the index. The engine's own figure is not used: it reports fewer
     * units than there are items.
     */
    private static double transaction(TransactWriteItemsRequest request) {
        double units = 0;
        for (TransactWriteItem item : request.transactItems()) {
            if (item.put() == null) {
                // An update or a check of a standing, or a card that goes: two kilobytes,
                // rounded up.
                units += 4;
                continue;
            }
            double kilobytes = Math.ceil(bytes(item.put().item()) / 1024.0);
            units += 2 * kilobytes + (item.put().item().containsKey("facet") ? kilobytes : 0);
        }
        return units;
    }

    private static int bytes(Map<String, AttributeValue> item) {
        int bytes = 0;
        for (Map.Entry<String, AttributeValue> entry : item.entrySet()) {
            bytes += entry.getKey().length() + bytes(entry.getValue());
        }
        return bytes;
    }

    private static int bytes(AttributeValue value) {
        if (value.s() != null) {
            return value.s().getBytes(StandardCharsets.UTF_8).length;
        }
        if (value.b() != null) {
            return value.b().asByteArrayUnsafe().length;
        }
        return value.hasM() ? 3 + bytes(value.m()) : 8;
    }

    private static double units(List<ConsumedCapacity> all) {
        return all.stream()
                .mapToDouble(one -> one.capacityUnits() == null ? 0 : one.capacityUnits())
                .sum();
    }
}
