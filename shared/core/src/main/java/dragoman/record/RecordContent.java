package dragoman.record;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.Sha256;
import dragoman.memory.SegmentKey;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.rendition.Segment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stored record of one dispatch apart from others, and how it grows: by renditions in more
 * languages or of later date, by a later reading, and by people's corrections. Growing is the same
 * in whatever order, and however often, its causes arrive: of each part the one that ranks highest
 * is kept.
 *
 * @param renditions with people's corrections in them
 * @param reading rank of the dispatch as read: time of parsing and a digest of what was read
 * @param ranks rank of each language's rendition as the machine made it: how far it came, when, and
 *     a digest of it
 */
public record RecordContent(
        Dispatch dispatch,
        List<Rendition> renditions,
        List<Correction> corrections,
        List<StageTime> stages,
        String reading,
        Map<String, String> ranks) {
    private static final int DIGITS = 16;

    public RecordContent {
        renditions = List.copyOf(renditions);
        corrections = List.copyOf(corrections);
        stages = List.copyOf(stages);
        ranks = Map.copyOf(ranks);
        if (!DispatchIds.isId(dispatch.id())) {
            throw new IllegalArgumentException("no identifier: " + dispatch.id());
        }
    }

    /** What translate hands over. */
    public static RecordContent of(
            Dispatch dispatch, List<Rendition> renditions, List<StageTime> stages) {
        Map<String, String> ranks = new LinkedHashMap<>();
        String translated = time(stages, Stage.TRANSLATE);
        renditions.forEach(
                rendition -> ranks.put(rendition.language(), rank(rendition, translated)));
        return new RecordContent(
                dispatch,
                renditions,
                List.of(),
                stages,
                time(stages, Stage.PARSE) + "#" + Sha256.hex(wording(dispatch), DIGITS),
                ranks);
    }

    /** This content with all parts of another one of the same dispatch that rank higher. */
    public RecordContent with(RecordContent other) {
        boolean readLater = other.reading.compareTo(reading) > 0;
        RecordContent read =
                readLater && !digest(other.reading).equals(digest(reading)) ? other : this;
        Map<String, Rendition> chosen = new LinkedHashMap<>();
        Map<String, String> higher = new LinkedHashMap<>(ranks);
        renditions.forEach(rendition -> chosen.put(rendition.language(), rendition));
        for (Rendition rendition : other.renditions) {
            String language = rendition.language();
            String rank = other.ranks.getOrDefault(language, "");
            String before = ranks.getOrDefault(language, "");
            if (rank.compareTo(before) > 0) {
                higher.put(language, rank);
                if (!digest(rank).equals(digest(before))) {
                    chosen.put(language, rendition);
                }
            }
        }
        // A rendition belongs to a reading: where paragraphs were split otherwise, it does not fit.
        chosen.values().removeIf(rendition -> !fits(rendition, read.dispatch));
        RecordContent grown =
                new RecordContent(
                        read.dispatch,
                        List.copyOf(chosen.values()),
                        corrections,
                        stages,
                        readLater ? other.reading : reading,
                        higher);
        RecordContent corrected = grown;
        for (Correction correction : other.corrections) {
            corrected = corrected.with(correction);
        }
        corrected = corrected.overlaid();
        return corrected.differs(this) ? corrected.doneIn(other.stages) : corrected;
    }

    /** This content with a person's correction, unless a later one of the same segment is there. */
    public RecordContent with(Correction correction) {
        Map<List<String>, Correction> latest = new LinkedHashMap<>();
        for (Correction one : corrections) {
            latest.put(List.of(one.language(), one.source()), one);
        }
        latest.merge(
                List.of(correction.language(), correction.source()),
                correction,
                (a, b) -> Correction.LATEST_LAST.compare(a, b) < 0 ? b : a);
        return new RecordContent(
                        dispatch, renditions, List.copyOf(latest.values()), stages, reading, ranks)
                .overlaid();
    }

    /** Whether a reader sees a difference: if so, it is another version. */
    public boolean differs(RecordContent other) {
        return !digest(reading).equals(digest(other.reading))
                || !renditions.equals(other.renditions)
                || !corrections.equals(other.corrections);
    }

    private RecordContent doneIn(List<StageTime> later) {
        return new RecordContent(dispatch, renditions, corrections, later, reading, ranks);
    }

    private RecordContent overlaid() {
        return corrections.isEmpty()
                ? this
                : new RecordContent(
                        dispatch,
                        renditions.stream().map(this::overlaid).toList(),
                        corrections,
                        stages,
                        reading,
                        ranks);
    }

    private Rendition overlaid(Rendition rendition) {
        Map<SegmentKey, String> texts = new LinkedHashMap<>();
        corrections.stream()
                .filter(correction -> correction.language().equals(rendition.language()))
                .forEach(
                        one ->
                                texts.put(
                                        SegmentKey.of(one.source(), dispatch.language()),
                                        one.text()));
        if (texts.isEmpty()) {
            return rendition;
        }
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : rendition.segments()) {
            String paragraph = dispatch.paragraphs().get(segment.n()).text();
            String text = texts.get(SegmentKey.of(paragraph, dispatch.language()));
            segments.add(
                    text == null
                            ? segment
                            : Segment.whole(segment.n(), paragraph, text, Origin.PERSON));
        }
        return Rendition.translation(
                        rendition.language(),
                        rendition.state() == RenditionState.PENDING,
                        rendition.reason(),
                        rendition.text(),
                        segments,
                        rendition.characters())
                .using(rendition.usage().tokens());
    }

    private static boolean fits(Rendition rendition, Dispatch dispatch) {
        return rendition.segments().isEmpty()
                || rendition.segments().size() == dispatch.paragraphs().size();
    }

    private static String time(List<StageTime> stages, Stage stage) {
        return stages.stream()
                .filter(done -> done.stage() == stage)
                .map(done -> "%015d".formatted(done.at().toEpochMilli()))
                .findFirst()
                .orElse("%015d".formatted(Instant.EPOCH.toEpochMilli()));
    }

    private static String rank(Rendition rendition, String translated) {
        long done =
                rendition.segments().stream()
                        .flatMap(segment -> segment.sentences().stream())
                        .filter(sentence -> sentence.state().isDone())
                        .count();
        int state =
                switch (rendition.state()) {
                    case SOURCE, COMPLETE -> 2;
                    case PARTIAL, PENDING -> 1;
                    case FAILED -> 0;
                };
        String text =
                String.join(
                        "\n",
                        rendition.headline().toString(),
                        rendition.summary().toString(),
                        rendition.keyFacts().toString(),
                        rendition.segments().toString());
        return "%d%06d#%s#%s".formatted(state, done, translated, Sha256.hex(text, DIGITS));
    }

    private static String digest(String rank) {
        return rank.substring(rank.lastIndexOf('#') + 1);
    }

    /** All that was read, but for where in which upload it stood, and doubts about that. */
    private static String wording(Dispatch dispatch) {
        StringBuilder wording = new StringBuilder();
        dispatch.paragraphs()
                .forEach(
                        one ->
                                wording.append(one.kind())
                                        .append(' ')
                                        .append(one.text())
                                        .append('\n'));
        return wording.append(
                        List.of(
                                dispatch.language(),
                                dispatch.kind(),
                                dispatch.dating(),
                                dispatch.labels(),
                                dispatch.heading(),
                                dispatch.datelines(),
                                dispatch.closing(),
                                dispatch.mentions(),
                                dispatch.quotes(),
                                dispatch.topics()))
                .toString();
    }
}
