package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Quote;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.List;

class MentionTaggerTest {
    private static final Parser PARSER = Parser.withDefaults();

    @Test
    void namesAnArabicSpeakerByWhatFollowsTheRole() {
        Dispatch dispatch =
                read("قال وزير الموانئ العماني خالد بن ناصر الحبسي ان الرصيف الجديد يفتح غدا.");
        assertThat(quotes(dispatch)).containsExactly("khalid-bin-nasser-al-habsi said");
        Mention speaker = named(dispatch, MentionKind.PERSON).getFirst();
        assertThat(speaker.text()).isEqualTo("خالد بن ناصر الحبسي");
        assertThat(speaker.role()).contains("وزير الموانئ العماني");
    }

    @Test
    void leavesHonorificsOutOfNameAndRole() {
        Dispatch dispatch =
                read("اكد رئيس هيئة الموانئ الشيخ مبارك جاسم العلي ان العمل يسير كما خطط له.");
        Mention speaker = named(dispatch, MentionKind.PERSON).getFirst();
        assertThat(speaker.text()).isEqualTo("مبارك جاسم العلي");
        assertThat(speaker.role()).contains("رئيس هيئة الموانئ");
    }

    @Test
    void continuesWithTheLastSpeakerWhereAVerbNamesNobody() {
        Dispatch dispatch =
                read(
                        "قال مدير الميناء سالم الراشد ان السفن وصلت. واضاف ان التفريغ بدأ. واوضح"
                                + " الراشد ان البضاعة سليمة.");
        assertThat(quotes(dispatch))
                .containsExactly(
                        "salem-al-rashed said",
                        "salem-al-rashed added",
                        "salem-al-rashed explained");
    }

    @Test
    void doesNotContinueWhereTheSentenceIsAboutSomebodyElse() {
        Dispatch dispatch =
                read(
                        "قال مدير الميناء سالم الراشد ان السفن وصلت. من جانبه شكر ربان السفينة"
                                + " العمال وقال: «عملوا بجد طوال الليل».");
        assertThat(dispatch.quotes()).hasSize(2);
        assertThat(dispatch.quotes().getLast().speaker()).isEmpty();
    }

    @Test
    void leavesOccasionAndAgencyOutOfTheName() {
        Dispatch dispatch =
                read(
                        "وقال الطبيب البيطري حمد الفهد في تصريح لوكالة الانباء الكويتية (كونا)"
                                + " اليوم ان القطيع بخير.");
        assertThat(dispatch.quotes()).hasSize(1);
        assertThat(dispatch.mentions())
                .filteredOn(mention -> mention.kind() == MentionKind.PERSON)
                .noneMatch(mention -> mention.text().contains("تصريح"));
    }

    @Test
    void distinguishesTheNameAliFromThePreposition() {
        Dispatch dispatch = read("اعلن مدير المتحف علي يوسف حمدان ان المعرض يفتح غدا.");
        assertThat(quotes(dispatch)).containsExactly("ali-youssef-hamdan announced");
        dispatch = read("شدد مدير المتحف على ان المعرض يفتح غدا.");
        assertThat(dispatch.quotes().getFirst().speaker()).contains("مدير-المتحف");
    }

    @Test
    void marksDirectQuotes() {
        Dispatch dispatch =
                read(
                        "قال مدير الميناء سالم الراشد «لن نغلق الرصيف قبل الليل». واضاف ان العمل"
                                + " يسير.");
        assertThat(dispatch.quotes()).extracting(Quote::direct).containsExactly(true, false);
    }

    @Test
    void namesAnEnglishSpeakerBeforeAndAfterTheVerb() {
        Dispatch dispatch =
                read(
                        "Harbour Minister Khalid Al-Habsi said that the quay opens on Monday. “The"
                            + " cranes are ready now,” said Captain Maria Lopez. “We wait for calm"
                            + " water,” she added. Al-Habsi stressed that no ship was late.");
        assertThat(quotes(dispatch))
                .containsExactly(
                        "khalid-al-habsi said",
                        "maria-lopez said",
                        "maria-lopez added",
                        "khalid-al-habsi stressed");
        assertThat(named(dispatch, MentionKind.PERSON).getFirst().role())
                .contains("Harbour Minister");
    }

    @Test
    void namesASpeakerWhoseRoleFollowsTheName() {
        Dispatch dispatch =
                read(
                        "Rosa Lind, director of the museum in the old town, said that the show was"
                                + " sold out.");
        assertThat(quotes(dispatch)).containsExactly("rosa-lind said");
        assertThat(named(dispatch, MentionKind.PERSON).getFirst().role())
                .contains("director of the museum in the old town");
    }

    @Test
    void readsFrenchSpanishAndGerman() {
        assertThat(
                        quotes(
                                read(
                                        "« Le quai est ouvert depuis hier soir », a déclaré le"
                                                + " ministre Paul Girard devant la presse et les"
                                                + " ouvriers du port.")))
                .containsExactly("paul-girard declared");
        assertThat(
                        quotes(
                                read(
                                        "El ministro Pedro Salas dijo que el puerto se abre el"
                                                + " lunes y que no hay retrasos para los barcos.")))
                .containsExactly("pedro-salas said");
        assertThat(
                        quotes(
                                read(
                                        "Der Hafen wird am Montag geöffnet, sagte Minister Karl"
                                                + " Brandt, und die Schiffe können dann wieder"
                                                + " einlaufen.")))
                .containsExactly("karl-brandt said");
    }

    @Test
    void findsPlacesWithTheirCountries() {
        Dispatch dispatch = read("غادرت السفينة مسقط فجرا ووصلت الى الدوحة مساء في رحلة هادئة.");
        assertThat(named(dispatch, MentionKind.PLACE))
                .extracting(mention -> mention.english().orElse("") + mention.country().orElse(""))
                .containsExactly("MuscatOM", "DohaQA");
    }

    @Test
    void findsOrganisationsAfterAJoinedPreposition() {
        Dispatch dispatch =
                read("شارك وفد من الميناء في اجتماع للخبراء بالأمم المتحدة عن الملاحة.");
        assertThat(named(dispatch, MentionKind.ORGANISATION))
                .extracting(mention -> mention.text() + " = " + mention.english().orElse(""))
                .containsExactly("الأمم المتحدة = United Nations");
    }

    @Property(tries = 300)
    void offsetsPointAtWhatTheyClaim(@ForAll("texts") String text) {
        Dispatch dispatch = read(text);
        for (Mention mention : dispatch.mentions()) {
            String paragraph = dispatch.paragraphs().get(mention.paragraph()).text();
            assertThat(paragraph.substring(mention.start(), mention.end()))
                    .isEqualTo(mention.text());
        }
        for (Quote quote : dispatch.quotes()) {
            String paragraph = dispatch.paragraphs().get(quote.paragraph()).text();
            assertThat(paragraph.substring(quote.start(), quote.end()))
                    .contains(quote.verb().orElse(""));
        }
        assertThat(read(text)).isEqualTo(dispatch);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "قال ",
                        "وأكّد ",
                        "الـوزير ",
                        "وزير ",
                        "الموانئ ",
                        "سالم ",
                        "بالأمم المتحدة ",
                        "مسقط ",
                        "لمسقط ",
                        "ان ",
                        "أنه ",
                        ": ",
                        "«",
                        "» ",
                        "، ",
                        ". ",
                        "\n",
                        "\u200F",
                        "ـ",
                        "Minister ",
                        "Rosa ",
                        "Lind ",
                        "said ",
                        "that ",
                        "“",
                        "” ",
                        ", ",
                        "😀 ",
                        "د. ",
                        "الشيخ ",
                        "(",
                        ") ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(parts -> "خبر من الميناء " + String.join("", parts));
    }

    private static Dispatch read(String text) {
        return Uploaded.first(PARSER, text);
    }

    private static List<Mention> named(Dispatch dispatch, MentionKind kind) {
        return dispatch.mentions().stream().filter(mention -> mention.kind() == kind).toList();
    }

    private static List<String> quotes(Dispatch dispatch) {
        return dispatch.quotes().stream()
                .map(quote -> quote.speaker().orElse("") + " " + quote.manner().orElse(""))
                .toList();
    }
}
