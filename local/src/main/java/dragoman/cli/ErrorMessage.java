package dragoman.cli;

/** Says what went wrong in words for whoever typed the command. */
final class ErrorMessage {
    private ErrorMessage() {}

    static String describe(Throwable trouble) {
        if (Boolean.getBoolean("dragoman.debug")) {
            trouble.printStackTrace();
        }
        String message = trouble.getMessage();
        String said =
                message == null || message.isBlank() ? trouble.getClass().getSimpleName() : message;
        return "dragoman: " + said;
    }
}
