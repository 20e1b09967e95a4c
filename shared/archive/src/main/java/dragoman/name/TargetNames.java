package dragoman.name;

import static java.util.stream.Collectors.toList;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.rendition.Rendition;
import dragoman.rendition.Segment;
import dragoman.rendition.SegmentState;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What people and organisations are called in the target languages, read from the translations
 * themselves: in the segment that translates a mention's paragraph, the longest run of capitalised
 * words that is a {@link Spelling} of the name. So it is the name as the engine, the memory or the
 * person who corrected the segment wrote it. Names that were translated and not transliterated, and
 * names in scripts other than Arabic, are not found so.
 */
public final class TargetNames {
    private TargetNames() {}

    /** The names by the key of the mention and the language; nothing where none was found. */
    public static Map<String, Map<String, String>> of(
            Dispatch dispatch, List<Rendition> renditions) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        // In the order of the mentions, whichever rendition names them.
        dispatch.mentions().stream()
                .filter(TargetNames::isNamed)
                .flatMap(mention -> mention.key().stream())
                .forEach(key -> names.putIfAbsent(key, new LinkedHashMap<>()));
        Map<Integer, List<Mention>> paragraphs =
                dispatch.mentions().stream()
                        .filter(mention -> mention.key().isPresent() && isNamed(mention))
                        .collect(Collectors.groupingBy(Mention::paragraph, TreeMap::new, toList()));
        for (Rendition rendition : renditions) {
            Map<Integer, String> texts = translated(rendition);
            paragraphs.forEach(
                    (n, mentions) -> {
                        String text = texts.get(n);
                        if (text != null) {
                            add(rendition.language(), text, mentions, names);
                        }
                    });
        }
        names.values().removeIf(Map::isEmpty);
        return names;
    }

    private static void add(
            String language,
            String text,
            List<Mention> mentions,
            Map<String, Map<String, String>> names) {
        Map<String, String> spellings =
                CapitalRuns.spellings(
                        text, mentions.stream().map(Mention::text).distinct().toList());
        for (Mention mention : mentions) {
            String spelling = spellings.get(mention.text());
            if (spelling != null) {
                mention.key()
                        .map(names::get)
                        .ifPresent(found -> found.putIfAbsent(language, spelling));
            }
        }
    }

    /** The same dispatch, its mentions with the English names that its renditions give them. */
    public static Dispatch into(Dispatch dispatch, List<Rendition> renditions) {
        Map<String, Map<String, String>> names = of(dispatch, renditions);
        if (names.isEmpty()) {
            return dispatch;
        }
        return dispatch.withMentions(
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

    private static Map<Integer, String> translated(Rendition rendition) {
        return rendition.segments().stream()
                .filter(segment -> segment.state() == SegmentState.TRANSLATED)
                .collect(Collectors.toMap(Segment::n, Segment::text, (first, _) -> first));
    }
}
