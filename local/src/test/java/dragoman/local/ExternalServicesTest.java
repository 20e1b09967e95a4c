package dragoman.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.local.s3.Buckets.Credentials;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;

/** What is said when there are no services; that they work is what the suite at moto shows. */
class ExternalServicesTest {
    private final Clients clients = new Clients("eu-west-1", new Credentials("local", "secret"));

    @Test
    void saysThatNothingAnswers() {
        URI nobody = URI.create("http://127.0.0.1:1");

        assertThatThrownBy(() -> new ExternalServices(nobody, "eu-west-1", clients))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("http://127.0.0.1:1");
    }

    @Test
    void saysWhatIsNoAddress() {
        assertThatThrownBy(
                        () -> new ExternalServices(URI.create("localhost"), "eu-west-1", clients))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'localhost' is no address");
    }
}
