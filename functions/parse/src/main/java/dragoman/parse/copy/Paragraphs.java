package dragoman.parse.copy;

import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.parse.item.Block;
import dragoman.parse.text.Region;
import dragoman.parse.text.SourceText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes paragraphs of the lines of a body. */
final class Paragraphs {
    private Paragraphs() {}

    static List<Paragraph> of(List<LineSlice> body) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (LineSlice slice : body) {
            Region region = slice.passage().region();
            SourceText.Written written = region.source().written(region.from(), region.to());
            paragraphs.add(
                    new Paragraph(
                            paragraphs.size(),
                            kind(slice.role()),
                            slice.text(),
                            Optional.of(written.text()).filter(raw -> !raw.equals(slice.text())),
                            written.base64(),
                            region.bytes()));
        }
        return paragraphs;
    }

    private static ParagraphKind kind(Block.Role role) {
        return switch (role) {
            case UNMARKED, BODY, DATELINE, CAPTION, FRAME -> ParagraphKind.BODY;
            case SUBHEAD -> ParagraphKind.SUBHEAD;
            case NOTE -> ParagraphKind.NOTE;
            case LIST -> ParagraphKind.LIST;
        };
    }
}
