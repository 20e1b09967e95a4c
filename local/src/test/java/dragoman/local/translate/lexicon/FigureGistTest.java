package dragoman.local.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Figures of all shapes, in all sorts of sentences: their value never changes. */
class FigureGistTest {
    private static final int OF_EACH = 12;
    private static final String ARABIC_ZERO = "\u0660";
    private static final List<String> SENTENCES =
            List.of(
                    "بلغ عدد المشاركين %s في اليوم الأول.",
                    "قال المدير إن المصنع باع %s أمس.",
                    "وأضاف أن الكمية ارتفعت إلى %s هذا العام.",
                    "تراجع المؤشر من %s بعد الافتتاح.",
                    "أعلنت الشركة أن لديها %s في المخازن.");

    private final Gist gist = Gist.arabicToEnglish();

    /** A figure as a wire prints it, and as its English must have it. */
    private record Figure(String arabic, String english) {}

    static Stream<String[]> sentences() {
        Random random = new Random(20_261_130);
        return SENTENCES.stream()
                .flatMap(
                        sentence ->
                                Stream.generate(() -> figures(random))
                                        .limit(OF_EACH)
                                        .flatMap(List::stream)
                                        .map(
                                                figure ->
                                                        new String[] {
                                                            sentence.formatted(figure.arabic()),
                                                            figure.english()
                                                        }));
    }

    private static List<Figure> figures(Random random) {
        int n = 3 + random.nextInt(97);
        int large = 1_000 + random.nextInt(900_000);
        int tenths = 1 + random.nextInt(9);
        String grouped = String.format(Locale.ROOT, "%,d", large);
        return List.of(
                new Figure(n + " سيارة", n + " cars"),
                new Figure(indic(n) + " سيارة", n + " cars"),
                new Figure(grouped + " سيارة", grouped + " cars"),
                new Figure(n + "." + tenths + " بالمئة", n + "." + tenths + " percent"),
                new Figure(
                        n + "." + tenths + " مليون دولار", n + "." + tenths + " million dollars"),
                // Behind the letter that stands for the point is the integer.
                new Figure("7" + tenths + "ر" + n + " دولار", n + ".7" + tenths + " dollar"),
                new Figure("2" + n + " ألف طن", "2" + n + " thousand tonnes"),
                new Figure(n + " إلى " + (n + 5) + " طنا", n + " to " + (n + 5) + " ton"),
                new Figure(indic(n) + "\u066B" + indic(tenths) + "%", n + "." + tenths + "%"),
                new Figure(
                        indic(2) + "\u066C" + indic(100 + n) + " سيارة",
                        "2," + (100 + n) + " cars"),
                new Figure("آلاف السيارات", "thousands of cars"),
                new Figure("سيارتين", "two cars"),
                new Figure("ثلاث سيارات", "three cars"),
                new Figure("خمسة آلاف سيارة", "five thousand cars"));
    }

    private static String indic(int n) {
        StringBuilder digits = new StringBuilder();
        for (char digit : String.valueOf(n).toCharArray()) {
            digits.append((char) (ARABIC_ZERO.charAt(0) + digit - '0'));
        }
        return digits.toString();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void theValueStays(String arabic, String english) {
        assertThat(gist.of(arabic))
                .containsPattern("(?<![\\w.,])" + Pattern.quote(english) + "(?!\\d)");
    }
}
