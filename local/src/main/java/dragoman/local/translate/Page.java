package dragoman.local.translate;

import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.Parameters;
import dragoman.local.translate.protocol.ServiceException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next what asks for the page after it, when there is one
 */
record Page<T>(List<T> items, Optional<String> next) {
    private static final int DEFAULT_SIZE = 500;
    private static final String PREFIX = "from:";

    Page {
        items = List.copyOf(items);
    }

    /** The page that a request asks for. */
    static <T> Page<T> of(List<T> all, Parameters parameters) {
        int from = parameters.optionalText("NextToken").map(Page::parse).orElse(0);
        if (from > all.size()) {
            throw invalid();
        }
        int size = parameters.number("MaxResults").orElse(DEFAULT_SIZE);
        int to = Math.min(all.size(), from + size);
        return new Page<>(
                all.subList(from, to), to < all.size() ? Optional.of(token(to)) : Optional.empty());
    }

    private static String token(int from) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + from).getBytes(StandardCharsets.UTF_8));
    }

    private static int parse(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int from =
                    text.startsWith(PREFIX)
                            ? Integer.parseInt(text.substring(PREFIX.length()))
                            : -1;
            if (from >= 0) {
                return from;
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static ServiceException invalid() {
        return new ServiceException(
                ErrorCode.INVALID_PARAMETER_VALUE, "The value of NextToken is not valid");
    }

    /** An answer with the page, and what asks for the next one. */
    Map<String, Object> answer(String name) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(name, items);
        next.ifPresent(token -> answer.put("NextToken", token));
        return answer;
    }
}
