package dragoman.terminology;

import dragoman.dispatch.Require;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a glossary: one thing, and what it is called in several languages.
 *
 * @param wordings by BCP-47 tag
 * @param kind what it is
 * @param owner who answers for the row
 * @param reason why the desk fixes it
 * @param note anything else
 * @param at where it is written
 */
public record Term(
        Map<String, Wording> wordings,
        TermKind kind,
        String owner,
        String reason,
        Optional<String> note,
        GlossaryLine at) {
    public Term {
        wordings = Collections.unmodifiableMap(new LinkedHashMap<>(wordings));
        Require.text(owner, "owner");
        Require.text(reason, "reason");
    }

    /** Its wording in a language. */
    public Optional<Wording> wording(String language) {
        return Optional.ofNullable(wordings.get(language));
    }

    boolean isIn(String source, String target) {
        return wordings.containsKey(source) && wordings.containsKey(target);
    }
}
