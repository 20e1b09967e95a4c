package dragoman.parse.copy;

import dragoman.dispatch.SignOff;
import dragoman.parse.agency.Agency;
import dragoman.parse.agency.AgencyPatterns;
import dragoman.parse.text.Folded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Finds sign-offs: those that one agency writes, by patterns in its file, and those that all write.
 */
final class SignOffs {
    private static final int MAX_LENGTH = 60;

    private final AgencyPatterns own;

    SignOffs(List<Agency> agencies) {
        own = new AgencyPatterns(agencies, Agency::signOffs);
    }

    /** The sign-off, when the line is nothing else. */
    Optional<SignOff> line(String line) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Folded folded = Folded.of(line);
        return own.whole(folded.text())
                .map(match -> everybody(match.groups(), folded, line))
                .or(() -> Initials.line(folded, line));
    }

    /** Initials that do not show who is the writer and who the editor. */
    private static SignOff everybody(Matcher match, Folded folded, String line) {
        return new SignOff(
                Initials.printed(match, folded, line).strip(), Optional.empty(), Optional.empty());
    }
}
