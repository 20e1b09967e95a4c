package dragoman.local.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The gist by the lexicon that is part of the program: what must not mislead. */
class NewsGistTest {
    private final Gist gist = Gist.arabicToEnglish();

    @Test
    void tellsWhatHasBeenFromWhatMayBe() {
        check("وقد أعلن الوزير", "The minister has announced");
        check("قد يعلن الوزير", "The minister may announce");
        check("كان الوزير قد أعلن", "The minister had announced");
    }

    @Test
    void keepsNegation() {
        check("لم يعلن الوزير", "The minister did not announce");
        check("لن يعلن الوزير", "The minister will not announce");
        check("لا تعلن الوزارة", "The ministry does not announce");
    }

    @Test
    void keepsModality() {
        check("يجب أن يزور الوزير المصنع", "The minister must visit the factory");
        check("لا يمكن أن يزور الوزير المصنع", "The minister cannot visit the factory");
        check("من المتوقع أن يزور الوزير المصنع", "The minister is expected to visit the factory");
        check("سوف يزور الوزير المصنع", "The minister will visit the factory");
    }

    @Test
    void findsWhoDidItByAgreement() {
        check("زارت الوزيرة المصنع", "The minister visited the factory");
        check("هاجم المتمردون القرية", "The rebels attacked the village");
    }

    @Test
    void makesPassiveWhatWasDone() {
        check("عقدت القمة في موسكو", "The summit was held in Moscow");
        check("تم توقيع الاتفاقية", "The agreement was signed");
    }

    @Test
    void countsThings() {
        check("قتل 26 شخصا", "26 people were killed");
        check("2.5 مليون دولار", "2.5 million dollars");
    }

    @Test
    void leavesNoOneOutOfAName() {
        check(
                "استقبل أمير البلاد الشيخ مشعل الأحمد وزير الخارجية الروسي سيرغي لافروف",
                "The Amir, sheikh Meshal Al-Ahmad, received the Russian foreign minister Sergey"
                        + " Lavrov");
    }

    @Test
    void marksASubjectThatIsNotNamed() {
        check("وأضاف أن الحرب قد تتسع", "~He added that the war may widen");
    }

    @Test
    void readsHomographsByTheirNeighbours() {
        check("هزم المنتخب المصري نظيره", "The Egyptian national team defeated his counterpart");
        check("مدير عام الشركة", "The general director of the company");
    }

    @Test
    void knowsThatWhatWasExpectedWasNotCertain() {
        check("كان من المقرر أن يصل الوفد", "The delegation was due to arrive");
    }

    @Test
    void joinsTheRelativeClauseOfAnIndefiniteNoun() {
        check("في جولة يقوم بها الوزير", "In a tour which the minister carries out");
    }

    @Test
    void keepsFiguresAsTheyAre() {
        check("ارتفع السعر 71ر84 دولارا", "The price rose 84.71 dollars");
        check("بنسبة 5ر1 بالمئة", "By 1.5 percent");
        check("لم يتجاوز مليونين", "~It did not exceed two million");
    }

    @Test
    void givesEachOfTwoHoldersTheOffice() {
        check(
                "ناقش وزيرا المالية الألماني ماركوس شميت والفرنسي جان دوبوا خطة لبناء جسر جديد",
                "German finance minister Marcus Schmidt and French finance minister Jean ~Dubwa"
                        + " discussed a plan to build a new bridge");
        check(
                "وصل الملكان الأردني عبدالله الثاني والمغربي محمد السادس إلى الدوحة",
                "Jordanian king Abdullah the second and Moroccan king Mohammed the sixth arrived"
                        + " in Doha");
    }

    @Test
    void leavesAnObjectItsPronounAndItsPreposition() {
        check(
                "لم تعلن أي جهة مسؤوليتها عن الانفجار",
                "No body announced its responsibility for the explosion");
    }

    @Test
    void tellsASizeFromWhatSomethingIs() {
        check("ارتفاع سعر الذهب 12 دولارا", "The rise of the price of gold by 12 dollars");
        check("تراجع سهم الشركة بنسبة 3 بالمئة", "The share of the company declined by 3 percent");
    }

    @Test
    void keepsARangeAfterAVerb() {
        check("يصل العمق 3 إلى 6 أمتار", "The depth arrives 3 to 6 metres");
    }

    @Test
    void killsNobodyWhoWasKilled() {
        check("ثم قتل في إحدى المعارك", "Then ~he was killed in one of the battles");
    }

    @Test
    void tellsWhoHeldAMeetingFromTheHoldingOfOne() {
        check("عقد الوزيران اجتماعا في المبنى", "The two ministers held a meeting in the building");
        check("عقد اجتماع طارئ", "Holding of an emergency meeting");
    }

    @Test
    void tellsAPlaceFromAnAdjective() {
        check("هجوم مسلح غربي المدينة", "An armed attack west of the city");
    }

    private void check(String arabic, String english) {
        assertThat(gist.of(arabic)).isEqualTo(english);
    }
}
