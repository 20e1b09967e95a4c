package dragoman.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.count.Sender;
import dragoman.count.SentHour;
import dragoman.count.SentHour.Sent;
import dragoman.handoff.Invocation;
import dragoman.log.aws.FunctionLog;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class WatchHandlerTest {
    private static final Sender KUNA = new Sender("KUNA", "ar");
    private static final Sender SPA = new Sender("SPA", "ar");
    private static final Sender WAM = new Sender("WAM", "en");

    private final Map<Sender, List<SentHour>> sent = new LinkedHashMap<>();

    @Test
    void namesASenderOnceWhenItFallsSilent() throws IOException {
        everyHour(KUNA, 0);
        everyHour(SPA, 48);

        assertThat(told(3)).isEmpty();
        assertThat(told(4))
                .singleElement()
                .asString()
                .contains("sender-quiet", "KUNA", "\"ar\"", "\"4\"")
                .doesNotContain("SPA");
        assertThat(told(5)).isEmpty();
        assertThat(lines(4)).anyMatch(line -> line.contains("\"QuietSenders\":1"));
        assertThat(lines(5)).anyMatch(line -> line.contains("\"QuietSenders\":0"));
    }

    @Test
    void saysOnceThatNothingComesFromAnybody() throws IOException {
        everyHour(KUNA, 0);
        everyHour(SPA, 0);
        everyHour(WAM, 0);

        assertThat(told(4)).singleElement().asString().contains("all-quiet");
        assertThat(told(5)).isEmpty();
    }

    @Test
    void namesWhoIsStillMissingWhenTheOthersAreBack() throws IOException {
        everyHour(KUNA, 0);
        everyHour(SPA, 0);
        everyHour(WAM, 0);
        more(SPA, 7);
        more(WAM, 7);

        assertThat(told(6)).isEmpty();
        assertThat(told(7)).singleElement().asString().contains("sender-quiet", "KUNA");
    }

    @Test
    void namesTheOnlySenderThatShouldSend() throws IOException {
        everyHour(KUNA, 0);
        sent.put(SPA, hours(Week.before(5, Week::isOfficeHour), new Sent(1, 0)));

        assertThat(told(4)).singleElement().asString().contains("sender-quiet", "KUNA");
    }

    @Test
    void namesALayoutOnceWhenItBeginsToBeDoubted() throws IOException {
        everyHour(KUNA, 0);
        for (int hour = 0; hour < 48; hour++) {
            sent.computeIfAbsent(KUNA, _ -> new ArrayList<>())
                    .add(new SentHour(Week.after(hour), Map.of("text", new Sent(1, 1))));
        }
        List<Integer> at = new ArrayList<>();
        for (int hour = 0; hour < 48; hour++) {
            if (!told(hour).isEmpty()) {
                at.add(hour);
                assertThat(told(hour))
                        .singleElement()
                        .asString()
                        .contains("layout-warned", "KUNA", "text", "24");
                assertThat(lines(hour)).anyMatch(line -> line.contains("\"WarnedLayouts\":1"));
            }
        }

        assertThat(at).hasSize(1);
        assertThat(at.getFirst()).isBetween(1, 6);
    }

    /** Something every hour for five weeks, until so many hours after Monday midnight. */
    private void everyHour(Sender sender, int until) {
        List<SentHour> all = hours(Week.before(5, _ -> true), new Sent(1, 0));
        for (int hour = 0; hour < until; hour++) {
            all.add(new SentHour(Week.after(hour), Map.of("text", new Sent(1, 0))));
        }
        sent.put(sender, all);
    }

    private void more(Sender sender, int hour) {
        sent.computeIfAbsent(sender, _ -> new ArrayList<>())
                .add(new SentHour(Week.after(hour), Map.of("text", new Sent(1, 0))));
    }

    private static List<SentHour> hours(List<Instant> starts, Sent each) {
        List<SentHour> hours = new ArrayList<>();
        starts.forEach(start -> hours.add(new SentHour(start, Map.of("text", each))));
        return hours;
    }

    /** What is reported at a time, without the metrics. */
    private List<String> told(int hour) throws IOException {
        return lines(hour).stream().filter(line -> !line.contains("_aws")).toList();
    }

    private List<String> lines(int hour) throws IOException {
        Invocation invocation = new Invocation();
        Instant now = Week.after(hour);
        Senders senders =
                new Senders() {
                    @Override
                    public List<Sender> all() {
                        return List.copyOf(sent.keySet());
                    }

                    @Override
                    public List<SentHour> since(Sender sender, Instant from) {
                        // What comes later is not there yet.
                        return sent.getOrDefault(sender, List.of()).stream()
                                .filter(one -> !one.start().isBefore(from))
                                .filter(one -> !one.start().isAfter(now))
                                .toList();
                    }
                };
        String event = "{\"time\":\"" + now.plusSeconds(90) + "\"}";
        new WatchHandler(
                        senders,
                        (_, _, _) -> {
                            throw new AssertionError("nobody asked for a sweep");
                        },
                        new FunctionLog(invocation::log, "Dragoman/test", InstantSource.fixed(now)),
                        InstantSource.fixed(now))
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        invocation);
        return invocation.lines();
    }
}
