package dragoman.parse.agency;

import dragoman.dispatch.SignOff;
import dragoman.parse.text.Folded;

import java.util.List;
import java.util.Optional;

/** Finds sign-offs: an agency's own, as its file has them, and what all agencies write. */
final class SignOffs {
    private final AgencyPatterns own;

    SignOffs(List<Agency> agencies) {
        own = new AgencyPatterns(agencies, Agency::signOffs);
    }

    /** The sign-off, when the line is nothing else. */
    Optional<SignOff> line(String line) {
        if (line.length() > Initials.LONGEST) {
            return Optional.empty();
        }
        Folded folded = Folded.of(line);
        return own.whole(folded.text())
                .map(match -> everybody(match.groups().start("initials"), match, folded, line))
                .or(() -> Initials.line(line));
    }

    /** Initials among which nobody can tell the writer from the editor. */
    private static SignOff everybody(
            int start, AgencyPatterns.Match match, Folded folded, String line) {
        int end = match.groups().end("initials");
        return new SignOff(
                line.substring(folded.start(start), folded.end(end)).strip(),
                Optional.empty(),
                Optional.empty());
    }
}
