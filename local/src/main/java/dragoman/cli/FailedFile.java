package dragoman.cli;

/**
 * A file that failed, as a line of JSON tells it.
 *
 * @param upload the file
 */
record FailedFile(FileName upload, Reason failure) {
    /** The path as it was given. */
    record FileName(String key) {}

    /** Why it failed. */
    record Reason(String stage, String code, String message) {}

    static FailedFile of(String name, String stage, String code, String message) {
        return new FailedFile(new FileName(name), new Reason(stage, code, message));
    }

    /** The failure in a line for people. */
    String sentence() {
        return upload.key() + ": " + failure.code() + ": " + failure.message();
    }
}
