package dragoman.archive.aws;

import dragoman.archive.StoredRecord;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Sha256;
import dragoman.dispatch.Warning;
import dragoman.json.Json;
import dragoman.record.DispatchRecord;
import dragoman.record.OtherTake;
import dragoman.record.RecordContent;
import dragoman.record.RecordLinks;
import dragoman.record.RecordState;
import dragoman.record.Story;
import dragoman.record.StoryMember;
import dragoman.record.Version;
import dragoman.record.VersionCause;
import dragoman.record.Withdrawal;
import dragoman.story.UpdateChain;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The links items of all dispatches that have one record together.
 *
 * @param first of the dispatch that was sent first
 * @param members of it and of what was sent in its place, in the agency's order
 */
record WholeRecord(LinksItem first, List<LinksItem> members) {
    private static final int DIGITS = 8;

    WholeRecord {
        members = List.copyOf(members);
    }

    /** Of a dispatch that has to do with no other. */
    static WholeRecord of(LinksItem alone) {
        return new WholeRecord(alone, List.of(alone));
    }

    /**
     * One version of one dispatch.
     *
     * @param n its number in the record
     * @param own its number among the dispatch's own
     * @param last whether it is the last one of the dispatch's own
     */
    record At(int n, String dispatch, int own, boolean last) {}

    List<At> versions() {
        List<At> versions = new ArrayList<>();
        for (LinksItem content : members) {
            int before = versions.size();
            IntStream.rangeClosed(1, content.version())
                    .mapToObj(
                            own ->
                                    new At(
                                            before + own,
                                            content.id(),
                                            own,
                                            own == content.version()))
                    .forEach(versions::add);
        }
        return versions;
    }

    At current() {
        return versions().getLast();
    }

    StoredRecord at(At at, RecordContent content) {
        LinksItem shown = members.getLast();
        RecordLinks links = links(first, members);
        DispatchRecord plain = RecordItem.record(content, content.stages());
        Dispatch dispatch =
                shown.doubt()
                        .map(code -> plain.dispatch().with(doubt(code)))
                        .orElse(plain.dispatch());
        DispatchRecord record =
                new DispatchRecord(
                        DispatchRecord.SCHEMA,
                        first.id(),
                        dispatch,
                        plain.renditions(),
                        plain.corrections(),
                        IntStream.range(1, at.n()).boxed().toList(),
                        links,
                        plain.cost(),
                        content.stages());
        String rest = at.dispatch() + shown.doubt().orElse("") + Json.write(links);
        return new StoredRecord(
                record, at.n(), at.n() + "-" + Sha256.hex(rest, DIGITS), shown.linked());
    }

    static Version version(At at, Map<String, AttributeValue> item) {
        boolean agencys = at.n() > 1 && at.own() == 1;
        return new Version(
                at.n(),
                at.dispatch(),
                agencys ? VersionCause.AGENCY : RecordItem.cause(item),
                RecordItem.stored(item));
    }

    /** The links of a record that begins with one dispatch and shows the last of others. */
    static RecordLinks links(LinksItem first, List<LinksItem> members) {
        LinksItem shown = members.getLast();
        UpdateChain line = first.line();
        Map<String, StoryMember> others = new LinkedHashMap<>();
        members.forEach(content -> others.putAll(content.same()));
        others.keySet().removeAll(first.followers().keySet());
        others.remove(first.id());
        List<StoryMember> same = others.values().stream().sorted(StoryMember.FIRST_SEEN).toList();
        return new RecordLinks(
                line.withdrawal().isPresent() ? RecordState.WITHDRAWN : RecordState.CURRENT,
                line.withdrawal()
                        .map(kill -> new Withdrawal(kill.id(), kill.agency(), kill.seen())),
                shown.takes().values().stream()
                        .sorted(
                                Comparator.comparing((OtherTake take) -> take.n().orElse(1))
                                        .thenComparing(OtherTake::id))
                        .toList(),
                same.stream().map(StoryMember::id).toList(),
                Story.of(shown.keys().member(), same));
    }

    private static Warning doubt(String code) {
        return Warning.of(
                code,
                switch (code) {
                    case LinksItem.NOT_FOUND ->
                            "The dispatch corrects, updates or withdraws another one, which is not"
                                    + " among those of its agency that were stored.";
                    case LinksItem.UNCLEAR ->
                            "The dispatch corrects, updates or withdraws another one, and more than"
                                    + " one may be meant; they are among those of the same story.";
                    default -> throw new IllegalStateException("no doubt is called " + code);
                });
    }
}
