package dragoman.parse.mention;

import dragoman.parse.date.CalendarNames;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a paragraph as parts of times: numbers, months, years and the words beside them. */
final class TimeTokens {
    private static final int MAX_WORDS = 3;
    private static final int MAX_JOINED = 2;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th)?");

    private final List<Word> text;
    private final TimeWords words;
    private final CalendarNames names;
    private final boolean monthsAreWords;

    TimeTokens(List<Word> text, TimeWords words, CalendarNames names) {
        this.text = text;
        this.words = words;
        this.names = names;
        this.monthsAreWords = words.monthsAreWords();
    }

    String folded(int i) {
        return text.get(i).folded();
    }

    /** The word as it is in the set: without letters that are joined to it. */
    String bare(int i, Set<String> set) {
        String word = folded(i);
        for (int joined = 0; joined <= CompoundName.count(word, MAX_JOINED, 2); joined++) {
            if (set.contains(word.substring(joined))) {
                return word.substring(joined);
            }
        }
        return word;
    }

    Optional<QuantityWords.Phrase<String>> phrase(int i, Set<String> set) {
        for (int length = Math.min(MAX_WORDS, text.size() - i); length > 0; length--) {
            StringBuilder phrase = new StringBuilder(length == 1 ? bare(i, set) : folded(i));
            for (int n = 1; n < length; n++) {
                phrase.append(' ').append(folded(i + n));
            }
            if (set.contains(phrase.toString())) {
                return Optional.of(new QuantityWords.Phrase<>(phrase.toString(), length));
            }
        }
        return Optional.empty();
    }

    /** The index after one of the phrases, or -1. */
    int afterPhrase(int i, Set<String> set) {
        return i >= text.size() ? -1 : phrase(i, set).map(found -> i + found.words()).orElse(-1);
    }

    /** A month's name, also with another one of the same month: July/Tammuz, July Tammuz. */
    Optional<QuantityWords.Phrase<Integer>> month(int i) {
        Optional<QuantityWords.Phrase<Integer>> first = oneMonth(i);
        int next = i + first.map(QuantityWords.Phrase::words).orElse(0);
        if (first.isEmpty() || next >= text.size()) {
            return first;
        }
        boolean inBrackets = text.get(next).is('(');
        int second = inBrackets || text.get(next).is('/') ? next + 1 : next;
        int bracket = inBrackets ? 1 : 0;
        return oneMonth(second)
                .filter(month -> month.meaning().equals(first.get().meaning()))
                .map(month -> second - i + month.words() + bracket)
                .filter(length -> !inBrackets || isClosed(i + length - 1))
                .map(length -> new QuantityWords.Phrase<>(first.get().meaning(), length))
                .or(() -> first);
    }

    boolean isClosed(int i) {
        return i < text.size() && text.get(i).is(')');
    }

    /** A month's name of one or two words. */
    Optional<QuantityWords.Phrase<Integer>> oneMonth(int i) {
        if (i >= text.size()) {
            return Optional.empty();
        }
        if (monthsAreWords) {
            return Optional.ofNullable(words.months().get(text.get(i).text()))
                    .map(month -> new QuantityWords.Phrase<>(month, 1));
        }
        if (i + 1 < text.size() && !text.get(i + 1).isMark()) {
            Optional<Integer> two = names.month(text.get(i).text() + " " + text.get(i + 1).text());
            if (two.isPresent()) {
                return two.map(month -> new QuantityWords.Phrase<>(month, 2));
            }
        }
        String word = text.get(i).text();
        return names.month(word)
                .or(() -> isAfterAnd(i) ? names.month(word.substring(1)) : Optional.empty())
                .map(month -> new QuantityWords.Phrase<>(month, 1));
    }

    Optional<Integer> relation(int i) {
        return i >= text.size()
                ? Optional.empty()
                : Optional.ofNullable(words.relations().get(folded(i)));
    }

    Optional<Integer> dayOfMonth(int i) {
        if (i >= text.size()) {
            return Optional.empty();
        }
        return number(i)
                .or(() -> monthsAreWords ? Optional.empty() : names.ordinal(text.get(i).text()))
                .filter(number -> number >= 1 && number <= 31);
    }

    /** Whether "and" is joined to a number, a month or a day of the week. */
    boolean isAfterAnd(int i) {
        if (i >= text.size() || text.get(i).isMark() || text.get(i).text().length() < 2) {
            return false;
        }
        String word = text.get(i).text();
        String rest = word.substring(1);
        return CompoundName.isAnd(word.charAt(0))
                && (Character.isDigit(rest.charAt(0))
                        || names.month(rest).isPresent()
                        || names.weekday(rest).isPresent());
    }

    boolean isJoined(int i) {
        return i < text.size()
                && !Character.isDigit(text.get(i).text().charAt(0))
                && number(i).isPresent();
    }

    Optional<Integer> number(int i) {
        if (i >= text.size()) {
            return Optional.empty();
        }
        String word = text.get(i).text();
        int joined =
                !Character.isDigit(word.charAt(0)) && CompoundName.count(word, 1, 1) == 1 ? 1 : 0;
        StringBuilder digits = new StringBuilder();
        for (int n = joined; n < word.length(); n++) {
            char c = word.charAt(n);
            digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        Matcher number = NUMBER.matcher(digits);
        return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }

    Optional<Integer> year(int i) {
        return number(i)
                .filter(number -> number >= FIRST_YEAR && number < LAST_YEAR)
                .filter(_ -> !isGroup(i));
    }

    /** Whether it is a group of the figures of a longer number: 4,2000 or 2000.5. */
    boolean isGroup(int i) {
        return (isFigure(i - 2) && touch(i - 2) && touch(i - 1))
                || (isFigure(i + 2) && touch(i) && touch(i + 1));
    }

    boolean isFigure(int i) {
        return i >= 0 && i < text.size() && Character.isDigit(text.get(i).text().charAt(0));
    }

    /** Whether nothing is between a word and the next. */
    boolean touch(int i) {
        return text.get(i).end() == text.get(i + 1).start();
    }
}
