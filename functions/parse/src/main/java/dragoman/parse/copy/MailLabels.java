package dragoman.parse.copy;

import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises the header of a mail as programs print it above a mail that is sent on. */
final class MailLabels {
    private static final int MAX_LABEL_LENGTH = 30;
    private static final int MAX_LINES = 20;
    private static final String FULL_WIDTH_COLON = "\uFF1A";

    /** What a line of such a header says. */
    private enum Role {
        FROM,
        TO,
        DATE,
        SUBJECT,
        OTHER
    }

    private final Map<String, Role> labels = new HashMap<>();

    private MailLabels() {}

    static MailLabels builtIn() {
        MailLabels all = new MailLabels();
        for (List<String> row : Resource.rows(MailLabels.class, "mail-labels.tsv")) {
            all.labels.put(key(row.get(1)), Role.valueOf(row.get(0).toUpperCase(Locale.ROOT)));
        }
        return all;
    }

    private static String key(String label) {
        return Folded.fold(label).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The number of lines of the header that begins at a line; 0 if none does.
     *
     * @param lines without blank ones
     * @param isMarked whether the line above says that a mail follows
     */
    int length(List<MailLine> lines, int at, boolean isMarked) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Optional<Role> last = Optional.empty();
        int end = at;
        boolean address = false;
        while (end < Math.min(lines.size(), at + MAX_LINES)) {
            MailLine line = lines.get(end);
            Optional<Role> role = role(line.text());
            boolean separate = end > at && line.number() > lines.get(end - 1).number() + 1;
            boolean again =
                    role.filter(found -> found != Role.TO && found != Role.OTHER)
                            .filter(roles::contains)
                            .isPresent();
            boolean goesOn =
                    role.isEmpty() && last.filter(Role.TO::equals).isPresent() && line.hasAddress();
            if (again || (separate && isComplete(roles, isMarked)) || (role.isEmpty() && !goesOn)) {
                break;
            }
            address |= line.hasAddress();
            role.ifPresent(roles::add);
            last = role.or(() -> Optional.of(Role.TO));
            end++;
        }
        return isComplete(roles, isMarked || address) ? end - at : 0;
    }

    /** Whether the labels are those of a mail: a few of them occur in other texts too. */
    private static boolean isComplete(Set<Role> roles, boolean isLikely) {
        long others = roles.stream().filter(role -> role != Role.OTHER).count();
        return roles.contains(Role.FROM) && others >= (isLikely ? 2 : 3);
    }

    /** Whether a line may belong to such a header. */
    boolean isLabelled(String line) {
        return role(line).isPresent();
    }

    private Optional<Role> role(String line) {
        int colon = line.indexOf(':');
        int wide = line.indexOf(FULL_WIDTH_COLON);
        int end = colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
        if (end <= 0 || end > MAX_LABEL_LENGTH) {
            return Optional.empty();
        }
        String label = line.substring(0, end).replace('*', ' ');
        return Optional.ofNullable(labels.get(key(label)));
    }
}
