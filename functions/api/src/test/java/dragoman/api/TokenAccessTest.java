package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import dragoman.api.http.Route;
import dragoman.api.token.TokenAccess;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Each call with each kind of token that must not reach it, and with the one that may. */
class TokenAccessTest {
    private static final Instant NOW = Samples.RECEIVED;
    private static final String AUDIENCE = "dragoman";
    private static final String READ = "dragoman/read";
    private static final String WRITE = "dragoman/write";
    private static final Issuer ISSUER = new Issuer();

    private final Shelf shelf = new Shelf().with(dragoman.Samples.stored());
    private final Caller caller = caller(ISSUER);

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    static Stream<Route> routes() {
        Shelf shelf = new Shelf();
        return new Caller(shelf).routes().stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void noCallIsReachedWithoutAToken(Route route) {
        APIGatewayProxyResponseEvent response = call(route, Optional.empty());

        assertThat(response.getStatusCode()).isEqualTo(401);
        assertThat(response.getHeaders())
                .containsEntry("www-authenticate", "Bearer")
                .containsEntry("content-type", "application/problem+json; charset=utf-8");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void noCallIsReachedWithATokenThatIsNotValid(Route route) throws JOSEException {
        JWTClaimsSet good = claims(READ + " " + WRITE).build();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", ISSUER.sign(expired(good)));
        tokens.put("without end", ISSUER.sign(without(good, "exp")));
        tokens.put("not valid yet", ISSUER.sign(notYet(good)));
        tokens.put("of another issuer", ISSUER.sign(with(good, "iss", "https://other.example")));
        tokens.put("without issuer", ISSUER.sign(without(good, "iss")));
        tokens.put("for another audience", ISSUER.sign(with(good, "aud", "other")));
        tokens.put("for nobody", ISSUER.sign(without(good, "aud")));
        tokens.put("wrongly signed", ISSUER.forge(good));
        tokens.put("changed", changed(ISSUER.sign(good)));
        tokens.put("not signed", new PlainJWT(good).serialize());
        tokens.put("signed with a shared secret", sharedSecret(good));
        tokens.put("no token", "garbage");

        tokens.forEach(
                (kind, token) -> {
                    APIGatewayProxyResponseEvent response =
                            call(route, Optional.of("Bearer " + token));
                    assertThat(response.getStatusCode()).as(kind).isEqualTo(401);
                    assertThat(response.getHeaders())
                            .as(kind)
                            .containsEntry("www-authenticate", "Bearer error=\"invalid_token\"");
                });
        assertThat(call(route, Optional.of("Basic ZGVzazpkZXNr")).getStatusCode()).isEqualTo(401);
        assertThat(call(route, Optional.of(ISSUER.sign(good))).getStatusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void noCallIsReachedWithAnotherScope(Route route) {
        boolean reads = route.method().equals("GET");
        for (String scope : List.of("", "other", reads ? WRITE : READ, READ + "s " + WRITE + "s")) {
            APIGatewayProxyResponseEvent response = call(route, bearer(claims(scope).build()));
            assertThat(response.getStatusCode()).as(scope).isEqualTo(403);
            assertThat(response.getHeaders())
                    .containsEntry("www-authenticate", "Bearer error=\"insufficient_scope\"");
        }
        assertThat(shelf.submitted()).isEmpty();
        assertThat(shelf.corrected()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void eachCallIsReachedWithItsScope(Route route) {
        String scope = route.method().equals("GET") ? READ : WRITE;

        assertThat(call(route, bearer(claims("other " + scope).build())).getStatusCode())
                .isNotIn(401, 403);
    }

    @Test
    void takesScopesAsAListAndAClientForAnAudience() {
        JWTClaimsSet azure =
                new JWTClaimsSet.Builder(claims("").build())
                        .claim("scope", null)
                        .claim("scp", List.of(READ))
                        .build();
        JWTClaimsSet cognito = with(without(claims(READ).build(), "aud"), "client_id", AUDIENCE);

        for (JWTClaimsSet claims : List.of(azure, cognito)) {
            assertThat(get("/dispatches", bearer(claims)).getStatusCode()).isEqualTo(200);
        }
    }

    @Test
    void tellsNobodyWithoutATokenWhatThereIs() {
        assertThat(get("/nothing", Optional.empty()).getStatusCode()).isEqualTo(401);
        assertThat(caller.call(Caller.request("TRACE", "/dispatches")).getStatusCode())
                .isEqualTo(401);
    }

    @Test
    void takesTheIssuersNextKeyAndItsOldOneNoMore() {
        try (Issuer issuer = new Issuer()) {
            Caller desk = caller(issuer);
            String before = issuer.sign(issuer.claims(NOW, AUDIENCE, READ).build());
            assertThat(status(desk, before)).isEqualTo(200);

            issuer.changeKey();
            String after = issuer.sign(issuer.claims(NOW, AUDIENCE, READ).build());

            assertThat(status(desk, after)).isEqualTo(200);
            assertThat(status(desk, before)).isEqualTo(401);
        }
    }

    @Test
    void blamesNoCallerWhenTheIssuerCannotBeAsked() {
        Issuer gone = new Issuer();
        String token = gone.sign(gone.claims(NOW, AUDIENCE, READ).build());
        gone.close();

        assertThat(status(caller(gone), token)).isEqualTo(500);
    }

    @Test
    void blamesNoCallerWhenTheKeysCannotBeRead() {
        try (Issuer issuer = new Issuer()) {
            issuer.withholdKeys();

            assertThat(
                            status(
                                    caller(issuer),
                                    issuer.sign(issuer.claims(NOW, AUDIENCE, READ).build())))
                    .isEqualTo(500);
        }
    }

    private Caller caller(Issuer issuer) {
        return new Caller(
                shelf, new TokenAccess(issuer.address(), AUDIENCE, READ, WRITE, () -> NOW));
    }

    private static int status(Caller caller, String token) {
        return caller.call(
                        Caller.request("GET", "/dispatches")
                                .withHeaders(Map.of("authorization", "Bearer " + token)))
                .getStatusCode();
    }

    private static JWTClaimsSet.Builder claims(String scope) {
        return ISSUER.claims(NOW, AUDIENCE, scope);
    }

    private static JWTClaimsSet expired(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims)
                .expirationTime(Date.from(NOW.minusSeconds(120)))
                .build();
    }

    private static JWTClaimsSet notYet(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims)
                .notBeforeTime(Date.from(NOW.plusSeconds(120)))
                .build();
    }

    private static JWTClaimsSet without(JWTClaimsSet claims, String name) {
        return new JWTClaimsSet.Builder(claims).claim(name, null).build();
    }

    private static JWTClaimsSet with(JWTClaimsSet claims, String name, String value) {
        return new JWTClaimsSet.Builder(claims).claim(name, value).build();
    }

    /** The token with another beginning of its signature. */
    private static String changed(String token) {
        int signature = token.lastIndexOf('.') + 1;
        char first = token.charAt(signature) == 'A' ? 'B' : 'A';
        return token.substring(0, signature) + first + token.substring(signature + 1);
    }

    private static String sharedSecret(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("1").build(), claims);
        token.sign(new MACSigner("a secret that everybody may know".repeat(2)));
        return token.serialize();
    }

    private static Optional<String> bearer(JWTClaimsSet claims) {
        return Optional.of("Bearer " + ISSUER.sign(claims));
    }

    private APIGatewayProxyResponseEvent get(String path, Optional<String> authorization) {
        return call("GET", path, authorization);
    }

    private APIGatewayProxyResponseEvent call(Route route, Optional<String> authorization) {
        return call(route.method(), route.path().replaceAll("\\{[a-z]+\\}", "some"), authorization);
    }

    private APIGatewayProxyResponseEvent call(
            String method, String path, Optional<String> authorization) {
        APIGatewayProxyRequestEvent request =
                Caller.request(method, path).withBody("The quay reopened.");
        authorization.ifPresent(header -> request.setHeaders(Map.of("Authorization", header)));
        return caller.call(request);
    }
}
