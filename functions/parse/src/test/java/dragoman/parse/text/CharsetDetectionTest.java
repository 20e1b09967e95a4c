package dragoman.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class CharsetDetectionTest {
    private static final String ARABIC =
            "غادر القارب الميناء فجرا إلى الجزيرة، وقال الربان إن الريح كانت هادئة.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    windows-1251 | Лодка вышла из гавани на рассвете, сообщил капитан.
                    KOI8-R       | Лодка вышла из гавани на рассвете, сообщил капитан.
                    ISO-8859-5   | Лодка вышла из гавани на рассвете, сообщил капитан.
                    IBM866       | Лодка вышла из гавани на рассвете, сообщил капитан.
                    windows-1253 | Το καράβι έφυγε από το λιμάνι την αυγή, είπε ο πλοίαρχος.
                    windows-1255 | הסירה יצאה מהנמל עם שחר ושטה אל האי, אמר רב החובל.
                    windows-1254 | Tekne şafakta limandan ayrıldı ve adaya doğru yol aldı, dedi kaptan.
                    windows-1250 | Łódź wypłynęła o świcie z portu na wyspę, powiedział kapitan.
                    ISO-8859-2   | Loď vyplula za úsvitu z přístavu na ostrov, řekl kapitán, který ji řídil.
                    windows-1252 | Le bateau a quitté le port à l’aube, a déclaré son capitaine.
                    windows-1256 | غادر القارب الميناء فجرا إلى الجزيرة، وقال الربان إن الريح كانت هادئة.
                    ISO-8859-6   | غادر القارب الميناء فجرا إلى الجزيرة وقال الربان إن الريح كانت هادئة.
                    GB18030      | 小船在黎明时离开港口，船长说，这是今年第一次到这个岛上去。
                    Big5         | 小船在黎明時離開港口，船長說，這是今年第一次到這個島上去。
                    windows-31j  | 小舟は夜明けに港を出た。船長は「風は静かだった」と述べた。
                    EUC-JP       | 小舟は夜明けに港を出た。船長は「風は静かだった」と述べた。
                    x-windows-949 | 배는 새벽에 항구를 떠나 섬으로 향했다고 선장이 말했다.
                    """)
    void findsTheSetThatMakesWords(String charset, String text) {
        SourceText read = read(text.getBytes(Charset.forName(charset)));

        assertThat(read.text()).isEqualTo(text);
        assertThat(read.warnings()).extracting(Warning::code).containsExactly("charset-guessed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the captain’s boat",
                "he said “no wind” and left",
                "the boat – a small one – left",
                "and then… it left",
                "• it left",
                "it cost €5 or £4",
                "© it left",
                "at 30° it left",
                "at\u00A0dawn it left",
                "the café at the port"
            })
    void findsWindows1252ByASingleSignInEnglish(String text) {
        assertThat(read(text.getBytes(Charset.forName("windows-1252"))).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "windows-31j", "x-windows-949"})
    void knowsThePlaceOfEachCharacter(String charset) {
        Charset set = Charset.forName(charset);
        String text = charset.equals("windows-31j") ? "a 船は、港を出た。 b" : "a 船は港を b";
        byte[] bytes = text.getBytes(set);
        SourceText read = new EncodedText(bytes, set, 0, true, java.util.List.of()).decode();

        for (int i = 0; i < text.length(); i++) {
            int start = read.bytes(i, i).start();
            assertThat(new String(bytes, start, bytes.length - start, set))
                    .isEqualTo(text.substring(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "windows-1256", "windows-1251", "x-MacRoman", "IBM850"})
    void undoesAWrongReadingOfUtf8(String charset) {
        String misread = misread(ARABIC.getBytes(StandardCharsets.UTF_8), charset);

        SourceText read = read(misread.getBytes(StandardCharsets.UTF_8));

        assertThat(read.text()).isEqualTo(ARABIC);
        assertThat(read.warnings()).extracting(Warning::code).containsExactly("mojibake-repaired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-6"})
    void undoesAReadingOfAnArabicSetAsLatin(String charset) {
        String misread = misread(ARABIC.getBytes(Charset.forName(charset)), "windows-1252");

        assertThat(read(misread.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(ARABIC);
    }

    @Test
    void readsWhatWasCutInsideACharacter() {
        byte[] bytes = ARABIC.getBytes(StandardCharsets.UTF_8);
        SourceText read = read(Arrays.copyOf(bytes, 42));

        assertThat(read.text()).startsWith(ARABIC.substring(0, 20)).endsWith("\uFFFD");
        assertThat(read.bytes(0, read.text().length()).end()).isEqualTo(42);
        assertThat(read.warnings()).extracting(Warning::code).containsExactly("broken-characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
    void readsUtf32(String charset) {
        byte[] bytes = ("\uFEFF" + ARABIC).getBytes(Charset.forName(charset));

        assertThat(read(bytes).text()).isEqualTo(ARABIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?????? ???? ??????? ??? (????)", "a \uFFFD\uFFFD b"})
    void saysWhatWasLostBefore(String text) {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).warnings())
                .extracting(Warning::code)
                .containsExactly("characters-lost");
    }

    private static String misread(byte[] bytes, String charset) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            char c = new String(new byte[] {b}, Charset.forName(charset)).charAt(0);
            text.append(c == '\uFFFD' ? (char) (b & 0xFF) : c);
        }
        return text.toString();
    }

    private static SourceText read(byte[] bytes) {
        return switch (CharsetDetection.of(bytes)) {
            case CharsetDetection.Detected(EncodedText text) -> text.decode();
            case CharsetDetection other -> throw new AssertionError(other);
        };
    }
}
