package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dragoman.dispatch.DateSource;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Place;
import dragoman.dispatch.Warning;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

class ParserTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Parser PARSER = Parser.withDefaults();
    private static final String LEAD = "الكويت - 3 - 6 (كونا)-- افتتح المعرض اليوم.";

    /**
     * The dispatch that the project began with is the agency's own, and not part of the repository.
     */
    @Test
    void readsTheFirstDispatchWhereItIsAtHand() throws IOException {
        Path seed =
                Path.of(
                        System.getProperty("dragoman.root", "../.."),
                        "../shared/seed/kuna-moscow-dushanbe.txt");
        assumeTrue(Files.exists(seed), "the first dispatch is not at hand");
        Dispatch dispatch = parse(Files.readString(seed));

        assertThat(dispatch.agency()).contains("KUNA");
        assertThat(dispatch.dating().date()).isEqualTo(LocalDate.of(2025, 10, 9));
        assertThat(dispatch.datelines().getFirst().places().getFirst().country()).contains("RU");
        assertThat(dispatch.paragraphs()).hasSize(9);
        assertThat(dispatch.closing().endMark()).contains("(النهاية)");
        assertThat(dispatch.closing().signOff().orElseThrow().writer()).contains("د ا ن");
        assertThat(dispatch.closing().signOff().orElseThrow().editor()).contains("أ م س");
        assertThat(dispatch.warnings()).isEmpty();
    }

    @Test
    void completesADayWithTheYearOfTheDateLine() {
        Dispatch dispatch = parse("التاريخ : 04/06/2019\n" + LEAD + " (النهاية)");

        assertThat(dispatch.dating().date()).isEqualTo(LocalDate.of(2019, 6, 4));
        assertThat(dispatch.dating().dateFrom()).isEqualTo(DateSource.HEADER);
        assertThat(dispatch.datelines().getFirst().date()).contains(LocalDate.of(2019, 6, 3));
        assertThat(dispatch.warnings()).isEmpty();
    }

    @Test
    void completesADayWithTheYearOfTheUpload() {
        Dispatch dispatch = parse(LEAD + " (النهاية)");

        assertThat(dispatch.dating().date()).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(dispatch.dating().dateFrom()).isEqualTo(DateSource.UPLOAD);
    }

    @Test
    void readsAFutureDayAsLastYears() {
        Dispatch dispatch = parse(LEAD.replace("3 - 6", "30 - 12") + " (النهاية)");

        assertThat(dispatch.dating().date()).isEqualTo(LocalDate.of(2025, 12, 30));
    }

    @Test
    void readsAnOldDateLineAcrossTheTurnOfTheYear() {
        Dispatch dispatch =
                parse("التاريخ : 01/01/2024\n" + LEAD.replace("3 - 6", "31 - 12") + " (النهاية)");

        assertThat(dispatch.datelines().getFirst().date()).contains(LocalDate.of(2023, 12, 31));
        assertThat(dispatch.warnings()).isEmpty();
    }

    @Test
    void warnsOfDatesThatContradictEachOther() {
        assertThat(codes(parse("التاريخ : 20/06/2026\n" + LEAD + " (النهاية)")))
                .containsExactly("date-mismatch");
    }

    @Test
    void warnsOfAnImpossibleDay() {
        assertThat(codes(parse("التاريخ : 31/02/2026\n" + LEAD + " (النهاية)")))
                .containsExactly("impossible-date");
    }

    @Test
    void warnsOfATextWithoutItsEndMark() {
        assertThat(codes(parse(LEAD))).containsExactly("perhaps-cut-off");
    }

    @Test
    void warnsOfAnAgencyThatOnlyTheEndMarkShows() {
        assertThat(codes(parse("فتح الميناء رصيفه الجديد امام السفن اليوم. (النهاية)")))
                .containsExactly("agency-by-end-mark");
        assertThat(codes(parse(LEAD + " (النهاية)"))).isEmpty();
    }

    @Test
    void readsTheLineThatTellsWhenATextWasSent() {
        for (String mark : List.of("كونا", "كونا ", "")) {
            Dispatch dispatch =
                    parse(
                            LEAD.replace("3 - 6", "17 - 2")
                                    + " (النهاية)\nأ ب\n"
                                    + mark
                                    + "171535 جمت فبر 19");

            assertThat(dispatch.dating().date()).isEqualTo(LocalDate.of(2019, 2, 17));
            assertThat(dispatch.dating().time()).contains(LocalTime.of(15, 35));
            assertThat(dispatch.warnings()).isEmpty();
            assertThat(dispatch.paragraphs()).hasSize(1);
        }
    }

    @Test
    void anAgencysMarkBesideTheDateMakesNoDateline() {
        Dispatch dispatch = parse("التاريخ : 03/06/2024 (كونا)\n" + LEAD + " (النهاية)");

        assertThat(dispatch.dating().date()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(dispatch.datelines()).hasSize(1);
        assertThat(dispatch.datelines().getFirst().places()).isNotEmpty();
        assertThat(dispatch.warnings()).isEmpty();
    }

    @Test
    void readsTextThatWasPastedWithItsLettersEscaped() {
        Dispatch plain = parse(LEAD + " (النهاية)");

        assertThat(parse(escaped(LEAD + " (النهاية)", "&#x%X;")).paragraphs())
                .extracting(Paragraph::text)
                .isEqualTo(plain.paragraphs().stream().map(Paragraph::text).toList());
        assertThat(parse(escaped(LEAD + " (النهاية)", "&#%d;")).paragraphs())
                .extracting(Paragraph::text)
                .isEqualTo(plain.paragraphs().stream().map(Paragraph::text).toList());
    }

    private static String escaped(String text, String form) {
        return text.chars()
                .mapToObj(c -> c < 128 ? Character.toString(c) : form.formatted(c))
                .collect(Collectors.joining());
    }

    @Test
    void notesThatMoreWillFollow() {
        Dispatch dispatch = parse(LEAD + " (يتبع)\nأ ب / ج د");

        assertThat(dispatch.labels().take().orElseThrow().more()).isTrue();
        assertThat(dispatch.closing().endMark()).isEmpty();
        assertThat(dispatch.closing().signOff().orElseThrow().editor()).contains("ج د");
        assertThat(dispatch.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الكويت - 3 - 6 (كونا)--",
                "الكويت - 3 - 6 (كونا) --",
                "الكويت- 3 -6 ( كونا )-",
                "الكويت – 3 – 6 (كونا)—",
                "\u200Fالكويت\u00A0- 3 - 6 - (كونـــا)--",
                "الكويت - ٣ - ٦ (كونا)--",
                "الكويت - 3 / 6 / 2026 (كونا):",
            })
    void readsADatelineHoweverItIsSpaced(String dateline) {
        Dispatch dispatch = parse(dateline + " افتتح المعرض اليوم. (النهاية)");

        assertThat(dispatch.agency()).contains("KUNA");
        assertThat(dispatch.datelines().getFirst().text())
                .isEqualTo(dateline.replace("\u200F", ""));
        assertThat(dispatch.datelines().getFirst().places().getFirst().country()).contains("KW");
        assertThat(texts(dispatch)).containsExactly("افتتح المعرض اليوم.");
    }

    @Test
    void readsSeveralPlaces() {
        assertThat(places("الرياض / الدوحة - 3 - 6 (كونا)-- افتتح. (النهاية)"))
                .containsExactly("Riyadh", "Doha");
        assertThat(places("الكويت والرياض - 3 - 6 (كونا)-- افتتح. (النهاية)"))
                .containsExactly("Kuwait", "Riyadh");
        assertThat(places("الكويت وبغداد - 3 - 6 (كونا)-- افتتح. (النهاية)"))
                .containsExactly("Kuwait", "Baghdad");
        assertThat(places("بورتسودان (السودان) - 3 - 6 (كونا)-- افتتح. (النهاية)"))
                .containsExactly("Port Sudan");
    }

    @Test
    void keepsAPlaceThatItDoesNotKnow() {
        Dispatch dispatch = parse("قرية بعيدة - 3 - 6 (كونا)-- افتتح. (النهاية)");

        assertThat(dispatch.datelines().getFirst().places().getFirst().name())
                .isEqualTo("قرية بعيدة");
        assertThat(codes(dispatch)).containsExactly("unknown-place");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(النهاية)",
                "( النهاية )",
                "(النهــاية)",
                "(النهايه)",
                "(النهاية) .",
                "(النهاية)\n\n"
            })
    void readsAnEndMarkHoweverItIsWritten(String mark) {
        Dispatch dispatch = parse(LEAD + " " + mark + "\nص ع / ن ر\n");

        assertThat(dispatch.closing().endMark()).isPresent();
        assertThat(dispatch.closing().signOff().orElseThrow().writer()).contains("ص ع");
        assertThat(texts(dispatch)).containsExactly("افتتح المعرض اليوم.");
    }

    @Test
    void readsAnEndMarkOnASeparateLineAndInitialsAfterIt() {
        Dispatch dispatch = parse(LEAD + "\nوأغلق مساء.\n(النهاية) ك ل م");

        assertThat(texts(dispatch)).hasSize(2);
        assertThat(dispatch.closing().signOff().orElseThrow().text()).isEqualTo("ك ل م");
        assertThat(dispatch.closing().signOff().orElseThrow().editor()).isEmpty();
    }

    @Test
    void keepsWhatIsBelowTheSignOff() {
        Dispatch dispatch = parse(LEAD + " (النهاية)\nص ع / ن ر\nملاحظة للمحررين: الصور متاحة.");

        assertThat(texts(dispatch))
                .containsExactly("افتتح المعرض اليوم.", "ملاحظة للمحررين: الصور متاحة.");
    }

    @Test
    void takesTheLineAboveTheDatelineAsHeadline() {
        Dispatch dispatch =
                parse("التاريخ : 03/06/2026\nافتتاح معرض الكتاب\n" + LEAD + " (النهاية)");

        assertThat(dispatch.heading().headline()).contains("افتتاح معرض الكتاب");
        assertThat(texts(dispatch)).hasSize(1);
    }

    @Test
    void readsLabelsOnlyWhereTheyAreLabels() {
        assertThat(parse("عاجل\n" + LEAD + " (النهاية)").kind()).isEqualTo(DispatchKind.FLASH);
        assertThat(parse("عاجل / افتتاح المعرض\n" + LEAD + " (النهاية)").heading().headline())
                .contains("افتتاح المعرض");
        assertThat(parse("(تصحيح) خبر سابق\n" + LEAD + " (النهاية)").labels().refersTo())
                .contains("خبر سابق");
        assertThat(parse("تصحيح المسار يبدأ غدا\n" + LEAD + " (النهاية)").kind())
                .isEqualTo(DispatchKind.STORY);
        assertThat(parse("CORRECTION: fair opens\n" + english("(end)")).kind())
                .isEqualTo(DispatchKind.CORRECTION);
        assertThat(parse("Corrections officers strike\n" + english("(end)")).kind())
                .isEqualTo(DispatchKind.STORY);
    }

    @Test
    void readsTheEnglishLayout() {
        Dispatch dispatch = parse(english("(end) abc.de"));

        assertThat(dispatch.language()).isEqualTo("en");
        assertThat(dispatch.agency()).contains("KUNA");
        assertThat(dispatch.dating().date()).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(dispatch.datelines().getFirst().places())
                .containsExactly(
                        new Place(
                                "GENEVA",
                                java.util.Optional.of("Geneva"),
                                java.util.Optional.of("CH")));
    }

    @Test
    void readsLowerCaseInitials() {
        assertThat(parse(english("(end) ab")).closing().signOff().orElseThrow().writer())
                .contains("ab");
        assertThat(parse(english("(end)\nab/cde")).closing().signOff().orElseThrow().editor())
                .contains("cde");
    }

    @Test
    void takesANewspapersCreditAsTheSender() {
        Dispatch dispatch = parse("افتتح المعرض اليوم بحضور الوزراء. (كونا)");

        assertThat(dispatch.agency()).contains("KUNA");
        assertThat(dispatch.closing().credits()).containsExactly("(كونا)");
        assertThat(dispatch.closing().endMark()).isEmpty();
        assertThat(texts(dispatch)).containsExactly("افتتح المعرض اليوم بحضور الوزراء.");
    }

    @Test
    void takesNoNewspaperForAPlace() {
        Dispatch dispatch = parse("معرض الكتاب يفتتح\nصحيفة الأفق - كونا:\nافتتح المعرض اليوم.");

        assertThat(dispatch.agency()).contains("KUNA");
        assertThat(dispatch.heading().headline()).contains("معرض الكتاب يفتتح");
        assertThat(dispatch.datelines().getFirst().places()).isEmpty();
        assertThat(parse("عنوان\nالقاهرة ـ كونا\nافتتح.").datelines().getFirst().places())
                .hasSize(1);
    }

    @Test
    void readsAnythingElseAsPlainParagraphs() {
        Dispatch dispatch =
                parse(
                        "Ein Zug ist auf der Strecke und nicht mit dem Bus.\n\n"
                                + "Die Bahn ist von der Stadt.\n");

        assertThat(dispatch.agency()).isEmpty();
        assertThat(dispatch.id()).startsWith("none-20260701-");
        assertThat(dispatch.language()).isEqualTo("de");
        assertThat(texts(dispatch)).hasSize(2);
        assertThat(codes(dispatch)).containsExactly("unknown-layout");
        assertThat(parse("12345").language()).isEqualTo("und");
    }

    @Test
    void saysWhyItRejects() {
        assertThat(rejected(new byte[0]).code()).isEqualTo("empty");
        assertThat(rejected(" \r\n\u200F\n".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("empty");
        assertThat(rejected(new byte[] {'a', '\n', 0, 1}).message()).contains("Byte 2 (line 2)");
        assertThat(rejected(new byte[] {'a', '\n', 'b', (byte) 0x81, '1', (byte) 0x9D, '2'}))
                .isEqualTo(
                        new ParseOutcome.Rejected(
                                "unknown-charset",
                                "Byte 3 (line 2) is not UTF-8, and no other character set that"
                                        + " agencies use makes words of it. Convert the file to"
                                        + " UTF-8."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr", "en", "th-TH-u-nu-thai"})
    void readsTheSameUnderAnyLocale(String tag) {
        Dispatch expected = parse("KUNA - 3 - 6\n" + english("(end)"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(parse("KUNA - 3 - 6\n" + english("(end)"))).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void staysQuickOnAHostileLine() {
        String line = "- 1 (".repeat(40_000);
        assertThat(parse(line + "\n" + "(النهاية".repeat(40_000)).paragraphs()).hasSize(2);
    }

    @Property(tries = 300)
    void answersForAnyBytes(@ForAll byte[] bytes) {
        ParseOutcome outcome = PARSER.parse(bytes, Uploaded.as("x", bytes), RECEIVED);

        assertThat(PARSER.parse(bytes.clone(), Uploaded.as("x", bytes), RECEIVED))
                .isEqualTo(outcome);
    }

    @Property(tries = 500)
    void givesTheTruePlaceOfEachParagraph(@ForAll("wireLike") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (PARSER.parse(bytes, Uploaded.as("x", bytes), RECEIVED)
                instanceof ParseOutcome.Parsed(List<Dispatch> dispatches, var _)) {
            GoldenTest.assertBytesTrue(dispatches.getFirst(), bytes);
        }
    }

    @Provide
    Arbitrary<String> wireLike() {
        return Arbitraries.of(
                        "التاريخ : 03/06/2026",
                        "\n",
                        "\r\n",
                        "\r",
                        "\u2028",
                        " ",
                        "\u00A0",
                        "\u200F",
                        "الكويت - 3 - 6 (كونا)-- ",
                        "KUWAIT, June 3 (KUNA) -- ",
                        "- كونا",
                        "(كونا)",
                        "(النهاية)",
                        "(end)",
                        "عاجل",
                        "أ ب / ج د",
                        "ab",
                        "Text.",
                        "نص ",
                        "😀",
                        "-",
                        "(")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    private static String english(String end) {
        return "GENEVA, June 3 (KUNA) -- The fair was opened and the doors have been closed with a"
                + " key. "
                + end;
    }

    private static Dispatch parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (PARSER.parse(bytes, Uploaded.as("x", bytes), RECEIVED)) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches, var _) -> dispatches.getFirst();
            case ParseOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    private static ParseOutcome.Rejected rejected(byte[] bytes) {
        return switch (PARSER.parse(bytes, Uploaded.as("x", bytes), RECEIVED)) {
            case ParseOutcome.Parsed parsed -> throw new AssertionError(parsed);
            case ParseOutcome.Rejected rejected -> rejected;
        };
    }

    private static List<String> texts(Dispatch dispatch) {
        return dispatch.paragraphs().stream().map(Paragraph::text).toList();
    }

    private static List<String> places(String text) {
        return parse(text).datelines().getFirst().places().stream()
                .flatMap(place -> place.english().stream())
                .toList();
    }

    private static List<String> codes(Dispatch dispatch) {
        return dispatch.warnings().stream().map(Warning::code).toList();
    }
}
