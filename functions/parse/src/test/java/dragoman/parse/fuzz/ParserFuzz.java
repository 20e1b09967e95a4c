package dragoman.parse.fuzz;

/** The whole parser, on any bytes. */
public final class ParserFuzz {
    private ParserFuzz() {}

    /** Jazzer's start. */
    public static void fuzzerInitialize() {
        Answers.warmUp();
    }

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Answers.check(bytes);
    }
}
