package dragoman.translate.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Chooses the extracts with the highest total value that fit the budget: a knapsack in which each
 * sentence gives at most one extract. Linear in the number of sentences.
 */
final class Selection {
    private static final double REPEATS = 0.6;
    private static final int MAX_ROUNDS = 8;

    private Selection() {}

    /**
     * A sentence to choose from.
     *
     * @param options extracts of it, of which at most one is taken
     * @param content the different stems of its content words
     */
    record Item(List<Option> options, Set<String> content) {
        Item {
            options = List.copyOf(options);
            content = Set.copyOf(content);
        }
    }

    /** An extract with what it is worth and the number of its words. */
    record Option(Extract extract, double value, int words) {}

    /** The best choice, in order; of two sentences that say the same only the first. */
    static List<Extract> choose(List<Item> items, int words, int sentences) {
        List<Item> left = new ArrayList<>(items);
        for (int round = 1; ; round++) {
            List<Integer> taken = new ArrayList<>();
            List<Extract> chosen = best(left, words, sentences, taken);
            int repeated = repeated(left, taken);
            if (repeated < 0 || round == MAX_ROUNDS) {
                return chosen;
            }
            left.remove(repeated);
        }
    }

    private static int repeated(List<Item> items, List<Integer> taken) {
        for (int i = 1; i < taken.size(); i++) {
            Set<String> own = items.get(taken.get(i)).content();
            for (int j = 0; j < i; j++) {
                Set<String> before = items.get(taken.get(j)).content();
                long both = own.stream().filter(before::contains).count();
                if (both > REPEATS * Math.min(own.size(), before.size())) {
                    return taken.get(i);
                }
            }
        }
        return -1;
    }

    private static List<Extract> best(
            List<Item> items, int words, int sentences, List<Integer> taken) {
        int width = words + 1;
        // By number of sentences and words; the choice of each item is kept to walk back.
        double[][] value = new double[sentences + 1][width];
        byte[][][] choice = new byte[items.size()][sentences + 1][width];
        for (int i = 0; i < items.size(); i++) {
            List<Option> options = items.get(i).options();
            for (int many = sentences; many > 0; many--) {
                for (int room = words; room >= 0; room--) {
                    for (int o = 0; o < options.size(); o++) {
                        Option option = options.get(o);
                        if (option.words() > room) {
                            continue;
                        }
                        double with = value[many - 1][room - option.words()] + option.value();
                        if (with > value[many][room]) {
                            value[many][room] = with;
                            choice[i][many][room] = (byte) (o + 1);
                        }
                    }
                }
            }
        }
        List<Extract> chosen = new ArrayList<>();
        int many = sentences;
        int room = words;
        for (int i = items.size() - 1; i >= 0 && many > 0; i--) {
            int pick = choice[i][many][room];
            if (pick > 0) {
                Option option = items.get(i).options().get(pick - 1);
                chosen.addFirst(option.extract());
                taken.addFirst(i);
                many--;
                room -= option.words();
            }
        }
        return chosen;
    }
}
