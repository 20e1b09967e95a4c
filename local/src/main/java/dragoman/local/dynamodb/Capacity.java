package dragoman.local.dynamodb;

import dragoman.local.dynamodb.table.IndexDefinition;
import dragoman.local.dynamodb.table.ItemChange;
import dragoman.local.dynamodb.table.ItemTable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Units of capacity that a call has used, by table and by index.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">how
 *     they are counted</a>
 */
final class Capacity {
    static final List<String> LEVELS = List.of("NONE", "TOTAL", "INDEXES");
    private static final double EVENTUALLY = 0.5;
    private static final int READ_UNIT = 4096;
    private static final int WRITE_UNIT = 1024;
    private static final int TRANSACTION = 2;

    private final Map<String, Use> byTable = new TreeMap<>();
    private final boolean isWrite;
    private final int factor;

    private Capacity(boolean isWrite, int factor) {
        this.isWrite = isWrite;
        this.factor = factor;
    }

    static Capacity ofReads() {
        return new Capacity(false, 1);
    }

    static Capacity ofWrites() {
        return new Capacity(true, 1);
    }

    /** A transaction reads and writes everything twice. */
    static Capacity ofTransaction(boolean isWrite) {
        return new Capacity(isWrite, TRANSACTION);
    }

    private static final class Use {
        private double table;
        private final Map<IndexDefinition, Double> indexes = new LinkedHashMap<>();

        private double total() {
            return table + indexes.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private Use of(String table) {
        return byTable.computeIfAbsent(table, _ -> new Use());
    }

    /** Counts what was read of a table, or of an index. */
    void read(String table, Optional<IndexDefinition> index, int bytes, boolean isConsistent) {
        double units =
                Math.max(1, Math.ceilDiv(bytes, READ_UNIT))
                        * (isConsistent || factor > 1 ? 1 : EVENTUALLY)
                        * factor;
        Use use = of(table);
        if (index.isPresent()) {
            use.indexes.merge(index.get(), units, Double::sum);
        } else {
            use.table += units;
        }
    }

    /** Counts a change, or the attempt of one. */
    void write(ItemTable table, ItemChange change) {
        Use use = of(table.definition().name());
        use.table += units(change.size());
        if (change.before().equals(change.after())) {
            return;
        }
        for (IndexDefinition index : table.definition().indexes()) {
            double units = indexUnits(table, index, change);
            if (units > 0) {
                use.indexes.merge(index, units, Double::sum);
            }
        }
    }

    private double indexUnits(ItemTable table, IndexDefinition index, ItemChange change) {
        Optional<byte[]> before =
                change.before()
                        .flatMap(item -> table.position(index, item, change.key().toArray()));
        Optional<byte[]> after =
                change.after().flatMap(item -> table.position(index, item, change.key().toArray()));
        if (before.isPresent() && after.isPresent()) {
            boolean stays = Arrays.equals(before.get(), after.get());
            return (stays ? 1 : 2) * units(change.size());
        }
        return before.isPresent() || after.isPresent() ? units(change.size()) : 0;
    }

    private double units(int bytes) {
        return (double) Math.max(1, Math.ceilDiv(bytes, WRITE_UNIT)) * factor;
    }

    /** What is answered of one table. */
    Map<String, Object> of(String table, String level) {
        Use use = of(table);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("TableName", table);
        put(answer, use.total());
        if (level.equals("INDEXES")) {
            Map<String, Object> own = new LinkedHashMap<>();
            put(own, use.table);
            answer.put("Table", own);
            answerIndexes(answer, use, true);
            answerIndexes(answer, use, false);
        }
        return answer;
    }

    private void answerIndexes(Map<String, Object> answer, Use use, boolean local) {
        Map<String, Object> indexes = new LinkedHashMap<>();
        use.indexes.forEach(
                (index, units) -> {
                    if (index.isLocal() == local) {
                        Map<String, Object> one = new LinkedHashMap<>();
                        put(one, units);
                        indexes.put(index.name(), one);
                    }
                });
        if (!indexes.isEmpty()) {
            answer.put(local ? "LocalSecondaryIndexes" : "GlobalSecondaryIndexes", indexes);
        }
    }

    private void put(Map<String, Object> answer, double units) {
        answer.put("CapacityUnits", units);
        if (factor > 1) {
            answer.put(isWrite ? "WriteCapacityUnits" : "ReadCapacityUnits", units);
        }
    }

    /** Puts what one table used into an answer, if the request asks for it. */
    void answer(Map<String, Object> answer, Request request, String table) {
        String level = request.choice("ReturnConsumedCapacity", LEVELS);
        if (!level.equals("NONE")) {
            answer.put("ConsumedCapacity", of(table, level));
        }
    }

    /** Puts what each table used into an answer, if the request asks for it. */
    void answerAll(Map<String, Object> answer, Request request) {
        String level = request.choice("ReturnConsumedCapacity", LEVELS);
        if (!level.equals("NONE")) {
            answer.put(
                    "ConsumedCapacity",
                    byTable.keySet().stream().map(table -> of(table, level)).toList());
        }
    }
}
