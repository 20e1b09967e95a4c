package dragoman.translate.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.rendition.SummarySentence;
import dragoman.rendition.TextSpan;
import dragoman.translate.Dispatches;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;

class SummaryTest {
    @Test
    void cutsAfterMarksOfAnyScript() {
        checkSplit("ar", "وصل الوفد. هل يبقى؟ نعم!", "وصل الوفد.", "هل يبقى؟", "نعم!");
        checkSplit("en", "He came. Did he stay? Yes…", "He came.", "Did he stay?", "Yes…");
        checkSplit("zh", "他来了。他走了。", "他来了。", "他走了。");
        checkSplit("en", "\"We won.\" They left.", "\"We won.\"", "They left.");
    }

    @Test
    void doesNotCutNumbersAbbreviationsAndInitials() {
        checkSplit(
                "en",
                "Dr. Hale of the U.S. team ran 3.5 km. He won.",
                "Dr. Hale of the U.S. team ran 3.5 km.",
                "He won.");
        checkSplit("en", "J. Hale won the race.", "J. Hale won the race.");
        checkSplit(
                "ar",
                "قال د. سالم إن النسبة بلغت 3.5 في المئة.",
                "قال د. سالم إن النسبة بلغت 3.5 في المئة.");
    }

    @Test
    void takesTheFirstSentencesThatSaySomethingNew() {
        Dispatch dispatch =
                Dispatches.of(
                        "en",
                        "The bridge over the river opened to traffic on Friday.",
                        "The bridge over the river opened to traffic on Friday morning.",
                        "Meanwhile, the old bridge stays as it is for walkers.",
                        "It cost forty million and took three years to build.");

        assertThat(Summariser.summarise(dispatch, 2))
                .extracting(SummarySentence::paragraphs)
                .containsExactly(List.of(0), List.of(3));
    }

    @Test
    void leavesBackgroundOut() {
        Dispatch dispatch =
                Dispatches.of(
                        "ar",
                        "افتتح الوزير الجسر الجديد صباح اليوم.",
                        "يذكر أن العمل في الجسر بدأ قبل عامين.",
                        "وبلغت كلفة المشروع عشرين مليون دينار.");

        assertThat(Summariser.summarise(dispatch, 2))
                .extracting(SummarySentence::paragraphs)
                .containsExactly(List.of(0), List.of(2));
    }

    @Test
    void saysWhereASentenceStands() {
        Dispatch dispatch = Dispatches.of("en", "  Rain fell all day.  The dam is full now.");

        for (SummarySentence sentence : Summariser.summarise(dispatch, 3)) {
            TextSpan span = sentence.spans().getFirst();
            assertThat(
                            dispatch.paragraphs()
                                    .get(span.paragraph())
                                    .text()
                                    .substring(span.start(), span.end()))
                    .isEqualTo(sentence.text());
        }
    }

    @Test
    void hasNoMoreSentencesThanAsked() {
        Dispatch dispatch =
                Dispatches.of(
                        "en",
                        "One thing happened here. Another thing occurred there. A third came"
                                + " last.");

        assertThat(Summariser.summarise(dispatch, 1)).hasSize(1);
        assertThat(Summariser.summarise(Dispatches.of("en", "..."), 3)).isEmpty();
    }

    @Test
    void cutsHeadlinesAtTheMainClause() {
        checkHeadline(
                "en",
                "The port of the capital reopened on Friday after a storm, officials said.",
                "The port of the capital reopened");
        checkHeadline(
                "ar",
                "افتتح وزير الصحة اليوم الاثنين مستشفى جديدا في العاصمة بحضور عدد من المسؤولين.",
                "افتتح وزير الصحة مستشفى جديدا في العاصمة");
        checkHeadline("en", "Rain.", "Rain");
    }

    @Test
    void endsNoHeadlineOnAWordThatDangles() {
        String headline =
                Headline.of(
                                Dispatches.of(
                                        "en", "word ".repeat(15) + "of the " + "word ".repeat(20)))
                        .orElseThrow();

        assertThat(headline).endsWith("word");
        assertThat(headline.length()).isLessThanOrEqualTo(112);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr"})
    void summarisesTheSameUnderAnyLocale(String tag) {
        Dispatch dispatch =
                Dispatches.of("en", "IT WAS ICY IN ISTANBUL. It is mild in Izmir now again.");
        List<SummarySentence> expected = Summariser.summarise(dispatch, 3);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(Summariser.summarise(dispatch, 3)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void checkSplit(String language, String text, String... sentences) {
        assertThat(Summariser.sentences(Dispatches.of(language, text)))
                .extracting(Sentence::text)
                .containsExactly(sentences);
    }

    private static void checkHeadline(String language, String sentence, String headline) {
        assertThat(Headline.of(Dispatches.of(language, sentence))).contains(headline);
    }
}
