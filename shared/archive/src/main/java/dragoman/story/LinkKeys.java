package dragoman.story;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Labels;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.dispatch.Take;
import dragoman.record.StoryMember;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What decides which other dispatches a dispatch belongs with.
 *
 * @param order where it is among others: {@code <date>T<time>#<id>}
 * @param seen when its upload arrived
 * @param relayed whether it credits another sender
 * @param serial the agency's number of it, made comparable
 * @param slug the agency's keyword line, made comparable
 * @param named serials of other dispatches that it names in referring to them
 * @param title the words of its subject, from headline and opening
 * @param refers the words of the subject of the dispatch that it is about; empty unless it is a
 *     correction, an update or a withdrawal
 */
public record LinkKeys(
        String id,
        Optional<String> agency,
        DispatchKind kind,
        String order,
        Instant seen,
        boolean relayed,
        Optional<String> serial,
        Optional<String> slug,
        List<String> named,
        Optional<Take> take,
        List<String> title,
        List<String> refers) {
    private static final int MAX_WORDS = 24;
    private static final int MAX_NAMED = 3;
    private static final int MAX_LETTERS = 80;
    private static final int DATE_LENGTH = 10;
    // The parentheses of a Reuters slug contain what changes from one version to the next.
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*+\\)");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SERIAL =
            Pattern.compile("\\b(?=[\\p{L}-]*\\d)[\\p{L}\\d-]{3,24}\\b");

    public LinkKeys {
        named = List.copyOf(named);
        title = List.copyOf(title);
        refers = List.copyOf(refers);
    }

    /**
     * The keys of a dispatch.
     *
     * @param order where it is among others
     */
    public static LinkKeys of(Dispatch dispatch, String order) {
        Labels labels = dispatch.labels();
        Optional<String> headline = dispatch.heading().headline();
        String opening =
                dispatch.paragraphs().stream()
                        .filter(paragraph -> paragraph.kind() == ParagraphKind.BODY)
                        .map(Paragraph::text)
                        .findFirst()
                        .orElse("");
        Optional<String> reference =
                isAboutAnother(dispatch.kind())
                        ? labels.refersTo().or(() -> headline)
                        : Optional.empty();
        return new LinkKeys(
                dispatch.id(),
                dispatch.agency(),
                dispatch.kind(),
                order,
                dispatch.upload().received(),
                !dispatch.closing().credits().isEmpty(),
                labels.serial().flatMap(LinkKeys::comparable),
                labels.slug().flatMap(slug -> comparable(ASIDE.matcher(slug).replaceAll(" "))),
                reference.map(LinkKeys::serials).orElse(List.of()),
                labels.take(),
                Stream.of(headline.orElse(""), opening)
                        .flatMap(text -> Stem.subject(text).stream())
                        .distinct()
                        .limit(MAX_WORDS)
                        .toList(),
                reference.map(Stem::subject).orElse(Set.of()).stream().limit(MAX_WORDS).toList());
    }

    /** Whether dispatches of this kind are about an earlier one. */
    public static boolean isAboutAnother(DispatchKind kind) {
        return switch (kind) {
            case CORRECTION, UPDATE, KILL -> true;
            case STORY, TAKE, FLASH, ADVISORY, SERVICE, ROUNDUP -> false;
        };
    }

    /** Whether it is about an earlier dispatch. */
    public boolean isAboutAnother() {
        return isAboutAnother(kind);
    }

    /** Its date. */
    public LocalDate date() {
        return LocalDate.parse(order.substring(0, DATE_LENGTH));
    }

    /** The dispatch as a member of a story. */
    public StoryMember member() {
        return new StoryMember(id, agency, seen, relayed);
    }

    private static List<String> serials(String reference) {
        Matcher matcher = SERIAL.matcher(reference);
        return matcher.results()
                .map(match -> comparable(match.group()))
                .flatMap(Optional::stream)
                .distinct()
                .limit(MAX_NAMED)
                .toList();
    }

    private static Optional<String> comparable(String label) {
        String plain = NOT_A_LETTER.matcher(label).replaceAll("-").toLowerCase(Locale.ROOT);
        String bare = plain.replaceAll("^-|-$", "");
        return bare.isEmpty()
                ? Optional.empty()
                : Optional.of(bare.substring(0, Math.min(bare.length(), MAX_LETTERS)));
    }
}
