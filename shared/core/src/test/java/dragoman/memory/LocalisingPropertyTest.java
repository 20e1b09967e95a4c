package dragoman.memory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is carried over states the values of the segment and no others. */
class LocalisingPropertyTest {
    private static final List<String> WEEKDAYS =
            List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد");
    private static final List<String> EGYPTIAN =
            List.of(
                    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
                    "أكتوبر", "نوفمبر", "ديسمبر");
    private static final List<String> LEVANTINE =
            List.of(
                    "كانون الثاني",
                    "شباط",
                    "آذار",
                    "نيسان",
                    "أيار",
                    "حزيران",
                    "تموز",
                    "آب",
                    "أيلول",
                    "تشرين الأول",
                    "تشرين الثاني",
                    "كانون الأول");
    private static final Pattern VALUES =
            Pattern.compile("[0-9][0-9,.]*[0-9]|[0-9]|[A-Z][a-z]+day|(?<=[0-9] )[A-Z][a-z]+");

    /**
     * A report of a price.
     *
     * @param cents of the price
     * @param volume above 1, of whole barrels
     */
    record Report(LocalDate day, int cents, int volume, boolean levantine) {
        String arabic() {
            return arabic("ارتفع");
        }

        String arabic(String verb) {
            return "%s السعر يوم %s %d %s إلى %02dر%d دولارا وبيع %d برميلا"
                    .formatted(
                            verb,
                            WEEKDAYS.get(day.getDayOfWeek().getValue() - 1),
                            day.getDayOfMonth(),
                            (levantine ? LEVANTINE : EGYPTIAN).get(day.getMonthValue() - 1),
                            cents % 100,
                            cents / 100,
                            volume);
        }

        String english() {
            return "The price rose to USD %d.%02d on %s %d %s and %d barrels were sold"
                    .formatted(
                            cents / 100,
                            cents % 100,
                            day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                            day.getDayOfMonth(),
                            day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                            volume);
        }
    }

    @Property
    void aMatchStatesTheWantedValuesAndNoneOfTheOld(
            @ForAll("reports") Report known, @ForAll("reports") Report wanted) {
        Optional<String> translation =
                unit(known.arabic(), known.english()).translate(wanted.arabic());

        translation.ifPresent(text -> assertThat(text).isEqualTo(wanted.english()));
    }

    @Property
    void thereIsAMatchWhereNoValueIsInDoubt(
            @ForAll("reports") Report known, @ForAll("reports") Report wanted) {
        // The figures of the known decimal show on which side its fraction is; the first of a
        // month is spoken otherwise in some languages.
        Assume.that(known.cents() % 100 != known.cents() / 100);
        Assume.that(known.cents() != known.volume() * 100);
        Assume.that(known.day().getDayOfMonth() > 1 && wanted.day().getDayOfMonth() > 1);

        assertThat(unit(known.arabic(), known.english()).translate(wanted.arabic()))
                .contains(wanted.english());
    }

    @Property
    void otherWordsNeverMatch(
            @ForAll("reports") Report known,
            @ForAll("verbs") String verb,
            @ForAll("verbs") String other) {
        Assume.that(!verb.equals(other));
        Unit unit = unit(known.arabic(verb), known.english());

        assertThat(unit.translate(known.arabic(other))).isEmpty();
        assertThat(UnitKeys.of(known.arabic(other), "ar", "en").template())
                .isNotEqualTo(unit.keys().template());
    }

    /** However the translation is put, no old value is left and no foreign one comes in. */
    @Property
    void aTranslationOfOtherMakeIsNeverHalfChanged(
            @ForAll("reports") Report known,
            @ForAll("reports") Report wanted,
            @ForAll("losses") List<Integer> left) {
        List<String> words = new ArrayList<>();
        List<String> all = List.of(known.english().split(" ", -1));
        for (int i = 0; i < all.size(); i++) {
            if (!left.contains(i)) {
                words.add(all.get(i));
            }
        }
        String target = String.join(" ", words);

        unit(known.arabic(), target)
                .translate(wanted.arabic())
                .ifPresent(
                        text -> {
                            List<String> values = values(wanted.english());
                            assertThat(values).containsAll(values(text));
                        });
    }

    private static List<String> values(String text) {
        return VALUES.matcher(text).results().map(result -> result.group()).toList();
    }

    @Provide
    Arbitrary<Report> reports() {
        Arbitrary<LocalDate> days =
                Arbitraries.integers()
                        .between(0, 700)
                        .map(day -> LocalDate.of(2026, 1, 1).plusDays(day));
        // Two digits before the separator and two after it leave open which is the fraction.
        Arbitrary<Integer> cents =
                Arbitraries.integers().between(1_010, 9_999).filter(one -> one % 100 >= 10);
        return Combinators.combine(
                        days,
                        cents,
                        Arbitraries.integers().between(32, 999),
                        Arbitraries.of(true, false))
                .as(Report::new);
    }

    @Provide
    Arbitrary<String> verbs() {
        return Arbitraries.of("ارتفع", "انخفض", "استقر", "وصل", "تراجع", "قفز");
    }

    @Provide
    Arbitrary<List<Integer>> losses() {
        return Arbitraries.integers().between(0, 14).list().ofMinSize(1).ofMaxSize(4);
    }

    private static Unit unit(String source, String target) {
        assertThat(DayOfWeek.values()).hasSameSizeAs(WEEKDAYS);
        return new Unit("ar", "en", source, target, UnitOrigin.Person.UNNAMED, Instant.EPOCH);
    }
}
