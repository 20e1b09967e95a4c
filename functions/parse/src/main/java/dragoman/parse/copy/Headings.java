package dragoman.parse.copy;

import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Heading;
import dragoman.parse.item.Field;
import dragoman.parse.item.ItemMetadata;

import java.util.Optional;

/** Chooses between the headlines of a format's fields and those above a text. */
final class Headings {
    private final LabelWords labels;
    private final Headline headlines;

    Headings(LabelWords labels, Headline headlines) {
        this.labels = labels;
        this.headlines = headlines;
    }

    /** The format's headline, else the one above the text. */
    Heading heading(ItemMetadata metadata, Opening opening) {
        return new Heading(
                headline(metadata).or(opening.headlines()::headlineText),
                metadata.get(Field.HEADLINE).isPresent()
                        ? Optional.empty()
                        : opening.headlines().otherText(),
                metadata.get(Field.BYLINE).or(opening::byline));
    }

    /** The format's headline without a label before it, which describes the dispatch. */
    private Optional<String> headline(ItemMetadata metadata) {
        return metadata.get(Field.HEADLINE)
                .map(this::withoutLabels)
                .map(line -> headlines.parts(line).text())
                .filter(text -> !text.isBlank());
    }

    private String withoutLabels(String line) {
        return labels.find(line)
                .map(label -> line.substring(label.rest()).strip())
                .filter(rest -> !rest.isEmpty())
                .map(this::withoutLabels)
                .orElse(line);
    }

    /**
     * A kill by its field, else by a label, else by any field, else by the lines above the text.
     */
    DispatchKind kind(ItemMetadata metadata, Opening opening) {
        return metadata.get(Field.KIND)
                .filter(kind -> kind == DispatchKind.KILL)
                .or(() -> labelled(metadata))
                .or(() -> metadata.get(Field.KIND))
                .filter(kind -> kind != DispatchKind.STORY)
                .orElse(opening.labels().kind());
    }

    private Optional<DispatchKind> labelled(ItemMetadata metadata) {
        return metadata.get(Field.HEADLINE).flatMap(labels::find).map(LabelWords.Found::kind);
    }
}
