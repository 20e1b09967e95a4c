package dragoman.translate.aws;

import dragoman.rendition.Origin;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads where a translation came from. Amazon Translate sends nothing; another endpoint that speaks
 * its protocol may give the origin in the header {@code x-dragoman-origin}: an {@link Origin}, then
 * perhaps a semicolon and details.
 *
 * <p>The client is synchronous, so the answer's header is at hand on the calling thread.
 */
final class OriginHeader implements ExecutionInterceptor {
    static final String NAME = "x-dragoman-origin";

    private final ThreadLocal<Optional<String>> last = ThreadLocal.withInitial(Optional::empty);

    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes attributes) {
        last.set(context.httpResponse().firstMatchingHeader(NAME));
    }

    /** The origin of the last translation that this thread asked for. */
    Origin origin() {
        String name = last.get().map(value -> value.split(";", -1)[0].strip()).orElse("aws");
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "person" -> Origin.PERSON;
            case "memory" -> Origin.MEMORY;
            case "gist" -> Origin.GIST;
            default -> Origin.AWS;
        };
    }
}
