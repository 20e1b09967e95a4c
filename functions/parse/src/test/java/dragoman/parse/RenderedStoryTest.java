package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Place;
import dragoman.dispatch.SignOff;
import dragoman.json.Json;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is laid out as an agency or a format does it is read back as it was, whatever it says. */
class RenderedStoryTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Parser PARSER = Parser.withDefaults();
    private static final List<String> FRENCH_MONTHS =
            List.of(
                    "jan", "fév", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct",
                    "nov", "déc");
    private static final List<String> ARABIC_MONTHS =
            List.of(
                    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
                    "أكتوبر", "نوفمبر", "ديسمبر");

    /** What an editor has before it is laid out. */
    record Story(
            String headline,
            String place,
            LocalDate day,
            List<String> paragraphs,
            String writer,
            String editor) {}

    @Property(tries = 150)
    void readsKunasLayoutBack(@ForAll("arabic") Story story) {
        String text = kuna(story);

        Dispatch read = only(text);

        isRead(read, story, "KUNA");
        assertThat(read.closing().endMark()).contains("(النهاية)");
        assertThat(read.closing().signOff())
                .contains(
                        new SignOff(
                                story.writer() + " / " + story.editor(),
                                Optional.of(story.writer()),
                                Optional.of(story.editor())));
    }

    @Property(tries = 100)
    void readsATelegraphFrameBack(@ForAll("arabic") Story story) {
        isRead(only("ZCZC\n" + kuna(story) + "\nNNNN\n"), story, "KUNA");
    }

    @Property(tries = 100)
    void readsManyInOneFileBackInOrder(
            @ForAll("arabic") Story first, @ForAll("arabic") Story second) {
        List<Dispatch> read = parse(kuna(first) + "\n\n" + kuna(second) + "\n");

        assertThat(read).hasSize(2);
        isRead(read.getFirst(), first, "KUNA");
        isRead(read.getLast(), second, "KUNA");
    }

    @Property(tries = 150)
    void readsSpasLayoutBack(@ForAll("arabic") Story story) {
        Dispatch read =
                only(
                        "%s\n%s %d %s %dم واس\n%s\n// انتهى //\n18:30 ت م\n"
                                .formatted(
                                        story.headline(),
                                        story.place(),
                                        story.day().getDayOfMonth(),
                                        ARABIC_MONTHS.get(story.day().getMonthValue() - 1),
                                        story.day().getYear(),
                                        String.join("\n", story.paragraphs())));

        isRead(read, story, "SPA");
        assertThat(read.closing().endMark()).contains("// انتهى //");
    }

    @Property(tries = 150)
    void readsAfpsFrenchLayoutBack(@ForAll("french") Story story) {
        Dispatch read =
                only(
                        "%s\n\n%s, %d %s %d (AFP) - %s\n\nab/cd/ef\n"
                                .formatted(
                                        story.headline(),
                                        story.place(),
                                        story.day().getDayOfMonth(),
                                        FRENCH_MONTHS.get(story.day().getMonthValue() - 1),
                                        story.day().getYear(),
                                        String.join("\n\n", story.paragraphs())));

        isRead(read, story, "AFP");
    }

    @Property(tries = 150)
    void readsNinjsBack(@ForAll("french") Story story) {
        Map<String, Object> news =
                Map.of(
                        "uri", "urn:story:1",
                        "standard", Map.of("name", "ninjs", "version", "3.1"),
                        "type", "text",
                        "language", "fr",
                        "located", story.place(),
                        "versionCreated", story.day() + "T10:00:00Z",
                        "infoSources", List.of(Map.of("name", "AFP", "role", "originator")),
                        "headlines", List.of(Map.of("role", "main", "value", story.headline())),
                        "bodies",
                                List.of(
                                        Map.of(
                                                "role", "main",
                                                "contentType", "text/plain",
                                                "value", String.join("\n\n", story.paragraphs()))));

        isRead(only(Json.write(news)), story, "AFP");
    }

    @Property(tries = 150)
    void readsNitfBack(@ForAll("french") Story story) {
        Dispatch read =
                only(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <nitf xml:lang="fr"><head><docdata>
                        <doc-id id-string="1" regsrc="AFP"/>
                        <date.issue norm="%sT101500+0000"/></docdata></head>
                        <body><body.head><hedline><hl1>%s</hl1></hedline>
                        <dateline><location>%s</location></dateline></body.head>
                        <body.content>%s</body.content></body></nitf>
                        """
                                .formatted(
                                        story.day().toString().replace("-", ""),
                                        story.headline(),
                                        story.place(),
                                        story.paragraphs().stream()
                                                .map(text -> "<p>" + text + "</p>")
                                                .collect(Collectors.joining("\n"))));

        isRead(read, story, "AFP");
    }

    private static String kuna(Story story) {
        return "التاريخ : %02d/%02d/%d\n%s\n%s - %d - %d (كونا)-- %s (النهاية) %s / %s"
                .formatted(
                        story.day().getDayOfMonth(),
                        story.day().getMonthValue(),
                        story.day().getYear(),
                        story.headline(),
                        story.place(),
                        story.day().getDayOfMonth(),
                        story.day().getMonthValue(),
                        String.join("\n", story.paragraphs()),
                        story.writer(),
                        story.editor());
    }

    private static void isRead(Dispatch read, Story story, String agency) {
        assertThat(read.agency()).contains(agency);
        assertThat(read.dating().date()).isEqualTo(story.day());
        assertThat(read.heading().headline()).contains(story.headline());
        assertThat(read.datelines().getFirst().places())
                .extracting(Place::name)
                .containsExactly(story.place());
        assertThat(read.paragraphs())
                .extracting(Paragraph::text)
                .containsExactlyElementsOf(story.paragraphs());
    }

    @Provide
    Arbitrary<Story> arabic() {
        Arbitrary<String> word =
                Arbitraries.of(
                        "الوزير", "افتتح", "المعرض", "الجديد", "خلال", "اليوم", "مشروع", "المياه",
                        "ألف", "مدرسة", "تعاون", "بين", "البلدين", "نسبة", "ارتفاع", "الميناء",
                        "٤٥", "12", "في", "عدد", "زيارة", "رسمية", "أعمال", "المؤتمر");
        return stories(word, Arbitraries.of("الكويت", "موسكو", "الرياض", "مسقط", "باريس"));
    }

    @Provide
    Arbitrary<Story> french() {
        Arbitrary<String> word =
                Arbitraries.of(
                        "le",
                        "ministre",
                        "ouvre",
                        "nouvelle",
                        "école",
                        "dans",
                        "port",
                        "après",
                        "deux",
                        "ans",
                        "travaux",
                        "selon",
                        "mairie",
                        "été",
                        "visite",
                        "45",
                        "12",
                        "projet",
                        "eau",
                        "accord",
                        "entre",
                        "pays",
                        "hausse",
                        "marché");
        return stories(word, Arbitraries.of("Paris", "Genève", "Lyon", "Rome", "Bruxelles"));
    }

    private static Arbitrary<Story> stories(Arbitrary<String> word, Arbitrary<String> places) {
        Arbitrary<String> sentence =
                word.list()
                        .ofMinSize(5)
                        .ofMaxSize(30)
                        .map(words -> "%s %s.".formatted(opening(words), tail(words)));
        // One that says the same twice is taken for a headline printed twice.
        Arbitrary<String> headline =
                word.list()
                        .ofMinSize(4)
                        .ofMaxSize(9)
                        .uniqueElements()
                        .map(words -> "%s %s".formatted(opening(words), tail(words)));
        Arbitrary<String> initials =
                Arbitraries.of("د ا ن", "أ م س", "ف س", "م ع ع", "ر ج", "ط م ا");
        Arbitrary<LocalDate> day =
                Arbitraries.longs()
                        .between(
                                LocalDate.of(2019, 1, 1).toEpochDay(),
                                LocalDate.of(2026, 6, 30).toEpochDay())
                        .map(LocalDate::ofEpochDay);
        return Combinators.combine(
                        headline,
                        places,
                        day,
                        sentence.list().ofMinSize(1).ofMaxSize(7),
                        initials,
                        initials)
                .as(Story::new);
    }

    /** Sentences begin with a capital and never with a figure. */
    private static String opening(List<String> words) {
        String first =
                words.stream()
                        .filter(word -> word.length() > 3)
                        .findFirst()
                        .orElse(words.getLast());
        return first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
    }

    private static String tail(List<String> words) {
        return String.join(" ", words.subList(1, words.size()));
    }

    private static Dispatch only(String text) {
        List<Dispatch> read = parse(text);
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private static List<Dispatch> parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (PARSER.parse(bytes, Uploaded.as("story", bytes), RECEIVED)) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches, var _) -> dispatches;
            case ParseOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }
}
