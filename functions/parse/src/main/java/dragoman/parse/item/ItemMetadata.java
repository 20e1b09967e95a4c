package dragoman.parse.item;

import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Topic;
import dragoman.dispatch.Warning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param clues where in the text these fields stand; none for what is said outside of it
 */
public record ItemMetadata(
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
        List<Warning> warnings,
        List<FieldEvidence> clues) {

    /** Nothing is said, as in plain text. */
    public static final ItemMetadata NOTHING = new Builder().build();

    public ItemMetadata {
        topics = List.copyOf(topics);
        credits = List.copyOf(credits);
        warnings = List.copyOf(warnings);
        clues = List.copyOf(clues);
    }

    /** What is said here, else what is said there. */
    public ItemMetadata or(ItemMetadata other) {
        return new ItemMetadata(
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
                warnings.isEmpty() ? other.warnings() : warnings,
                Stream.concat(clues.stream(), other.clues().stream()).toList());
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
        private final List<FieldEvidence> clues = new ArrayList<>();

        public Builder() {}

        /** Goes on from what is said already. */
        public Builder(ItemMetadata given) {
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
            clues.addAll(given.clues());
        }

        public Builder agency(FieldText value) {
            return agency(value.text()).found("agency", value.text(), value);
        }

        public Builder agency(String value) {
            agency = shown(value);
            return this;
        }

        public Builder language(FieldText value) {
            return language(value.text()).found("language", value.text(), value);
        }

        public Builder language(String value) {
            language = shown(value);
            return this;
        }

        public Builder kind(DispatchKind value, FieldText from) {
            return kind(value).found("kind", value.name().toLowerCase(Locale.ROOT), from);
        }

        public Builder kind(DispatchKind value) {
            kind = Optional.of(value);
            return this;
        }

        public Builder date(LocalDate value, FieldText from) {
            return date(value).found("date", value.toString(), from);
        }

        public Builder date(LocalDate value) {
            date = Optional.of(value);
            return this;
        }

        public Builder time(LocalTime value, FieldText from) {
            return time(value).found("time", value.toString(), from);
        }

        public Builder time(LocalTime value) {
            time = Optional.of(value);
            return this;
        }

        public Builder zone(String value, FieldText from) {
            return zone(value).found("zone", value, from);
        }

        public Builder zone(FieldText value) {
            return zone(value.text()).found("zone", value.text(), value);
        }

        public Builder zone(String value) {
            zone = shown(value);
            return this;
        }

        public Builder headline(FieldText value) {
            return headline(value.text()).found("headline", value.text(), value);
        }

        public Builder headline(String value) {
            headline = shown(value);
            return this;
        }

        public Builder kicker(FieldText value) {
            return kicker(value.text()).found("kicker", value.text(), value);
        }

        public Builder kicker(String value) {
            kicker = shown(value);
            return this;
        }

        public Builder byline(FieldText value) {
            return byline(value.text()).found("byline", value.text(), value);
        }

        public Builder byline(String value) {
            byline = shown(value);
            return this;
        }

        public Builder place(FieldText value) {
            return place(value.text()).found("places", value.text(), value);
        }

        public Builder place(String value) {
            place = shown(value);
            return this;
        }

        public Builder urgency(Integer value, FieldText from) {
            return urgency(value).found("urgency", value.toString(), from);
        }

        public Builder urgency(Integer value) {
            urgency = Optional.of(value);
            return this;
        }

        public Builder category(FieldText value) {
            return category(value.text()).found("category", value.text(), value);
        }

        public Builder category(String value) {
            category = shown(value);
            return this;
        }

        public Builder serial(FieldText value) {
            return serial(value.text()).found("serial", value.text(), value);
        }

        public Builder serial(String value) {
            serial = shown(value);
            return this;
        }

        public Builder slug(FieldText value) {
            return slug(value.text()).found("slug", value.text(), value);
        }

        public Builder slug(String value) {
            slug = shown(value);
            return this;
        }

        public Builder refersTo(FieldText value) {
            return refersTo(value.text()).found("refersTo", value.text(), value);
        }

        public Builder refersTo(String value) {
            refersTo = shown(value);
            return this;
        }

        public Builder embargo(Instant value, FieldText from) {
            return embargo(value).found("embargo", value.toString(), from);
        }

        public Builder embargo(Instant value) {
            embargo = Optional.of(value);
            return this;
        }

        public Builder signOff(FieldText value) {
            return signOff(value.text()).found("signOff", value.text(), value);
        }

        public Builder signOff(String value) {
            signOff = shown(value);
            return this;
        }

        public Builder topic(Topic value, FieldText from) {
            clues.add(new FieldEvidence("topics", value.code(), from.passage(), from.rule(), 1));
            return topic(value);
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

        /** Notes where a field was found; what was found for it before no longer counts. */
        private Builder found(String field, String value, FieldText from) {
            clues.removeIf(clue -> clue.field().equals(field));
            if (!value.isBlank()) {
                clues.add(new FieldEvidence(field, value.strip(), from.passage(), from.rule(), 1));
            }
            return this;
        }

        /** What shows nothing says nothing. */
        private static Optional<String> shown(String value) {
            return Optional.of(value.strip()).filter(text -> !text.isEmpty());
        }

        public ItemMetadata build() {
            return new ItemMetadata(
                    agency, language, kind, date, time, zone, headline, kicker, byline, place,
                    urgency, category, serial, slug, refersTo, embargo, signOff, topics, credits,
                    warnings, clues);
        }
    }
}
