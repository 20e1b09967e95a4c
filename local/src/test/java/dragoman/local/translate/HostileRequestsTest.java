package dragoman.local.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.json.Json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Requests that no client of AWS makes, and what they are answered. */
class HostileRequestsTest {
    private static final String SIGNATURE =
            "AWS4-HMAC-SHA256 Credential=k/20260101/eu-west-1/translate/aws4_request,"
                    + " SignedHeaders=host, Signature=00";
    private static final String TYPE = "application/x-amz-json-1.1";
    private static final String TARGET = "AWSShineFrontendService_20170701.TranslateText";

    private final HttpClient http = HttpClient.newHttpClient();
    private RunningEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint = RunningEndpoint.of(TranslateSettings.DEFAULT);
    }

    @AfterEach
    void stop() {
        endpoint.close();
        http.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"Text\":\"x\"",
                "[]",
                "null",
                "\"x\"",
                "{} {}",
                "not JSON",
                "{\"Text\":7,\"SourceLanguageCode\":\"fr\",\"TargetLanguageCode\":\"en\"}",
                "{\"Text\":{},\"SourceLanguageCode\":\"fr\",\"TargetLanguageCode\":\"en\"}",
                "{\"Text\":true,\"SourceLanguageCode\":\"fr\",\"TargetLanguageCode\":\"en\"}",
                "{\"Text\":\"\\ud800\",\"SourceLanguageCode\":\"fr\",\"TargetLanguageCode\":\"en\"}",
                "{\"Text\":\"x\",\"TerminologyNames\":\"x\",\"SourceLanguageCode\":\"fr\",\"TargetLanguageCode\":\"en\"}",
                "{\"Text\":\"x\",\"Settings\":[],\"SourceLanguageCode\":\"fr\",\"TargetLanguageCode\":\"en\"}"
            })
    void whatCannotBeReadIsASerializationException(String body) throws Exception {
        check(send(signed(body)), 400, "SerializationException");
    }

    @Test
    void deepJsonIsRefused() throws Exception {
        String deep = "{\"Text\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";

        check(send(signed(deep)), 400, "SerializationException");
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        HttpResponse<String> response = send(signed("{\"Text\":null}"));

        check(response, 400, "ValidationException");
        assertThat(message(response))
                .startsWith("3 validation errors detected: Value null at 'text' failed to satisfy")
                .contains("'sourceLanguageCode'", "'targetLanguageCode'");
    }

    @Test
    void anEmptyBodyHasNoParameters() throws Exception {
        check(send(signed("")), 400, "ValidationException");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        byte[] body =
                "{\"Text\":\"\u00E9\",\"SourceLanguageCode\":\"fr\",\"TargetLanguageCode\":\"en\"}"
                        .getBytes(StandardCharsets.ISO_8859_1);

        check(
                send(
                        request()
                                .header("Authorization", SIGNATURE)
                                .POST(BodyPublishers.ofByteArray(body))),
                400,
                "SerializationException");
    }

    @Test
    void aBodyOverTheLimitIsAnsweredAllTheSame() throws Exception {
        byte[] body = new byte[15_000_001];

        check(
                send(
                        request()
                                .header("Authorization", SIGNATURE)
                                .POST(BodyPublishers.ofByteArray(body))),
                413,
                "RequestEntityTooLargeException");
    }

    @Test
    void unsignedRequestsAreRefused() throws Exception {
        check(
                send(request().POST(BodyPublishers.ofString("{}"))),
                400,
                "MissingAuthenticationTokenException");
        check(
                send(
                        request()
                                .header("Authorization", "Basic eA==")
                                .POST(BodyPublishers.ofString("{}"))),
                400,
                "IncompleteSignatureException");
        check(
                send(
                        request()
                                .header("Authorization", "AWS4-HMAC-SHA256 Credential=k")
                                .POST(BodyPublishers.ofString("{}"))),
                400,
                "IncompleteSignatureException");
    }

    @Test
    void whatTheServiceDoesNotHaveIsRefused() throws Exception {
        HttpRequest.Builder other =
                HttpRequest.newBuilder(endpoint.address())
                        .header("Authorization", SIGNATURE)
                        .header("Content-Type", "text/plain")
                        .header("X-Amz-Target", TARGET)
                        .POST(BodyPublishers.ofString("{}"));
        HttpRequest.Builder operation =
                HttpRequest.newBuilder(endpoint.address())
                        .header("Authorization", SIGNATURE)
                        .header("Content-Type", TYPE)
                        .header("X-Amz-Target", "AWSShineFrontendService_20170701.MakeTea")
                        .POST(BodyPublishers.ofString("{}"));

        check(send(other), 404, "UnknownOperationException");
        check(send(operation), 404, "UnknownOperationException");
        check(
                send(request().header("Authorization", SIGNATURE).GET()),
                404,
                "UnknownOperationException");
        check(
                send(
                        HttpRequest.newBuilder(
                                        endpoint.address().resolve("/terminologies/none.csv"))
                                .GET()),
                404,
                "UnknownOperationException");
    }

    @Test
    void requestsInCborAreAnsweredInCbor() throws Exception {
        // {"Text": "x", "SourceLanguageCode": "fr", "TargetLanguageCode": "fr"}
        byte[] body =
                HexFormat.of()
                        .parseHex(
                                "a3"
                                        + "6454657874"
                                        + "6178"
                                        + "72536f757263654c616e6775616765436f6465"
                                        + "626672"
                                        + "725461726765744c616e6775616765436f6465"
                                        + "626672");

        HttpResponse<byte[]> response = http.send(cbor(body), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains("application/cbor");
        assertThat(response.headers().firstValue("smithy-protocol")).contains("rpc-v2-cbor");
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .contains("TranslatedText", "SourceLanguageCode");

        HttpResponse<byte[]> refused =
                http.send(cbor(new byte[] {0x7f}), BodyHandlers.ofByteArray());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("SerializationException");
    }

    @Test
    void whoSendsHalfARequestDelaysNobodyElse() throws Exception {
        try (Socket socket =
                new Socket(endpoint.address().getHost(), endpoint.address().getPort())) {
            socket.getOutputStream()
                    .write(
                            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{\"Te"
                                    .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();

            check(send(signed("{}")), 400, "ValidationException");
        }
        check(send(signed("{}")), 400, "ValidationException");
    }

    private HttpRequest cbor(byte[] body) {
        return HttpRequest.newBuilder(
                        endpoint.address()
                                .resolve(
                                        "/service/AWSShineFrontendService_20170701/operation/TranslateText"))
                .header("Authorization", SIGNATURE)
                .header("Content-Type", "application/cbor")
                .header("smithy-protocol", "rpc-v2-cbor")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(endpoint.address())
                .header("Content-Type", TYPE)
                .header("X-Amz-Target", TARGET);
    }

    private HttpRequest.Builder signed(String body) {
        return request().header("Authorization", SIGNATURE).POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void check(HttpResponse<String> response, int status, String code) {
        assertThat(response.body()).doesNotContain("\tat ", "jackson");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains(code);
        assertThat(Json.read(response.body(), JsonNode.class).path("__type").asString())
                .isEqualTo("com.amazonaws.translate#" + code);
        assertThat(message(response)).isNotBlank();
    }

    private static String message(HttpResponse<String> response) {
        return Json.read(response.body(), JsonNode.class).path("Message").asString("");
    }
}
