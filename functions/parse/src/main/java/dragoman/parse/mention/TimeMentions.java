package dragoman.parse.mention;

import dragoman.dispatch.DateSource;
import dragoman.dispatch.Dating;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.MentionValue;
import dragoman.parse.date.CalendarNames;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds times in running text, and says which day, month, year or stretch of time they are. */
final class TimeMentions {
    private static final double SURE = 0.95;
    private static final double GUESSED = 0.5;

    private final TimeWords vocabulary;
    private final CalendarNames names;

    TimeMentions(TimeWords vocabulary, CalendarNames names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /**
     * The times of a paragraph, in order.
     *
     * @param words the words of the paragraph
     * @param dating that of the dispatch, to which times are relative
     */
    List<Mention> find(String text, int paragraph, List<Word> words, Dating dating) {
        // Relative to a guess, a time is a guess.
        double confidence = dating.dateFrom() == DateSource.UPLOAD ? GUESSED : SURE;
        TimeContext context = TimeContext.of(words, vocabulary, names, dating.date());
        TimeReader times = new TimeReader(context);
        List<Mention> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Optional<FoundTime> time = times.read(i);
            if (time.isEmpty()) {
                i++;
                continue;
            }
            if (time.get().value().equals(FoundTime.UNSURE)) {
                i = time.get().to();
                continue;
            }
            int start =
                    words.get(time.get().from()).start()
                            + (context.tokens().isAfterAnd(time.get().from()) ? 1 : 0);
            int end = words.get(time.get().to() - 1).end();
            found.add(
                    Mention.of(
                            MentionKind.TIME,
                            paragraph,
                            start,
                            end,
                            text.substring(start, end),
                            MentionValue.time(time.get().value()),
                            confidence));
            i = time.get().to();
        }
        return found;
    }
}
