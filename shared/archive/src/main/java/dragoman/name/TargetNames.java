package dragoman.name;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.rendition.Rendition;
import dragoman.rendition.Segment;
import dragoman.rendition.SegmentState;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people and organisations are called in the target languages, read from the translations
 * themselves: in the segment that translates a mention's paragraph, the longest run of capitalised
 * words that is a {@link Spelling} of the name. So it is the name as the engine, the memory or the
 * person who corrected the segment wrote it. Names that were translated and not transliterated, and
 * names in scripts other than Arabic, are not found so.
 */
public final class TargetNames {
    // Words that stand in a name between its capitalised ones, and how much a name may grow.
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019][\\p{L}\\p{M}]+)*");
    private static final Pattern WITHIN = Pattern.compile("(?:[ \u00A0-]|['\u2019\u2018\u02BF])+");
    private static final int LONGER = 4;

    private TargetNames() {}

    /** The names by the key of the mention and the language; nothing where none was found. */
    public static Map<String, Map<String, String>> of(
            Dispatch dispatch, List<Rendition> renditions) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        for (Mention mention : dispatch.mentions()) {
            if (mention.key().isPresent() && isNamed(mention)) {
                Map<String, String> found =
                        names.computeIfAbsent(mention.key().get(), _ -> new LinkedHashMap<>());
                for (Rendition rendition : renditions) {
                    if (!found.containsKey(rendition.language())) {
                        translated(rendition, mention.paragraph())
                                .flatMap(text -> in(text, mention.text()))
                                .ifPresent(name -> found.put(rendition.language(), name));
                    }
                }
            }
        }
        names.values().removeIf(Map::isEmpty);
        return names;
    }

    /** The same dispatch, its mentions with the English names that its renditions give them. */
    public static Dispatch into(Dispatch dispatch, List<Rendition> renditions) {
        Map<String, Map<String, String>> names = of(dispatch, renditions);
        if (names.isEmpty()) {
            return dispatch;
        }
        return dispatch.naming(
                dispatch.mentions().stream().map(mention -> english(mention, names)).toList(),
                dispatch.quotes());
    }

    private static Mention english(Mention mention, Map<String, Map<String, String>> names) {
        Optional<String> english =
                mention.key()
                        .map(key -> names.getOrDefault(key, Map.of()))
                        .flatMap(
                                all ->
                                        all.entrySet().stream()
                                                .filter(one -> isEnglish(one.getKey()))
                                                .map(Map.Entry::getValue)
                                                .findFirst());
        return mention.english().isPresent() || english.isEmpty()
                ? mention
                : mention.inEnglish(english.get());
    }

    private static boolean isEnglish(String language) {
        return language.equals("en") || language.startsWith("en-");
    }

    private static boolean isNamed(Mention mention) {
        boolean kind =
                mention.kind() == MentionKind.PERSON || mention.kind() == MentionKind.ORGANISATION;
        return kind && NameWords.of(mention.text()).stream().allMatch(NameWords::isArabic);
    }

    private static Optional<String> translated(Rendition rendition, int paragraph) {
        return rendition.segments().stream()
                .filter(segment -> segment.n() == paragraph)
                .filter(segment -> segment.state() == SegmentState.TRANSLATED)
                .map(Segment::text)
                .findFirst();
    }

    /** The name as a text in Latin letters has it. */
    private static Optional<String> in(String text, String name) {
        List<String> words = NameWords.of(name);
        int most = words.size() + LONGER;
        List<int[]> spans = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            spans.add(new int[] {word.start(), word.end()});
        }
        Optional<String> longest = Optional.empty();
        for (int i = 0; i < spans.size(); i++) {
            int start = spans.get(i)[0];
            if (!Character.isUpperCase(text.codePointAt(start))) {
                continue;
            }
            for (int j = i; j < Math.min(spans.size(), i + most) && isRun(text, spans, i, j); j++) {
                String written = text.substring(start, spans.get(j)[1]);
                boolean longer = longest.filter(one -> one.length() >= written.length()).isEmpty();
                if (longer
                        && Character.isUpperCase(text.codePointAt(spans.get(j)[0]))
                        && Spelling.same(name, written)) {
                    longest = Optional.of(written);
                }
            }
        }
        return longest;
    }

    private static boolean isRun(String text, List<int[]> spans, int first, int last) {
        return first == last
                || WITHIN.matcher(text.substring(spans.get(last - 1)[1], spans.get(last)[0]))
                        .matches();
    }
}
