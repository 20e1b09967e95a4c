package dragoman.bench;

import dragoman.json.Json;
import dragoman.translate.summary.SentenceRanking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Ranks the sentences of articles, for scoring the ranking against extracts that people made. Reads
 * lines of JSON with {@code id} and {@code sentences}, and prints a line with {@code id} and {@code
 * order}, the best sentence first, for each.
 */
final class RankSentences {
    private RankSentences() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: RankSentences LANGUAGE FILE.jsonl");
            System.exit(2);
        }
        SentenceRanking ranking = SentenceRanking.of(arguments[0]);
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            Article article = Json.read(line, Article.class);
            System.out.println(
                    Json.write(new Order(article.id(), ranking.order(article.sentences()))));
        }
    }

    private record Article(String id, List<String> sentences) {}

    private record Order(String id, List<Integer> order) {}
}
