package dragoman.dispatch;

import java.util.Optional;

/** The initials of writer and editor after the end mark, as printed. */
public record SignOff(String text, Optional<String> writer, Optional<String> editor) {
    public SignOff {
        Require.text(text, "sign-off");
    }
}
