package dragoman.local.translate.lexicon;

/**
 * A noun phrase in English.
 *
 * @param and "and", when it is joined to what is before it
 * @param preposition the preposition before it, or nothing
 * @param english its words, without preposition
 * @param agent whether it can act: it is somebody, or a body of people
 * @param person whether it is somebody
 * @param name whether it is, or ends in, a name
 */
record NounPhrase(
        String and,
        String preposition,
        String english,
        Gender gender,
        Count count,
        boolean definite,
        boolean agent,
        boolean person,
        boolean name) {

    /** In place of a preposition that the English verb does without: what follows is its object. */
    static final String OBJECT = " ";

    boolean isObject() {
        return preposition.equals(OBJECT);
    }

    boolean isFree() {
        return preposition.isEmpty();
    }

    /** Whether it is a number of something. */
    boolean isSize() {
        return Character.isDigit(english.charAt(0));
    }

    boolean isMany() {
        return count != Count.ONE;
    }

    NounPhrase joined(NounPhrase other) {
        String link = other.and().isEmpty() ? "and" : other.and();
        String next =
                other.isFree() ? other.english() : other.preposition() + ' ' + other.english();
        return new NounPhrase(
                and,
                preposition,
                english + ' ' + link + ' ' + next,
                gender,
                Count.MANY,
                definite,
                agent || other.agent(),
                person || other.person(),
                name);
    }

    NounPhrase withEnglish(String other) {
        return new NounPhrase(
                and, preposition, other, gender, count, definite, agent, person, name);
    }

    NounPhrase joinedBy(String other) {
        return new NounPhrase(
                other, preposition, english, gender, count, definite, agent, person, name);
    }

    NounPhrase after(String before) {
        return new NounPhrase(and, before, english, gender, count, definite, agent, person, name);
    }

    /** "He" and the like. */
    static NounPhrase pronoun(String english) {
        boolean many = english.equals("they") || english.equals("we") || english.equals("you");
        return new NounPhrase(
                "",
                "",
                english,
                Gender.EITHER,
                many ? Count.MANY : Count.ONE,
                true,
                true,
                !english.equals("it"),
                false);
    }
}
