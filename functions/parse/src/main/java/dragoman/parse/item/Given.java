package dragoman.parse.item;

import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Topic;
import dragoman.dispatch.Warning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the fields of a machine format say of an item. What they leave open is looked for in the
 * text.
 *
 * @param agency the sender as the format names it: a code, a name or an address
 * @param language a BCP-47 tag
 * @param kind absent where the format does not say
 * @param date the day of sending
 * @param time the time of sending, in {@code zone} when that is given
 * @param place the place of the dateline, as printed
 * @param refersTo what a correction, update or kill is about
 * @param signOff initials of writers and editors
 * @param topics subjects by IPTC's codes
 * @param credits senders credited in fields of their own
 * @param warnings what the reader of the format doubts
 */
public record Given(
        Optional<String> agency,
        Optional<String> language,
        Optional<DispatchKind> kind,
        Optional<LocalDate> date,
        Optional<LocalTime> time,
        Optional<String> zone,
        Optional<String> headline,
        Optional<String> kicker,
        Optional<String> byline,
        Optional<String> place,
        Optional<Integer> urgency,
        Optional<String> category,
        Optional<String> serial,
        Optional<String> slug,
        Optional<String> refersTo,
        Optional<Instant> embargo,
        Optional<String> signOff,
        List<Topic> topics,
        List<String> credits,
        List<Warning> warnings) {

    /** Nothing is said, as in plain text. */
    public static final Given NOTHING = new Builder().build();

    public Given {
        topics = List.copyOf(topics);
        credits = List.copyOf(credits);
        warnings = List.copyOf(warnings);
    }

    /** What is said here, else what is said there. */
    public Given or(Given other) {
        return new Given(
                agency.or(other::agency),
                language.or(other::language),
                kind.or(other::kind),
                date.or(other::date),
                time.or(other::time),
                zone.or(other::zone),
                headline.or(other::headline),
                kicker.or(other::kicker),
                byline.or(other::byline),
                place.or(other::place),
                urgency.or(other::urgency),
                category.or(other::category),
                serial.or(other::serial),
                slug.or(other::slug),
                refersTo.or(other::refersTo),
                embargo.or(other::embargo),
                signOff.or(other::signOff),
                topics.isEmpty() ? other.topics() : topics,
                credits.isEmpty() ? other.credits() : credits,
                warnings.isEmpty() ? other.warnings() : warnings);
    }

    /** Collects what is said, field by field; what is not set stays open. */
    public static final class Builder {
        private Optional<String> agency = Optional.empty();
        private Optional<String> language = Optional.empty();
        private Optional<DispatchKind> kind = Optional.empty();
        private Optional<LocalDate> date = Optional.empty();
        private Optional<LocalTime> time = Optional.empty();
        private Optional<String> zone = Optional.empty();
        private Optional<String> headline = Optional.empty();
        private Optional<String> kicker = Optional.empty();
        private Optional<String> byline = Optional.empty();
        private Optional<String> place = Optional.empty();
        private Optional<Integer> urgency = Optional.empty();
        private Optional<String> category = Optional.empty();
        private Optional<String> serial = Optional.empty();
        private Optional<String> slug = Optional.empty();
        private Optional<String> refersTo = Optional.empty();
        private Optional<Instant> embargo = Optional.empty();
        private Optional<String> signOff = Optional.empty();
        private final List<Topic> topics = new ArrayList<>();
        private final List<String> credits = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>();

        public Builder() {}

        /** Goes on from what is said already. */
        public Builder(Given given) {
            agency = given.agency();
            language = given.language();
            kind = given.kind();
            date = given.date();
            time = given.time();
            zone = given.zone();
            headline = given.headline();
            kicker = given.kicker();
            byline = given.byline();
            place = given.place();
            urgency = given.urgency();
            category = given.category();
            serial = given.serial();
            slug = given.slug();
            refersTo = given.refersTo();
            embargo = given.embargo();
            signOff = given.signOff();
            topics.addAll(given.topics());
            credits.addAll(given.credits());
            warnings.addAll(given.warnings());
        }

        public Builder agency(String value) {
            agency = shown(value);
            return this;
        }

        public Builder language(String value) {
            language = shown(value);
            return this;
        }

        public Builder kind(DispatchKind value) {
            kind = Optional.of(value);
            return this;
        }

        public Builder date(LocalDate value) {
            date = Optional.of(value);
            return this;
        }

        public Builder time(LocalTime value) {
            time = Optional.of(value);
            return this;
        }

        public Builder zone(String value) {
            zone = shown(value);
            return this;
        }

        public Builder headline(String value) {
            headline = shown(value);
            return this;
        }

        public Builder kicker(String value) {
            kicker = shown(value);
            return this;
        }

        public Builder byline(String value) {
            byline = shown(value);
            return this;
        }

        public Builder place(String value) {
            place = shown(value);
            return this;
        }

        public Builder urgency(Integer value) {
            urgency = Optional.of(value);
            return this;
        }

        public Builder category(String value) {
            category = shown(value);
            return this;
        }

        public Builder serial(String value) {
            serial = shown(value);
            return this;
        }

        public Builder slug(String value) {
            slug = shown(value);
            return this;
        }

        public Builder refersTo(String value) {
            refersTo = shown(value);
            return this;
        }

        public Builder embargo(Instant value) {
            embargo = Optional.of(value);
            return this;
        }

        public Builder signOff(String value) {
            signOff = shown(value);
            return this;
        }

        public Builder topic(Topic value) {
            topics.add(value);
            return this;
        }

        public Builder credit(String value) {
            credits.add(value);
            return this;
        }

        public Builder warning(Warning value) {
            warnings.add(value);
            return this;
        }

        /** What shows nothing says nothing. */
        private static Optional<String> shown(String value) {
            return Optional.of(value.strip()).filter(text -> !text.isEmpty());
        }

        public Given build() {
            return new Given(
                    agency, language, kind, date, time, zone, headline, kicker, byline, place,
                    urgency, category, serial, slug, refersTo, embargo, signOff, topics, credits,
                    warnings);
        }
    }
}
