package dragoman.api.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import dragoman.api.http.Access;
import dragoman.json.Json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Access by tokens of an OpenID Connect issuer: JWTs that it signed, for this API. Its keys are
 * read from where its configuration says, when the first token comes, and again when a token names
 * a key that is not known.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068</a>, which names the claims, and
 *     <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a>, which names the header
 */
public final class TokenAccess implements Access {
    // Those with public keys: a key that signs is never one that is published.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/-]+=*)");
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 3_000;
    private static final int MAX_BYTES = 256 * 1024;

    private final String issuer;
    private final String audience;
    private final String readScope;
    private final String writeScope;
    private final InstantSource clock;
    private final DefaultResourceRetriever retriever =
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MAX_BYTES);
    private @Nullable DefaultJWTProcessor<SecurityContext> processor;

    /**
     * Access by tokens of an issuer.
     *
     * @param issuer its address, under which its configuration is
     * @param audience what tokens for this API name as theirs
     * @param readScope scope of calls that change nothing
     * @param writeScope scope of calls that do
     */
    public TokenAccess(
            String issuer,
            String audience,
            String readScope,
            String writeScope,
            InstantSource clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.readScope = readScope;
        this.writeScope = writeScope;
        this.clock = clock;
    }

    @Override
    public Verdict on(Optional<String> authorization, Scope needed) {
        if (authorization.isEmpty()) {
            return Verdict.WITHOUT_TOKEN;
        }
        Matcher bearer = BEARER.matcher(authorization.get().strip());
        if (!bearer.matches()) {
            return Verdict.INVALID_TOKEN;
        }
        try {
            JWTClaimsSet claims = processor().process(bearer.group(1), null);
            String scope = needed == Scope.READ ? readScope : writeScope;
            return isFor(claims) && scopes(claims).contains(scope)
                    ? Verdict.ALLOWED
                    : isFor(claims) ? Verdict.INSUFFICIENT_SCOPE : Verdict.INVALID_TOKEN;
        } catch (JWKSetUnavailableException e) {
            // The caller is not to blame when the issuer cannot be asked.
            throw new IllegalStateException("the keys of the issuer of tokens cannot be read", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Verdict.INVALID_TOKEN;
        }
    }

    /** Amazon Cognito's access tokens name their client where others name an audience. */
    private boolean isFor(JWTClaimsSet claims) {
        List<String> named = claims.getAudience();
        return named.isEmpty()
                ? audience.equals(claims.getClaim("client_id"))
                : named.contains(audience);
    }

    /** Scopes in a text, as RFC 9068 has them, or in a list, as some issuers do. */
    private static Set<String> scopes(JWTClaimsSet claims) {
        Set<String> scopes = new HashSet<>();
        for (String name : List.of("scope", "scp")) {
            switch (claims.getClaim(name)) {
                case String text -> scopes.addAll(Arrays.asList(text.split(" ", -1)));
                case Collection<?> several ->
                        several.forEach(scope -> scopes.add(String.valueOf(scope)));
                case null, default -> {
                    // The token does not have it there.
                }
            }
        }
        return scopes;
    }

    private synchronized DefaultJWTProcessor<SecurityContext> processor() {
        DefaultJWTProcessor<SecurityContext> known = processor;
        if (known != null) {
            return known;
        }
        DefaultJWTProcessor<SecurityContext> made = new DefaultJWTProcessor<>();
        made.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys()));
        made.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        made.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                });
        processor = made;
        return made;
    }

    private JWKSource<SecurityContext> keys() {
        try {
            URI configuration =
                    URI.create(
                            issuer
                                    + (issuer.endsWith("/") ? "" : "/")
                                    + ".well-known/openid-configuration");
            JsonNode document =
                    Json.read(
                            retriever.retrieveResource(configuration.toURL()).getContent(),
                            JsonNode.class);
            return JWKSourceBuilder.create(
                            URI.create(document.path("jwks_uri").asString()).toURL(), retriever)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the configuration of the issuer of tokens cannot be read", e);
        }
    }
}
