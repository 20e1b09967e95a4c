package dragoman.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

import dragoman.json.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An OpenID Connect issuer on this machine: its configuration, its keys, and tokens that it signs.
 */
final class Issuer implements AutoCloseable {
    private final HttpServer server;
    private volatile ECKey key = newKey("1");

    Issuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/.well-known/openid-configuration", () -> Map.of("jwks_uri", address() + "/keys"));
        serve("/keys", () -> new JWKSet(key.toPublicJWK()).toJSONObject());
        server.start();
    }

    private void serve(String path, Supplier<Object> answer) {
        server.createContext(
                path,
                exchange -> {
                    byte[] body = Json.write(answer.get()).getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("content-type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(body);
                    }
                });
    }

    private static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Claims of a token that is good for a minute. */
    JWTClaimsSet.Builder claims(Instant now, String audience, String scope) {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("desk")
                .audience(audience)
                .claim("scope", scope)
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    /** Signs with another key from now on, and publishes that one only. */
    void changeKey() {
        key = newKey("2");
    }

    /** Answers by 404 where its keys were. */
    void withholdKeys() {
        server.removeContext("/keys");
    }

    /** The same claims under a key that is not the issuer's, though it is called so. */
    String forge(JWTClaimsSet claims) {
        return sign(claims, newKey(key.getKeyID()));
    }

    private static String sign(JWTClaimsSet claims, ECKey key) {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                        claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
