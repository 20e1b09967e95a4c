package dragoman.parse.mention;

import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The speaker of an attribution.
 *
 * @param name words of the name, or of the role if there is no name
 * @param role words of the role before the name
 */
record Speaker(MentionKind kind, List<Word> name, List<Word> role, double confidence) {
    // Confidence in a name at the place of a speaker: with a role, alone, one word alone, or a role
    // only.
    private static final double WITH_ROLE = 0.9;
    private static final double ALONE = 0.75;
    private static final double ONE_WORD = 0.6;
    private static final double ROLE_ONLY = 0.5;
    private static final double PERHAPS = 0.3;
    private static final double BODY = 0.7;

    Speaker {
        name = List.copyOf(name);
        role = List.copyOf(role);
    }

    static Speaker person(List<Word> name, List<Word> role) {
        double alone = name.size() == 1 ? ONE_WORD : ALONE;
        return new Speaker(MentionKind.PERSON, name, role, role.isEmpty() ? alone : WITH_ROLE);
    }

    /** A speaker without a name: a spokesman, a source. */
    static Speaker role(List<Word> role) {
        return new Speaker(MentionKind.PERSON, role, List.of(), ROLE_ONLY);
    }

    /** A word that may be the last word of an earlier name, and otherwise is nobody. */
    static Speaker perhaps(Word word) {
        return new Speaker(MentionKind.PERSON, List.of(word), List.of(), PERHAPS);
    }

    static Speaker body(List<Word> name) {
        return new Speaker(MentionKind.ORGANISATION, name, List.of(), BODY);
    }

    /** Whether the speaker has a name, and not only a role. */
    boolean isNamed() {
        return kind == MentionKind.PERSON && confidence > ROLE_ONLY;
    }

    /** Whether it is a speaker only if the name occurred before. */
    boolean isPerhaps() {
        return confidence == PERHAPS;
    }

    /** The first code unit of the role or name. */
    int start() {
        return role.isEmpty()
                ? name.getFirst().start()
                : Math.min(role.getFirst().start(), name.getFirst().start());
    }

    /** The code unit after the name. */
    int end() {
        return name.getLast().end();
    }

    String key() {
        return key(name);
    }

    /** The words folded, in lower case, with hyphens between. */
    static String key(List<Word> words) {
        return String.join("-", words.stream().map(Word::folded).toList()).toLowerCase(Locale.ROOT);
    }

    /** The mention of the speaker in a paragraph. */
    Mention mention(int paragraph, String text) {
        return new Mention(
                kind,
                paragraph,
                name.getFirst().start(),
                name.getLast().end(),
                text.substring(name.getFirst().start(), name.getLast().end()),
                Optional.of(key()),
                Optional.empty(),
                Optional.empty(),
                role.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                text.substring(role.getFirst().start(), role.getLast().end())),
                confidence);
    }
}
