package dragoman.parse.copy;

import dragoman.dispatch.DispatchKind;
import dragoman.parse.text.Folded;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A note to editors between headline and text: what was corrected or added, and in which story.
 *
 * @param kind of the dispatch, where the note decides it
 * @param refersTo the note itself, where it is about another dispatch
 */
record HeadNote(Optional<DispatchKind> kind, Optional<String> refersTo) {
    private static final int MAX_LENGTH = 400;
    // (In Jan. 3 story, corrects name in paragraph 2), (Adds quotes), Eds: Corrects spelling
    private static final Pattern NOTE =
            Pattern.compile(
                    "^ *(?:\\((?:In [^()]{3,60},"
                        + " )?(?<did>[Cc]orrects?|[Cc]larifies|[Rr]efiles?|[Rr]epeats|[Aa]dds|[Uu]pdates?|[Rr]ecasts|[Ff]ixes|[Rr]emoves|[Ww]rites"
                        + " through)\\b[^()]*\\)\\.?|(?<new>N ?i ?e ?u ?w bericht,"
                        + " vervangt\\b.*)|(?:Eds|Editors|EDITORS|EDITOR'S NOTE|Editor's"
                        + " note|Editors' note|Note to editors) ?[:_-] ?(?<text>.*))$");
    private static final Pattern CORRECTS = Pattern.compile("\\b[Cc](?:orrects?|larifies)\\b");

    /** The note, when the line is one and nothing else. */
    static Optional<HeadNote> find(String line) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String folded = Folded.fold(line);
        Matcher match = NOTE.matcher(folded);
        if (!match.find()) {
            return Optional.empty();
        }
        boolean corrects = CORRECTS.matcher(folded).find();
        boolean changes = match.group("did") != null || match.group("new") != null;
        return Optional.of(
                new HeadNote(
                        corrects
                                ? Optional.of(DispatchKind.CORRECTION)
                                : changes ? Optional.of(DispatchKind.UPDATE) : Optional.empty(),
                        corrects || match.group("new") != null
                                ? Optional.of(line.strip())
                                : Optional.empty()));
    }
}
