package dragoman.local.translate.lexicon;

import java.util.List;

/**
 * A verb with its English.
 *
 * @param perfect the third person of the perfect
 * @param imperfect the third person of the imperfect
 * @param english its base form in English: "call"
 * @param use who does it
 * @param complements what it means with a preposition or an object of its own
 */
record Verb(
        String perfect, String imperfect, String english, Use use, List<Complement> complements) {

    Verb {
        complements = List.copyOf(complements);
    }

    /** Who can be the subject, and whether there is an object. */
    enum Use {
        /** Anything can do it, to anything or nothing. */
        OPEN,
        /** Only people and bodies do it, to something: without them it is passive. */
        AGENT,
        /** It is done to people: without an object it is passive. */
        VICTIM,
        /** A number after it is what it reaches. */
        MEASURE,
        /** It has no object. */
        INTRANSITIVE,
        /** Only people and bodies do it, and it has no object. */
        PERSON,
        /** Without a subject before it, what follows is held to be something: "is considered". */
        DEEMED
    }

    /**
     * What a verb means with the words that go with it.
     *
     * @param arabic the preposition, or the words, folded
     * @param english the verb's base form in English with it
     * @param preposition what the preposition becomes, or nothing
     */
    record Complement(String arabic, String english, String preposition) {}

    boolean hasObject() {
        return use != Use.INTRANSITIVE && use != Use.PERSON;
    }

    /** Whether only people and bodies do it. */
    boolean needsAgent() {
        return use == Use.AGENT || use == Use.PERSON || use == Use.VICTIM;
    }

    boolean isBe() {
        return english.equals("be");
    }
}
