package dragoman.terminology;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Terminologies of the rows that a test writes. */
final class TestingTerms {
    static final String FILE = "desk.csv";

    private TestingTerms() {}

    /** A terminology of rows under a header, which get an owner and a reason. */
    static Terminology of(String header, String... rows) {
        GlossaryReading reading = check(header, rows);
        if (!reading.problems().isEmpty()) {
            throw new AssertionError(reading.problems());
        }
        return Terminology.of(reading.terms());
    }

    static GlossaryReading check(String header, String... rows) {
        StringBuilder csv = new StringBuilder(header).append(",owner,reason\n");
        for (String row : rows) {
            csv.append(row).append(",Foreign desk,one name for one thing\n");
        }
        return checkFile(FILE, csv.toString());
    }

    static GlossaryReading checkFile(String file, String content) {
        return GlossaryReader.check(Map.of(file, content.getBytes(StandardCharsets.UTF_8)));
    }
}
