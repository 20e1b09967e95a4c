package dragoman.local.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.local.translate.FaultPlan;
import dragoman.local.translate.FaultPlan.Fault;
import dragoman.local.translate.RunningEndpoint;
import dragoman.local.translate.protocol.ServiceException;
import dragoman.local.translate.terminology.Terms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks another endpoint of ours in place of Amazon Translate. */
class AwsEngineTest {
    private static final Assignment TO_ENGLISH =
            new Assignment(new LanguagePair("fr", "en"), Terms.none(), Map.of());

    @TempDir private Path folder;

    @Test
    void asksForAllLinesAtOnce() throws IOException {
        try (RunningEndpoint service = service(FaultPlan.NONE);
                Engine engine = engine(service.address())) {
            Engines engines = new Engines(Optional.empty(), List.of(engine));

            Translation translation =
                    engines.translate(
                                    List.of("Le port rouvre.\n\n Un navire. Un quai.\n"),
                                    TO_ENGLISH)
                            .getFirst();

            assertThat(translation.text())
                    .isEqualTo("The port reopens.\n\n ⟦Un navire.⟧ ⟦Un quai.⟧\n");
            assertThat(translation.origin()).isEqualTo("aws;lines=aws*2");
            assertThat(service.counts()).containsEntry("requests", 1L);
        }
    }

    @Test
    void cutsWhatTheServiceWouldNotTake() throws IOException {
        try (RunningEndpoint service = service(FaultPlan.NONE);
                Engine engine = engine(service.address())) {
            Engines engines = new Engines(Optional.empty(), List.of(engine));
            String document = "Un navire attend. ".repeat(1500) + "x".repeat(12_000);

            String text = engines.translate(List.of(document), TO_ENGLISH).getFirst().text();

            assertThat(text.replaceAll("[⟦⟧ ]", "")).isEqualTo(document.replace(" ", ""));
            assertThat(service.counts()).containsEntry("refused", Map.of());
        }
    }

    @Test
    void passesRefusalsOnUnchanged() throws IOException {
        FaultPlan plan =
                new FaultPlan(OptionalInt.empty(), List.of(Fault.parse("ThrottlingException@2")));
        try (RunningEndpoint service = service(plan);
                Engine engine = engine(service.address())) {
            Assignment unknown =
                    new Assignment(new LanguagePair("fr", "tlh"), Terms.none(), Map.of());

            assertThatThrownBy(() -> engine.translate(List.of("Un quai."), unknown))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            e -> {
                                assertThat(e.code()).isEqualTo("UnsupportedLanguagePairException");
                                assertThat(e.status()).isEqualTo(400);
                            })
                    .hasMessage("Unsupported language pair: fr to tlh.");
            assertThatThrownBy(() -> engine.translate(List.of("Un quai."), TO_ENGLISH))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            e -> assertThat(e.code()).isEqualTo("ThrottlingException"))
                    .hasMessage("Rate exceeded");
            assertThat(service.counts()).containsEntry("requests", 2L);
        }
    }

    @Test
    void isUnavailableWhenTheServiceCannotBeReached() {
        try (Engine engine = engine(URI.create("http://127.0.0.1:1"))) {
            assertThatThrownBy(() -> engine.translate(List.of("Un quai."), TO_ENGLISH))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            e -> assertThat(e.code()).isEqualTo("ServiceUnavailableException"));
        }
    }

    private RunningEndpoint service(FaultPlan plan) throws IOException {
        return RunningEndpoint.with(folder, plan, Map.of("Le port rouvre.", "The port reopens."));
    }

    private static Engine engine(URI address) {
        return new AwsEngine(RunningEndpoint.client(address, new ExecutionInterceptor() {}));
    }
}
