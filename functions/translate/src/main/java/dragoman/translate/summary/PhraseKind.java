package dragoman.translate.summary;

import java.util.Locale;

/** What a phrase of {@code wording.tsv} does to the sentence that it occurs in. */
enum PhraseKind {
    /** Opens a sentence that only gives background. */
    BACKGROUND,
    /** Opens a clause that adds to a complete sentence what else was said. */
    ADDITION,
    /** As {@link #ADDITION}, after a comma only. */
    ADDITION_AFTER_COMMA,
    /** Opens a clause of circumstance that a complete sentence can do without. */
    SIDELINE,
    /** As {@link #SIDELINE}, after a comma only. */
    SIDELINE_AFTER_COMMA,
    /** Opens a clause about a noun before it. */
    RELATIVE,
    /** Opens a phrase of time, place or company that a headline can do without. */
    ADJUNCT,
    /** Opens a phrase that a headline can do without if nothing else shortens it enough. */
    WEAK_ADJUNCT,
    /** Opens a condition, an exception or a contrast, without which the sentence says more. */
    CONDITION,
    /** Names the source of what the sentence says. */
    ATTRIBUTION,
    /** Opens a sentence and can be left out without loss. */
    STRIPPED_OPENER,
    /** Opens a sentence that only makes sense after the one before. */
    DANGLING_OPENER,
    /** Opens a sentence that people who extract the most important ones pass over. */
    LINK,
    /** Stands for a person, at the head of a sentence or after its verb of saying. */
    PRONOUN,
    /** Points to something said before. */
    DEMONSTRATIVE,
    /** A verb of saying. */
    SAYING,
    /** A verb of saying that continues a speech. */
    CONTINUING,
    /** Any other verb that news often open with. */
    VERB,
    /** Opens what was said. */
    THAT,
    /** A verb with the word that its object needs. */
    NEEDS,
    /** Negates. */
    NEGATION,
    /** Often negates, and is often translated without a negation. */
    SOFT_NEGATION,
    /** A form of address, which a headline does without. */
    TITLE,
    /** Cannot be a headline's last word. */
    DANGLING,
    /** Names the day, which a headline does without. */
    DAY,
    /** A preposition or time of day before a date, which goes with it. */
    DAY_LEAD,
    /** So frequent that it shows nothing of a sentence's subject. */
    FUNCTION;

    /** Its name in the file. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
