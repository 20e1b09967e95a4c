package dragoman.parse.copy;

import dragoman.dispatch.Publication;
import dragoman.dispatch.Span;
import dragoman.parse.item.Block;
import dragoman.parse.item.Block.Role;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldEvidence;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.Region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects what a format says of an item besides its text. */
final class Publications {
    private Publications() {}

    static Optional<Publication> of(Item item) {
        ItemMetadata metadata = item.metadata();
        return new Publication(
                        metadata.get(Field.SUBHEADLINE),
                        metadata.get(Field.DESCRIPTION),
                        metadata.get(Field.STATUS),
                        metadata.get(Field.REVISION),
                        metadata.get(Field.GENRE),
                        metadata.all(Field.KEYWORDS).stream().distinct().toList(),
                        metadata.get(Field.WORD_COUNT),
                        metadata.get(Field.COPYRIGHT),
                        metadata.get(Field.USAGE_TERMS),
                        Stream.concat(
                                        metadata.all(Field.NOTES).stream(),
                                        texts(item, Role.NOTE).stream())
                                .distinct()
                                .toList(),
                        texts(item, Role.CAPTION),
                        Publication.location(
                                metadata.get(Field.CITY),
                                metadata.get(Field.STATE),
                                metadata.get(Field.COUNTRY),
                                metadata.get(Field.TIME_ZONE)))
                .orNothing();
    }

    /** Where the lines that are no text are in the upload. */
    static List<FieldEvidence> evidence(Item item) {
        return item.blocks().stream().flatMap(block -> evidence(block).stream()).toList();
    }

    private static Optional<FieldEvidence> evidence(Block block) {
        return switch (block.role()) {
            case FRAME -> evidence(Span.FRAMING, block);
            case NOTE -> evidence("notes", block);
            case CAPTION -> evidence("captions", block);
            case UNMARKED, BODY, SUBHEAD, LIST, DATELINE -> Optional.empty();
        };
    }

    private static Optional<FieldEvidence> evidence(String field, Block block) {
        String rule = block.role() == Role.CAPTION ? "caption" : "note";
        return Optional.of(FieldEvidence.of(field, block.line().passage(), rule));
    }

    /** The lines of a role in the item's share of the text, which may contain several items. */
    private static List<String> texts(Item item, Role role) {
        Region share = item.share();
        return item.blocks().stream()
                .filter(block -> block.role() == role)
                .filter(block -> isWithin(share, block.line().passage().from()))
                .map(block -> block.line().text())
                .distinct()
                .toList();
    }

    private static boolean isWithin(Region share, int at) {
        return at >= share.from() && at < share.to();
    }
}
