package dragoman.parse.item;

import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Topic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Function;

/**
 * A field of an item that a machine format may give.
 *
 * @param <T> the type of its values
 */
public final class Field<T> {
    /** The sender as the format names it: a code, a name or an address. */
    public static final Field<String> AGENCY = text("agency");

    /** A BCP-47 tag. */
    public static final Field<String> LANGUAGE = text("language");

    public static final Field<DispatchKind> KIND =
            new Field<>("kind", DispatchKind.class, kind -> kind.name().toLowerCase(Locale.ROOT));

    /** The day of sending. */
    public static final Field<LocalDate> DATE = of("date", LocalDate.class);

    /** The time of sending, in {@link #ZONE} where that is given. */
    public static final Field<LocalTime> TIME = of("time", LocalTime.class);

    /** When a mail with the text was sent; what the text itself says of its day outranks it. */
    public static final Field<SentTime> SENT = of("sent", SentTime.class);

    public static final Field<String> ZONE = text("zone");
    public static final Field<String> HEADLINE = text("headline");

    /** The second headline, below the first. */
    public static final Field<String> SUBHEADLINE = text("subheadline");

    /** What the sender says that the item is about, in a sentence or two. */
    public static final Field<String> DESCRIPTION = text("description");

    public static final Field<String> BYLINE = text("byline");

    /** The place of the dateline, as printed. */
    public static final Field<String> PLACE = text("places");

    public static final Field<Integer> URGENCY = of("urgency", Integer.class);
    public static final Field<String> CATEGORY = text("category");
    public static final Field<String> SERIAL = text("serial");
    public static final Field<String> SLUG = text("slug");

    /** What a correction, update or kill is about. */
    public static final Field<String> REFERS_TO = text("refersTo");

    /** The moment before which the item must not be published. */
    public static final Field<Instant> EMBARGO = of("embargo", Instant.class);

    /** Initials of writers and editors. */
    public static final Field<String> SIGN_OFF = text("signOff");

    /** The sender's number of this version. */
    public static final Field<String> REVISION = text("revision");

    /** Whether the item may be published, in IPTC's words. */
    public static final Field<String> STATUS = text("status");

    public static final Field<String> GENRE = text("genre");
    public static final Field<Integer> WORD_COUNT = of("wordCount", Integer.class);

    /** Who has the rights, as a line to print. */
    public static final Field<String> COPYRIGHT = text("copyright");

    public static final Field<String> USAGE_TERMS = text("usageTerms");

    /** Where it happened or was written: city, state, country and time zone. */
    public static final Field<String> CITY = text("city");

    public static final Field<String> STATE = text("state");
    public static final Field<String> COUNTRY = text("country");
    public static final Field<String> TIME_ZONE = text("timeZone");

    /** Words to find the item by; several. */
    public static final Field<String> KEYWORDS = text("keywords");

    /** What is said to editors; several. */
    public static final Field<String> NOTES = text("notes");

    /** Subjects by IPTC's codes; several. */
    public static final Field<Topic> TOPICS = new Field<>("topics", Topic.class, Topic::code);

    private final String name;
    private final Class<T> type;
    private final Function<T, String> printed;

    private Field(String name, Class<T> type, Function<T, String> printed) {
        this.name = name;
        this.type = type;
        this.printed = printed;
    }

    private static <T> Field<T> of(String name, Class<T> type) {
        return new Field<>(name, type, Object::toString);
    }

    private static Field<String> text(String name) {
        return of(name, String.class);
    }

    /** A value together with the text that it was read from. */
    FieldEvidence evidence(T value, FieldText from) {
        return new FieldEvidence(name, printed.apply(value), from.passage(), from.rule(), 1);
    }

    T cast(Object value) {
        return type.cast(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
