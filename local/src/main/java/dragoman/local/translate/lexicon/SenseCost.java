package dragoman.local.translate.lexicon;

/** How unlikely a sense is by itself. */
final class SenseCost {
    private static final int PHRASE_BONUS = 4;

    private SenseCost() {}

    static int of(Sense sense) {
        int cost =
                switch (sense.kind()) {
                    case NAME -> 2;
                    case ORG -> 1;
                    case PLACE -> -1;
                    case VERB -> verb(sense.form().orElseThrow());
                    default -> 0;
                };
        // A phrase that matches is hardly ever the sum of its words.
        int words = (int) sense.arabic().chars().filter(c -> c == ' ').count();
        return cost - PHRASE_BONUS * words;
    }

    private static int verb(VerbForm form) {
        int cost = form.passive() ? 1 : 0;
        cost += form.first() ? 2 : 0;
        cost += form.count() == Count.TWO && form.isPerfect() ? 1 : 0;
        return cost + (form.mood() == VerbForm.Mood.SHORT ? 1 : 0);
    }
}
