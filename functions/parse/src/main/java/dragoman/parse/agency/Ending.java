package dragoman.parse.agency;

import dragoman.dispatch.SignOff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands below a text.
 *
 * @param endMark as printed; absent when the text ends with a mark that more will follow
 * @param more whether such a mark was found
 * @param credit the agency's mark at the very end, in copy that somebody else printed
 * @param body what remains of the text
 */
record Ending(
        Optional<String> endMark,
        boolean more,
        Optional<SignOff> signOff,
        Optional<String> credit,
        List<Slice> body) {
    // End mark, sign-off and a blank or stray line or two: nothing else stands below a text.
    private static final int LINES_BELOW = 4;

    static Ending read(List<Slice> text, Layout layout) {
        for (int i = text.size() - 1; i >= Math.max(0, text.size() - LINES_BELOW); i--) {
            Optional<ClosingPattern.Mark> mark = layout.closing().mark(text.get(i).text());
            if (mark.isPresent()) {
                return withMark(text, i, mark.get());
            }
        }
        return withoutMark(text, layout);
    }

    private static Ending withMark(List<Slice> text, int at, ClosingPattern.Mark mark) {
        List<Slice> body = new ArrayList<>(text.subList(0, at));
        Slice last = text.get(at).before(text.get(at).start() + mark.start());
        if (!last.isEmpty()) {
            body.add(last);
        }
        Optional<SignOff> signOff = mark.signOff();
        for (Slice below : text.subList(at + 1, text.size())) {
            Optional<SignOff> here = ClosingPattern.signOff(below.text());
            if (signOff.isEmpty() && here.isPresent()) {
                signOff = here;
            } else {
                // Something else stands below the mark: it is kept as text, since nothing may be
                // lost.
                body.add(below);
            }
        }
        return new Ending(
                mark.more() ? Optional.empty() : Optional.of(mark.text()),
                mark.more(),
                signOff,
                Optional.empty(),
                body);
    }

    private static Ending withoutMark(List<Slice> text, Layout layout) {
        List<Slice> body = new ArrayList<>(text);
        Optional<SignOff> signOff = Optional.empty();
        Optional<String> credit = Optional.empty();
        if (body.size() > 1) {
            // Without an end mark before them only initials with a stroke are surely initials.
            signOff =
                    ClosingPattern.signOff(body.getLast().text())
                            .filter(found -> found.editor().isPresent());
            if (signOff.isPresent()) {
                body.removeLast();
            }
        }
        if (!body.isEmpty()) {
            Slice last = body.getLast();
            Optional<Integer> at = layout.credit().trailing(last.text());
            if (at.isPresent()) {
                credit = Optional.of(last.text().substring(at.get()).strip());
                body.removeLast();
                Slice rest = last.before(last.start() + at.get());
                if (!rest.isEmpty()) {
                    body.add(rest);
                }
            }
        }
        return new Ending(Optional.empty(), false, signOff, credit, body);
    }
}
