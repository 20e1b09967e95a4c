package dragoman.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class GlossaryReaderTest {
    private static final String TMX =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4">
              <header srclang="ar" datatype="plaintext" segtype="phrase" adminlang="en"
                  creationtool="x" creationtoolversion="1" o-tmf="x"/>
              <body>
                <tu>
                  <prop type="x-owner">Gulf desk</prop>
                  <prop type="x-reason">official name</prop>
                  <prop type="x-kind">word</prop>
                  <note>of the parliament</note>
                  <tuv xml:lang="ar"><prop type="x-also">رئيس البرلمان</prop><seg>رئيس المجلس</seg></tuv>
                  <tuv xml:lang="en">
                    <prop type="x-not">head of the council</prop><seg>speaker of the council</seg>
                  </tuv>
                </tu>
              </body>
            </tmx>
            """;

    @Test
    void readsRowsWithTheirFurtherWordings() {
        GlossaryReading reading =
                TestingTerms.check(
                        "ar,ar also,en,en also,en forms,en not,kind,note",
                        "ميناء الفاو,ميناء الفاو الكبير,Faw Port,Grand Faw Port,Faw,Fao Harbour,,on"
                                + " the Gulf");

        assertThat(reading.problems()).isEmpty();
        Term term = reading.terms().getFirst();
        assertThat(term.wording("ar"))
                .hasValue(
                        new Wording(
                                "ميناء الفاو",
                                List.of("ميناء الفاو الكبير"),
                                List.of(),
                                List.of()));
        assertThat(term.wording("en"))
                .hasValue(
                        new Wording(
                                "Faw Port",
                                List.of("Grand Faw Port"),
                                List.of("Faw"),
                                List.of("Fao Harbour")));
        assertThat(term.kind()).isEqualTo(TermKind.NAME);
        assertThat(term.owner()).isEqualTo("Foreign desk");
        assertThat(term.note()).hasValue("on the Gulf");
        assertThat(term.at()).hasToString("desk.csv:2");
    }

    @Test
    void readsTmx() {
        GlossaryReading reading = TestingTerms.checkFile("desk.tmx", TMX);

        assertThat(reading.problems()).isEmpty();
        Term term = reading.terms().getFirst();
        assertThat(term.kind()).isEqualTo(TermKind.WORD);
        assertThat(term.owner()).isEqualTo("Gulf desk");
        assertThat(term.note()).hasValue("of the parliament");
        assertThat(term.wording("ar").orElseThrow().also()).containsExactly("رئيس البرلمان");
        assertThat(term.wording("en").orElseThrow().preferred())
                .isEqualTo("speaker of the council");
        assertThat(term.wording("en").orElseThrow().not()).containsExactly("head of the council");
        assertThat(term.at()).hasToString("desk.tmx:6");
    }

    @Test
    void sameRowsAreTheSameTermsInEachFormat() {
        String csv = "# of the desk\nar,en,owner,reason\n\"مصفاة، شمال\",\"Refinery, North\",o,r\n";
        String tsv = "ar\ten\towner\treason\r\nمصفاة، شمال\tRefinery, North\to\tr\r\n";
        String semicolons = "\uFEFFar;en;owner;reason\nمصفاة، شمال;Refinery, North;o;r\n";

        assertThat(List.of(csv, tsv, semicolons))
                .allSatisfy(
                        text -> {
                            GlossaryReading reading = TestingTerms.checkFile("a.csv", text);
                            assertThat(reading.problems()).isEmpty();
                            assertThat(reading.terms())
                                    .extracting(term -> term.wording("en").orElseThrow())
                                    .extracting(Wording::preferred)
                                    .containsExactly("Refinery, North");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ar,en,owner,reason;زلزال,quake,,r | 2 | 'owner' is empty: name who",
                "ar,en,owner,reason;زلزال,quake,o, | 2 | 'reason' is empty: say why",
                "ar,en,owner,reason;زلزال,,o,r | 2 | fewer than two languages",
                "ar,en,en also,owner,reason;زلزال,,tremor,o,r | 2 | 'en' is empty, but others",
                "ar,en,kind,owner,reason;زلزال,quake,verb,o,r | 2 | kind 'verb' is not known",
                "ar,en,color,owner,reason;زلزال,quake,red,o,r | 2 | column 'color' is not known",
                "ar,en,en,owner,reason;زلزال,quake,tremor,o,r | 1 | column 'en' is there twice",
                "ar,en,owner,reason;زلزال,quake,o,r,more | 2 | there are 5 cells under 4 columns",
                "ar,en,owner,reason;زلزال,\"quake,o,r | 2 | quotation mark is not closed",
                "ar,en,owner,reason | 1 | there are no terms",
                "ar,en,owner,reason;زُلزال,quake,o,r | 2 | vowel sign, a tatweel or an invisible",
                "ar,en,owner,reason;زلزال,qua<ke,o,r | 2 | contains '<', which no term may",
                "ar,en,owner,reason;quake,زلزال,o,r | 2 | is not written as 'ar' is",
                "ar,en,owner,reason;في,quake,o,r | 2 | has fewer than three letters",
                "ar,en,owner,reason;زلزال,the quake,o,r | 2 | begins with an article",
                "ar,en,owner,reason;سد الزلزال,Al Zilzal Dam,o,r | 2 | join it with a hyphen",
                "ar,en,owner,reason;سد زلزال,Zilzāl Dam,o,r | 2 | letter with a diacritic",
                "ar,en,en not,owner,reason;زلزال,Quake,quake,o,r | 2 | is right and wrong in one"
                        + " row",
                "ar,en,owner,reason;زلزال,quake,o,r;الف زلزال,Quake,o,r | 3 | 'Quake' is 'الف"
                        + " زلزال' here and 'زلزال' at desk.csv:2",
                "ar,en,owner,reason;زلزال,quake,o,r;زلزال,tremor,o,r | 3 | 'زلزال' is 'tremor' here"
                        + " and 'quake' at desk.csv:2",
                "ar,en,owner,reason;أزمة,crisis,o,r;ازمه,crisis,o,r | 3 | 'ازمه' is already at"
                        + " desk.csv:2"
            })
    void saysWhereAndWhatIsWrong(String content, int line, String message) {
        GlossaryReading reading =
                TestingTerms.checkFile(TestingTerms.FILE, content.replace(';', '\n') + "\n");

        assertThat(reading.problems())
                .extracting(GlossaryProblem::toString)
                .anyMatch(
                        problem ->
                                problem.startsWith("desk.csv:" + line + ": ")
                                        && problem.contains(message));
    }

    @Test
    void findsConflictsBetweenGlossaries() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("b.csv", bytes("ar,en,owner,reason\nمرفأ حيفا,Haifa Port,o,r\n"));
        files.put("a.csv", bytes("ar,en,owner,reason\nمرفأ حيفا,Port of Haifa,o,r\n"));

        assertThat(GlossaryReader.check(files).problems())
                .extracting(GlossaryProblem::toString)
                .containsExactly(
                        "a.csv:2: 'مرفأ حيفا' is 'Port of Haifa' here and 'Haifa Port' at b.csv:2:"
                                + " keep one row, with the other wording under 'en also'");
    }

    @Test
    void refusesTermsThatTheServiceDoesNotTake() {
        String tooLong = "long ".repeat(41).strip();

        assertThat(TestingTerms.check("ar,en", "زلزال," + tooLong).problems())
                .extracting(GlossaryProblem::message)
                .containsExactly(
                        "'"
                                + tooLong
                                + "' is longer than the 200 bytes that Amazon Translate takes:"
                                + " shorten it");
    }

    @Test
    void aSpellingOfItsOwnIsNotHeldToTheRules() {
        assertThat(
                        TestingTerms.check("ar,en,note", "قناة الزلزال,Al Zilzal,own spelling")
                                .problems())
                .isEmpty();
        assertThat(TestingTerms.check("ar,en", "سعد آل زلزال,Saad Al Zilzal").problems()).isEmpty();
    }

    @Test
    void saysWhatIsNoGlossary() {
        byte[] latin1 = "ar,en\ncaf\u00E9".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(GlossaryReader.check(Map.of("a.csv", latin1)).problems())
                .extracting(GlossaryProblem::toString)
                .containsExactly("a.csv:1: this is not UTF-8: save the file as UTF-8");
        assertThat(TestingTerms.checkFile("a.tmx", "<tmx>\n<body>\n</tmx>").problems())
                .extracting(GlossaryProblem::toString)
                .containsExactly(
                        "a.tmx:3: the XML is not well-formed: write the file as TMX 1.4 again");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
