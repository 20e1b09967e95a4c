package dragoman.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.dispatch.Dispatch;
import dragoman.memory.UnitOrigin;
import dragoman.rendition.Origin;
import dragoman.translate.Translator.Cause;
import dragoman.translate.Translator.NoTranslation;
import dragoman.translate.Translator.Translation;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class SentenceTranslatorTest {
    private static final Instant NOW = Instant.parse("2026-03-04T06:30:00Z");
    private static final String LEAD = "أعاد ميناء لاتين فتح رصيفه الشمالي.";
    private static final String SECOND = "رست سفينتا حبوب هناك قبيل شروق الشمس.";

    private final KeptMemory memory = new KeptMemory();
    private final ScriptedTranslator translator = new ScriptedTranslator();

    @Test
    void keepsWhatItPaidForUntilItExpires() {
        translate(Samples.dispatch("ar", LEAD), budget(1_000));

        assertThat(memory.units().get(LEAD))
                .satisfies(
                        unit -> {
                            assertThat(unit.target()).isEqualTo("en:" + LEAD);
                            assertThat(unit.origin())
                                    .isEqualTo(
                                            new UnitOrigin.Machine(
                                                    "scripted",
                                                    Optional.of("v7"),
                                                    Optional.of(NOW.plus(Duration.ofDays(9)))));
                        });
    }

    @Test
    void doesNotPayASecondTime() {
        translate(Samples.dispatch("ar", LEAD, SECOND), budget(1_000));
        Answers again = translate(Samples.dispatch("ar", LEAD, SECOND), budget(1_000));

        assertThat(translator.asked()).hasSize(2);
        assertThat(again.of(LEAD))
                .contains(new Translation("en:" + LEAD, Origin.MEMORY, "scripted", 0));
        assertThat(again.characters()).isZero();
    }

    @Test
    void asksForNoSentenceOfAParagraphThatAPersonTranslated() {
        String paragraph = LEAD + " " + SECOND;
        memory.knowing(paragraph, "The north quay is open. Two ships came.");

        Answers answers = translate(Samples.dispatch("ar", paragraph), budget(1_000));

        assertThat(translator.asked()).isEmpty();
        assertThat(answers.of(paragraph)).isPresent();
    }

    @Test
    void asksForASentenceThatStandsElsewhereAsWell() {
        String paragraph = LEAD + " " + SECOND;
        memory.knowing(paragraph, "The north quay is open. Two ships came.");

        translate(Samples.dispatch("ar", paragraph, SECOND), budget(1_000));

        assertThat(translator.asked()).containsExactly("ar>en:" + SECOND);
    }

    @Test
    void waitsForWhatAnotherDispatchIsHavingTranslated() {
        memory.translatedElsewhere(LEAD);

        Answers answers = translate(Samples.dispatch("ar", LEAD, SECOND), budget(1_000));

        assertThat(translator.asked()).containsExactly("ar>en:" + SECOND);
        assertThat(answers.of(LEAD))
                .contains(new Translation("elsewhere:" + LEAD, Origin.MEMORY, "person", 0));
    }

    @Test
    void leavesForLaterWhatSomebodyElseStillTranslatesWhenTheTimeIsOver() {
        memory.claim(List.of(LEAD), "ar", "en", "somebody", Duration.ofMinutes(5));

        Answers answers =
                translate(
                        Samples.dispatch("ar", LEAD),
                        new Budget(() -> NOW, NOW, 1_000, Spending.UNLIMITED));

        assertThat(answers.of(LEAD))
                .containsInstanceOf(NoTranslation.class)
                .hasValueSatisfying(
                        answer ->
                                assertThat(((NoTranslation) answer).code())
                                        .isEqualTo("translated-elsewhere"));
        assertThat(answers.areWaiting()).isTrue();
    }

    @Test
    void givesBackWhatItDidNotGetTranslated() {
        translator.withRoomFor(1);

        Answers answers = translate(Samples.dispatch("ar", LEAD, SECOND), budget(1_000));

        assertThat(answers.of(SECOND))
                .contains(new NoTranslation(Cause.LATER, "throttled", "No room."));
        assertThat(memory.claimed()).isEmpty();
        assertThat(memory.units()).containsOnlyKeys(LEAD);
    }

    @Test
    void givesBackItsClaimsWhenTheTranslatorBreaks() {
        Translator broken =
                (texts, source, target, budget, answers) -> {
                    throw new IllegalStateException("no permission");
                };
        SentenceTranslator desk = desk(broken);
        DispatchText text = DispatchText.of(Samples.dispatch("ar", LEAD), Optional.empty());

        assertThatThrownBy(() -> desk.translate(text, "en", budget(1_000)))
                .hasMessage("no permission");
        assertThat(memory.claimed()).isEmpty();
    }

    @Test
    void whatAKilledFunctionClaimedIsSoonFree() {
        translate(Samples.dispatch("ar", LEAD, SECOND), budget(1_000));

        assertThat(memory.leases())
                .allSatisfy(lease -> assertThat(lease).isLessThan(Duration.ofMinutes(1)));
    }

    @Test
    void aLongDispatchKeepsItsClaimsAsLongAsAFunctionMayTake() {
        String[] sentences = new String[6_000];
        for (int n = 0; n < sentences.length; n++) {
            sentences[n] = LEAD.replace("الشمالي", "الشمالي " + n);
        }

        translate(Samples.dispatch("ar", sentences), budget(1_000_000));

        assertThat(memory.leases()).containsExactly(Duration.ofMinutes(5));
    }

    @Test
    void sendsNoMoreThanTheDispatchMayHave() {
        Answers answers = translate(Samples.dispatch("ar", LEAD, SECOND), budget(LEAD.length()));

        assertThat(translator.asked()).containsExactly("ar>en:" + LEAD);
        assertThat(answers.missing().map(NoTranslation::cause)).contains(Cause.LIMIT);
        assertThat(answers.areWaiting()).isFalse();
    }

    private Answers translate(Dispatch dispatch, Budget budget) {
        return desk(translator)
                .translate(DispatchText.of(dispatch, Optional.empty()), "en", budget);
    }

    private SentenceTranslator desk(Translator engine) {
        return new SentenceTranslator(
                memory,
                memory,
                engine,
                () -> NOW,
                new SentenceTranslator.Retention("v7", Duration.ofDays(9)));
    }

    private static Budget budget(int characters) {
        return new Budget(() -> NOW, NOW.plusSeconds(60), characters, Spending.UNLIMITED);
    }
}
