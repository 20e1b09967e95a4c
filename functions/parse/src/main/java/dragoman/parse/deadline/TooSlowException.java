package dragoman.parse.deadline;

/** Thrown where reading an upload stops because its time is over. */
public final class TooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooSlowException(String place) {
        super(place);
    }

    /** What was being read, for a message. */
    public String place() {
        return String.valueOf(getMessage());
    }
}
