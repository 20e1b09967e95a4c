package dragoman.parse.text;

import org.jsoup.parser.Parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Aligns text that contains entities with the same text as a markup parser read it. */
final class Entities {
    private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]{1,32};?");
    private static final int MIN_LENGTH = 3;

    private Entities() {}

    /** The text as read, each of whose code units has the place where it was written. */
    static Passage resolve(Passage written, String read) {
        String text = written.text();
        Passage.Builder builder = new Passage.Builder(written.source(), written.from());
        int at = 0;
        int done = 0;
        while (done < read.length() && at < text.length()) {
            int length = text.charAt(at) == '&' ? entity(text, at, read, done) : 0;
            int to = at + Math.max(1, length);
            Region one = written.region(at, to);
            int units = length == 0 ? 1 : unescaped(text.substring(at, to)).length();
            if (length == 0 && text.charAt(at) != read.charAt(done)) {
                // Neither an entity nor the same character: the texts correspond only as a whole.
                return written.read(read);
            }
            for (int i = 0; i < units; i++) {
                builder.append(read.charAt(done + i), one.from(), one.to());
            }
            done += units;
            at = to;
        }
        return done == read.length() && at == text.length() ? builder.build() : written.read(read);
    }

    /**
     * The length of the entity at {@code at}, if it was read as what is at {@code done}; else 0.
     */
    private static int entity(String text, int at, String read, int done) {
        Matcher match = ENTITY.matcher(text).region(at, text.length());
        if (!match.lookingAt()) {
            return 0;
        }
        for (int to = match.end(); to >= at + MIN_LENGTH; to--) {
            String entity = text.substring(at, to);
            String meant = unescaped(entity);
            if (!meant.equals(entity) && read.startsWith(meant, done)) {
                return to - at;
            }
        }
        return 0;
    }

    private static String unescaped(String entity) {
        return Parser.unescapeEntities(entity, false);
    }
}
