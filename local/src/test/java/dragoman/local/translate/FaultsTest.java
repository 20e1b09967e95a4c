package dragoman.local.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.local.translate.FaultPlan.Fault;
import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.ServiceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.translate.model.InternalServerException;
import software.amazon.awssdk.services.translate.model.TranslateException;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

class FaultsTest {
    @Test
    void failsTheRequestsThatAreNamed() {
        Faults faults =
                new Faults(
                        new FaultPlan(
                                OptionalInt.empty(),
                                List.of(
                                        Fault.parse("ThrottlingException@2"),
                                        Fault.parse("InternalServerException@4-5"))),
                        () -> 0);

        assertThatCode(faults::next).doesNotThrowAnyException();
        refuses(faults, "ThrottlingException", 400);
        assertThatCode(faults::next).doesNotThrowAnyException();
        refuses(faults, "InternalServerException", 500);
        refuses(faults, "InternalServerException", 500);
        assertThatCode(faults::next).doesNotThrowAnyException();
    }

    @Test
    void throttlesWhatIsOverTheRate() {
        AtomicLong now = new AtomicLong();
        Faults faults = new Faults(new FaultPlan(OptionalInt.of(2), List.of()), now::get);

        faults.next();
        faults.next();
        refuses(faults, "ThrottlingException", 400);
        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThatCode(faults::next).doesNotThrowAnyException();
        refuses(faults, "ThrottlingException", 400);
        now.addAndGet(Duration.ofHours(1).toNanos());
        faults.next();
        faults.next();
        refuses(faults, "ThrottlingException", 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ThrottlingException",
                "ThrottlingException@0",
                "ThrottlingException@5-4",
                "ThrottlingException@-1",
                "ThrottlingException@9999999999",
                "NoSuchException@1"
            })
    void refusesWhatIsNoFault(String text) {
        assertThatThrownBy(() -> Fault.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void clientsGetTheErrorsOfThePlan() throws Exception {
        FaultPlan plan =
                new FaultPlan(
                        OptionalInt.of(1000),
                        List.of(
                                new Fault(ErrorCode.THROTTLING, 1, 1),
                                new Fault(ErrorCode.INTERNAL_SERVER, 2, 2)));
        try (RunningEndpoint endpoint =
                RunningEndpoint.of(
                        new TranslateSettings(
                                TranslateSettings.DEFAULT.engines(), List.of(), plan))) {
            assertThatThrownBy(() -> endpoint.client().listTerminologies())
                    .isInstanceOfSatisfying(
                            TranslateException.class,
                            e -> {
                                assertThat(e.isThrottlingException()).isTrue();
                                assertThat(e.awsErrorDetails().errorMessage())
                                        .isEqualTo("Rate exceeded");
                            });
            assertThatThrownBy(() -> endpoint.client().listTerminologies())
                    .isInstanceOf(InternalServerException.class);
            assertThat(endpoint.client().listTerminologies().terminologyPropertiesList()).isEmpty();
        }
    }

    private static void refuses(Faults faults, String code, int status) {
        assertThatThrownBy(faults::next)
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(code);
                            assertThat(e.status()).isEqualTo(status);
                        });
    }
}
