package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PeopleMentionTest {
    private static final Parser PARSER = Parser.withDefaults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "زار وزير الموانئ العماني خالد بن ناصر الحبسي الميناء الجديد|خالد بن ناصر"
                        + " الحبسي|وزير الموانئ العماني",
                "استقبل معالي وزير الصحة الدكتور أحمد العوضي وفدا طبيا|أحمد العوضي|وزير الصحة",
                "غادر سمو أمير المنطقة الشيخ حمد بن جاسم العاصمة اليوم|حمد بن جاسم|أمير المنطقة",
                "قال الممثل الخاص للأمين العام في ليبيا غسان سلامة إن الهدنة صامدة|غسان"
                        + " سلامة|الممثل الخاص للأمين العام في ليبيا",
                "وصل نائب رئيس مجلس الوزراء ووزير الدفاع فهد يوسف الصباح إلى القاهرة|فهد يوسف"
                        + " الصباح|نائب رئيس مجلس الوزراء ووزير الدفاع",
                "افتتح المعرض طارق الرومي، وزير النفط، صباح اليوم|طارق الرومي|وزير النفط",
            })
    void separatesTheRoleFromTheName(String text, String name, String role) {
        assertThat(people(text))
                .extracting(Mention::text, mention -> mention.role().orElse(""))
                .containsExactly(tuple(name, role));
    }

    @Test
    void findsTwoPeopleOfOneTitle() {
        assertThat(
                        people(
                                "اجتمع الوزيران المصري سامي حداد والأردني مازن الفايز في العقبة"
                                        + " لبحث الربط الكهربائي."))
                .extracting(mention -> mention.text() + " " + mention.role().orElse(""))
                .containsExactly("سامي حداد الوزيران المصري", "مازن الفايز الأردني");
    }

    @Test
    void findsPeopleWithoutATitleByTheirGivenNames() {
        assertThat(
                        people(
                                "وشارك في السباق محمد العتيبي وعبدالله المطيري ونورة القحطاني، وفاز"
                                        + " به جون سميث."))
                .extracting(Mention::text)
                .containsExactly("محمد العتيبي", "عبدالله المطيري", "نورة القحطاني", "جون سميث");
    }

    @Test
    void givesLaterShortNamesTheKeyOfTheFullName() {
        assertThat(
                        people(
                                "وصل الرئيس الفنلندي ألكسندر براون إلى الدوحة. وقال براون إنه"
                                        + " مسرور. وقدم الوفد لبراون هدية."))
                .extracting(mention -> mention.key().orElseThrow())
                .hasSize(3)
                .containsOnly("alexander-brown");
    }

    @Test
    void givesOnePersonOneKeyInArabicAndEnglish() {
        String arabic =
                people("التقى وزير الخارجية عادل الجبير نظيره.").getFirst().key().orElseThrow();
        String english =
                people("Foreign Minister Adel Al-Jubeir met the ambassador on Monday.")
                        .getFirst()
                        .key()
                        .orElseThrow();
        assertThat(arabic).isEqualTo(english).isEqualTo("adel-al-jubeir");
    }

    @Test
    void keepsAKeyInArabicLettersWhereTheEnglishNameIsTransliterated() {
        Mention unknown = people("قال وزير النقل سالم بن زعطوط إن الجسر جاهز.").getFirst();
        assertThat(unknown.english()).isPresent();
        assertThat(unknown.key().orElseThrow()).contains("زعطوط");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أعلن وزير الخارجية على هامش القمة أن الاتفاق قريب",
                "تقع مدينة محمد بن زايد جنوب العاصمة وفيها جامعة الملك سعود",
                "شدد رئيس الوزراء على ضرورة التزام الأطراف بالهدنة",
                "ارتفع صالح العام الجاري وسعيد الحظ من فاز",
            })
    void findsNobodyWhereNobodyIsNamed(String text) {
        assertThat(people(text)).filteredOn(one -> one.confidence() > 0.5).isEmpty();
    }

    @Test
    void findsEnglishRolesBeforeAndAfterTheName() {
        assertThat(
                        people(
                                "Kuwait's oil minister Tareq Al-Roumi met Rosa Lind, the head of"
                                        + " the port of Ostend, and goalkeeper Jan Peeters."))
                .extracting(mention -> mention.text() + " / " + mention.role().orElse(""))
                .containsExactly(
                        "Tareq Al-Roumi / Kuwait's oil minister",
                        "Rosa Lind / head of the port of Ostend",
                        "Jan Peeters / goalkeeper");
    }

    @Test
    void takesNoStreetOrPalaceForAPerson() {
        assertThat(people("The motorcade left Victoria Street for Bayan Palace on Monday."))
                .isEmpty();
    }

    @Test
    void findsOrganisationsByTheWordsOfTheirNames() {
        assertThat(
                        named(
                                "وقعت وزارة التجارة والصناعة الكويتية وجامعة الملك سعود وشركة"
                                        + " برودكوم اتفاقا مع البنك المركزي العماني.",
                                MentionKind.ORGANISATION))
                .extracting(Mention::text)
                .containsExactly(
                        "وزارة التجارة والصناعة الكويتية",
                        "جامعة الملك سعود",
                        "برودكوم",
                        "البنك المركزي العماني");
    }

    @Test
    void tiesAcronymsToTheNamesTheyStandFor() {
        List<Mention> found =
                named(
                        "The Northern Grain Authority (NGA) met on Monday. Later the NGA closed the"
                                + " silos.",
                        MentionKind.ORGANISATION);
        assertThat(found)
                .extracting(Mention::text)
                .containsExactly("Northern Grain Authority", "NGA", "NGA");
        assertThat(found).extracting(Mention::key).containsOnly(found.getFirst().key());
    }

    @Test
    void knowsOrganisationsInBothLanguages() {
        assertThat(named("انضمت البلاد إلى منظمة التجارة العالمية.", MentionKind.ORGANISATION))
                .extracting(mention -> mention.key().orElse(""))
                .containsExactly("world-trade-organization");
        assertThat(named("The country joined the WTO.", MentionKind.ORGANISATION))
                .extracting(mention -> mention.key().orElse(""))
                .containsExactly("world-trade-organization");
    }

    @Test
    void takesClubsForOrganisationsOnlyWhereTheTextIsAboutSport() {
        assertThat(
                        named(
                                "فاز الهلال على النصر في المباراة التي جرت ضمن الدوري وسجل اللاعب"
                                        + " هدفا.",
                                MentionKind.ORGANISATION))
                .extracting(Mention::text)
                .contains("الهلال", "النصر");
        assertThat(named("شوهد الهلال مساء وكان النصر قريبا.", MentionKind.ORGANISATION)).isEmpty();
    }

    private static List<Mention> people(String text) {
        return named(text, MentionKind.PERSON);
    }

    private static List<Mention> named(String text, MentionKind kind) {
        return read(text).mentions().stream().filter(mention -> mention.kind() == kind).toList();
    }

    private static Dispatch read(String text) {
        return Uploaded.first(PARSER, text);
    }
}
