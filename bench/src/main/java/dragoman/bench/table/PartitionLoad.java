package dragoman.bench.table;

import dragoman.card.Facet;
import dragoman.card.FacetKind;
import dragoman.card.Shards;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What load the table's keys take at 10, 1,000 and 10,000 dispatches a second. Dispatches are drawn
 * at random (Zipf's law for senders, countries, topics and names; the seed is fixed), their keys
 * are made by the project's own code, and the units that each key takes are added up. DynamoDB
 * gives a partition 1,000 write units and 3,000 read units a second.
 *
 * <p>{@code bench/table PartitionLoad} runs it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html">partition
 *     limits</a>
 */
public final class PartitionLoad {
    private static final int DISPATCHES = 40_000;
    private static final int MAX_WRITES = 1_000;
    private static final int MAX_READS = 3_000;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    // How many there are of each, as places.tsv, the agencies' files and the top level of Media
    // Topics
    // have it.
    private static final int AGENCIES = 83;
    private static final int COUNTRIES = 195;
    private static final int TOPICS = 17;
    private static final int NAMES = 50_000;

    private PartitionLoad() {}

    public static void main(String[] arguments) {
        System.out.println(
                "| dispatches/s | FacetShards | hottest key, writes | WCU/s | of 1,000 | hottest"
                        + " key, reads | RCU/s | of 3,000 |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int rate : new int[] {10, 1_000, 10_000}) {
            for (int shards : new int[] {1, 4, 48}) {
                Map<String, Double> writes = new HashMap<>();
                Map<String, Double> reads = new HashMap<>();
                simulate(new Shards(shards), writes, reads);
                System.out.println(row(rate, shards, writes, reads));
            }
        }
    }

    private static String row(
            int rate, int shards, Map<String, Double> writes, Map<String, Double> reads) {
        Map.Entry<String, Double> write = hottest(writes);
        Map.Entry<String, Double> read = hottest(reads);
        double perSecond = (double) rate / DISPATCHES;
        double written = write.getValue() * perSecond;
        double readUnits = read.getValue() * perSecond;
        return String.format(
                Locale.ROOT,
                "| %,d | %d | `%s` | %,.0f | %.0f %% | `%s` | %,.0f | %.0f %% |",
                rate,
                shards,
                write.getKey(),
                written,
                100 * written / MAX_WRITES,
                read.getKey(),
                readUnits,
                100 * readUnits / MAX_READS);
    }

    private static Map.Entry<String, Double> hottest(Map<String, Double> load) {
        return load.entrySet().stream()
                .max(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
    }

    private static void simulate(
            Shards shards, Map<String, Double> writes, Map<String, Double> reads) {
        Random random = new Random(1);
        for (int i = 0; i < DISPATCHES; i++) {
            String id = "x-20260304-%012x".formatted(random.nextLong() & 0xffffffffffffL);
            String agency = "A" + zipf(random, AGENCIES);
            List<Facet> facets =
                    List.of(
                            Facet.month(YearMonth.from(DAY)),
                            Facet.agency(agency),
                            new Facet(FacetKind.COUNTRY, "C" + zipf(random, COUNTRIES)),
                            new Facet(FacetKind.TOPIC, "T" + zipf(random, TOPICS)),
                            new Facet(FacetKind.PLACE, "p" + zipf(random, NAMES)),
                            new Facet(FacetKind.SOUND, "n" + zipf(random, NAMES)),
                            new Facet(FacetKind.ORGANISATION, "o" + zipf(random, NAMES)));
            for (Facet facet : facets) {
                // A card of up to 1 KB in the index: one unit. Its item in the table lies with its
                // dispatch.
                writes.merge("index " + shards.partition(facet, id), 1.0, Double::sum);
            }
            // All of a dispatch's own: a packed record of 4 KB, its standing and its cards, twice
            // for the transaction.
            writes.merge("D#" + id, 2.0 * (4 + 2 + facets.size()), Double::sum);
            writes.merge(
                    shards.partition("L#" + agency + "#title#" + DAY, FacetKind.AGENCY, id),
                    1.0,
                    Double::sum);
            for (int key = 0; key < 8; key++) {
                // A phrase with which one dispatch in two hundred opens, and else its own words.
                String words = key == 0 && random.nextInt(200) == 0 ? "B#phrase" : "B#" + id + key;
                writes.merge(words, 1.0, Double::sum);
                // Up to 50 entries of 100 bytes, consistent.
                reads.merge(words, words.equals("B#phrase") ? 2.0 : 1.0, Double::sum);
            }
            // Each dispatch asks whether its agency has sent a correction that waits for it: up to
            // 50 of 150 bytes.
            reads.merge("L#" + agency + "#refers", 2.0, Double::sum);
            if (random.nextInt(100) == 0) {
                writes.merge("L#" + agency + "#refers", 1.0, Double::sum);
            }
            // Lists: one for each ten dispatches, half of them of all dispatches; 20 cards of 1 KB
            // from
            // each shard.
            if (random.nextInt(20) == 0) {
                shards.partitions(Facet.month(YearMonth.from(DAY)))
                        .forEach(partition -> reads.merge("index " + partition, 2.5, Double::sum));
            }
        }
    }

    /** A number from 1, the first twice as often as the second and so on. */
    private static int zipf(Random random, int most) {
        return Math.min(most, (int) Math.exp(random.nextDouble() * Math.log(most + 1.0)));
    }
}
