package dragoman.translate.aws;

import dragoman.rendition.Origin;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads where a translation came from. Amazon Translate sends nothing; another endpoint that speaks
 * its protocol may give the origin in the header {@code x-dragoman-origin}: an {@link Origin}, and
 * those of the lines of a text that has several, {@code gist;lines=memory,gist*2}.
 *
 * <p>The client is synchronous, so the answer's header is at hand on the calling thread.
 */
final class OriginHeader implements ExecutionInterceptor {
    static final String NAME = "x-dragoman-origin";

    private static final String LINES = "lines=";

    private final ThreadLocal<Optional<String>> last = ThreadLocal.withInitial(Optional::empty);

    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes attributes) {
        last.set(context.httpResponse().firstMatchingHeader(NAME));
    }

    /** The origin of the last translation that this thread asked for. */
    Origin origin() {
        return last.get().map(value -> origin(value.split(";", -1)[0].strip())).orElse(Origin.AWS);
    }

    /**
     * The origin of each line of the last translation; that of the whole where nothing is said of
     * lines.
     */
    List<Origin> origins(int lines) {
        List<Origin> origins = new ArrayList<>();
        for (String detail : last.get().orElse("").split(";", -1)) {
            if (detail.strip().startsWith(LINES)) {
                for (String run : detail.strip().substring(LINES.length()).split(",", -1)) {
                    addRun(origins, run, lines);
                }
            }
        }
        return origins.size() == lines ? origins : Collections.nCopies(lines, origin());
    }

    private static void addRun(List<Origin> origins, String run, int most) {
        int star = run.indexOf('*');
        String count = star < 0 ? "1" : run.substring(star + 1);
        boolean number =
                !count.isEmpty()
                        && count.length() < 6
                        && count.chars().allMatch(OriginHeader::isDigit);
        Origin origin = origin(star < 0 ? run : run.substring(0, star));
        for (int i = 0; number && i < Integer.parseInt(count) && origins.size() <= most; i++) {
            origins.add(origin);
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static Origin origin(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "person" -> Origin.PERSON;
            case "memory" -> Origin.MEMORY;
            case "model", "libretranslate" -> Origin.MODEL;
            case "gist" -> Origin.GIST;
            default -> Origin.AWS;
        };
    }
}
