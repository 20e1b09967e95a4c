package dragoman.parse.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Splits an Arabic subject into role and name. Arabic has no capitals: a name is what follows the
 * last title and the words that complete it.
 */
final class ArabicSpeakers {
    private static final int MAX_NAME_WORDS = 6;

    private final Vocabulary words;
    private final Predicate<String> isPlace;

    ArabicSpeakers(Vocabulary words, Predicate<String> isPlace) {
        this.words = words;
        this.isPlace = isPlace;
    }

    /** Whether the subject names nobody, so that the last speaker continues. */
    boolean isSilent(List<Word> subject) {
        return upToStop(subject).isEmpty();
    }

    /** Whether the words begin with a role or an organisation. */
    boolean isPresented(List<Word> subject) {
        Word first = subject.getFirst();
        return isTitle(first) || isHonorific(first) || words.body().contains(first.folded());
    }

    /** The speaker that the subject names, if any. */
    Optional<Speaker> of(List<Word> subject) {
        List<Word> named = upToStop(subject);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (!isTitle(named.getFirst()) && !isHonorific(named.getFirst())) {
            return withoutTitle(named);
        }
        int nameAt = nameAfterRole(named);
        int nameEnd = nameAt;
        while (nameEnd < named.size()
                && !isTitle(named.get(nameEnd))
                && !isHonorific(named.get(nameEnd))) {
            nameEnd++;
        }
        List<Word> name = named.subList(nameAt, nameEnd);
        List<Word> role = named.subList(0, roleEnd(named, nameAt));
        if (name.isEmpty() || isDescription(name, named.get(nameAt - 1), role)) {
            return Optional.of(Speaker.role(named.subList(0, nameEnd)));
        }
        return name.size() > MAX_NAME_WORDS
                ? Optional.empty()
                : Optional.of(Speaker.person(name, role));
    }

    /** The start of the name: after an honorific, else after titles and what completes them. */
    private int nameAfterRole(List<Word> named) {
        int at = 0;
        while (at < named.size()) {
            boolean honoured = at > 0 && isHonorific(named.get(at - 1));
            Word word = named.get(at);
            boolean title = isTitle(word) || isHonorific(word);
            if (!title && (honoured || !completes(word))) {
                break;
            }
            at++;
        }
        return at;
    }

    /** The end of the role, which does not include honorifics. */
    private int roleEnd(List<Word> named, int nameAt) {
        int end = nameAt;
        while (end > 0 && isHonorific(named.get(end - 1))) {
            end--;
        }
        return end;
    }

    /**
     * Whether the words describe somebody without naming him: "a Bahraini source", "an official of
     * a company" have one word after a title without an article.
     */
    private boolean isDescription(List<Word> name, Word before, List<Word> role) {
        boolean definite = isHonorific(before) || role.stream().anyMatch(this::opensWithPrefix);
        return name.size() == 1 && !definite;
    }

    /**
     * The speaker where there is no title: a name alone, or an organisation. A definite word alone
     * ("the conference", "the matter") is nobody.
     */
    private Optional<Speaker> withoutTitle(List<Word> named) {
        if (words.body().contains(named.getFirst().folded())
                || words.groups().containsKey(joined(named))) {
            return named.size() > MAX_NAME_WORDS
                    ? Optional.empty()
                    : Optional.of(Speaker.body(named));
        }
        if (named.size() == 1 && isPlace.test(named.getFirst().folded())) {
            return Optional.of(Speaker.body(named));
        }
        if (named.size() == 1 && opensWithPrefix(named.getFirst())) {
            return Optional.of(Speaker.perhaps(named.getFirst()));
        }
        boolean aName =
                named.size() <= MAX_NAME_WORDS - 1
                        && !opensWithPrefix(named.getFirst())
                        && named.stream().noneMatch(word -> isDigit(word.folded()));
        return aName ? Optional.of(Speaker.person(named, List.of())) : Optional.empty();
    }

    private List<Word> upToStop(List<Word> subject) {
        List<Word> named = new ArrayList<>();
        boolean inBrackets = false;
        for (Word word : subject) {
            if (word.is('(')) {
                inBrackets = true;
            } else if (word.is(')')) {
                inBrackets = false;
            } else if (!inBrackets && !word.isMark()) {
                if (words.stops(word)) {
                    break;
                }
                named.add(word);
            } else if (!inBrackets && !goesOnAfter(word, named)) {
                break;
            }
        }
        return named;
    }

    /**
     * Whether the name goes on after a mark: the full stop of an abbreviated honorific, or a comma
     * after a mere role.
     */
    private boolean goesOnAfter(Word mark, List<Word> named) {
        return (mark.is('.') && !named.isEmpty() && isHonorific(named.getLast()))
                || (mark.isComma() && isRole(named));
    }

    private boolean isRole(List<Word> named) {
        return named.stream().anyMatch(this::isTitle)
                && named.stream().allMatch(word -> isTitle(word) || completes(word));
    }

    private boolean opensWithPrefix(Word word) {
        return words.prefixes().stream().anyMatch(word.folded()::startsWith);
    }

    private boolean isHonorific(Word word) {
        return words.honorific().contains(word.folded());
    }

    private boolean isTitle(Word word) {
        return words.title().contains(word.folded())
                || (Vocabulary.isJoined(word)
                        && words.title().contains(word.folded().substring(1)));
    }

    /**
     * Whether the word completes a title: "the (thing)", "for the (thing)", "and the (thing)", a
     * place.
     */
    private boolean completes(Word word) {
        String folded = word.folded();
        return opensWithPrefix(word)
                || words.of().contains(folded)
                || words.body().contains(folded)
                || (folded.length() > 3
                        && CompoundName.isAndOrFor(folded.charAt(0))
                        && (words.of().contains(folded.substring(1))
                                || words.body().contains(folded.substring(1))))
                || isPlace.test(folded);
    }

    private static String joined(List<Word> named) {
        return String.join(" ", named.stream().map(Word::folded).toList());
    }

    private static boolean isDigit(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
