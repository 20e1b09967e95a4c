package dragoman.parse.mention;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.dispatch.PlaceForm;
import dragoman.dispatch.Quote;
import dragoman.number.DecimalOrder;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.mention.organisation.OrganisationMentions;
import dragoman.parse.mention.person.PersonMentions;
import dragoman.parse.mention.place.PlaceMentions;
import dragoman.parse.place.Gazetteer;
import dragoman.sentence.Sentence;
import dragoman.sentence.SentenceSplitter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Marks the people, places and organisations that a dispatch mentions, and who says what. Precision
 * comes first: people are recognised where the text attributes a statement to them, or by an
 * honorific, and found again by that name; guesses are left out.
 */
public final class MentionTagger {
    private final Map<String, Language> languages = new HashMap<>();
    private final PlaceMentions places;
    private final DecimalOrders decimals;

    private MentionTagger(Gazetteer gazetteer, DecimalOrders decimals) {
        this.decimals = decimals;
        this.places = new PlaceMentions(gazetteer);
        for (String language : Vocabulary.LANGUAGES) {
            languages.put(language, Language.of(language, places, gazetteer));
        }
    }

    /**
     * A tagger with the built-in vocabularies.
     *
     * @param fractionFirst the codes of the agencies that write decimals with the fraction first
     */
    public static MentionTagger in(Gazetteer places, Set<String> fractionFirst) {
        return new MentionTagger(places, new DecimalOrders(fractionFirst));
    }

    /**
     * The same dispatch with its mentions and quotes; in an unknown language only with places.
     *
     * @param deadline checked for each paragraph
     */
    public Dispatch mark(Dispatch dispatch, Deadline deadline) {
        Optional<Language> language =
                Optional.ofNullable(languages.get(dispatch.language().split("-", -1)[0]));
        List<Quote> quotes = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        language.ifPresent(
                known -> {
                    mentions.addAll(named(known, dispatch, deadline));
                    new SpeakerReader(known, dispatch, mentions, quotes).read(deadline);
                });
        Optional<DecimalOrder> order = decimals.of(dispatch);
        // Dushanbe is also a Monday, in Persian; but "Kuwaiti" belongs to the dinar before it.
        Map<Boolean, List<Mention>> adjectives =
                places.find(dispatch, deadline).stream()
                        .collect(Collectors.partitioningBy(MentionTagger::isAdjective));
        mentions.addAll(adjectives.getOrDefault(false, List.of()));
        for (Paragraph paragraph : dispatch.paragraphs()) {
            deadline.check();
            String text = paragraph.text();
            List<Word> words = Words.of(text, 0, text.length());
            language.ifPresent(
                    known -> {
                        mentions.addAll(
                                known.times().find(text, paragraph.n(), words, dispatch.dating()));
                        mentions.addAll(known.quantities().find(text, paragraph.n(), order));
                    });
        }
        mentions.addAll(adjectives.getOrDefault(true, List.of()));
        return AmbiguousNumbers.warn(dispatch.withMentions(withoutOverlaps(mentions), quotes));
    }

    private static boolean isAdjective(Mention place) {
        return place.form().equals(Optional.of(PlaceForm.ADJECTIVE));
    }

    /** The organisations and people. */
    private static List<Mention> named(Language language, Dispatch dispatch, Deadline deadline) {
        List<WordedParagraph> paragraphs =
                dispatch.paragraphs().stream()
                        .map(one -> WordedParagraph.of(one.n(), one.text()))
                        .map(one -> language.hasCapitals() ? one.withoutPossessives() : one)
                        .toList();
        OrganisationMentions.Found organisations =
                language.organisations().find(paragraphs, deadline);
        List<Mention> mentions = new ArrayList<>(organisations.mentions());
        mentions.addAll(language.people().find(paragraphs, organisations.taken(), deadline));
        return mentions;
    }

    /**
     * Keeps of overlapping mentions the one that was found first: speakers, then names, then the
     * rest.
     */
    private static List<Mention> withoutOverlaps(List<Mention> mentions) {
        Map<Integer, TreeMap<Integer, Mention>> kept = new HashMap<>();
        for (Mention mention : mentions) {
            TreeMap<Integer, Mention> byStart =
                    kept.computeIfAbsent(mention.paragraph(), _ -> new TreeMap<>());
            // Those kept do not overlap, so that only the last one that begins before its end can.
            Map.Entry<Integer, Mention> before = byStart.lowerEntry(mention.end());
            if (before == null || before.getValue().end() <= mention.start()) {
                byStart.put(mention.start(), mention);
            }
        }
        return kept.values().stream()
                .flatMap(byStart -> byStart.values().stream())
                .sorted(
                        Comparator.comparingInt(Mention::paragraph)
                                .thenComparingInt(Mention::start))
                .toList();
    }

    /**
     * The readers for a language.
     *
     * @param hasCapitals whether it writes names with capitals
     */
    private record Language(
            String tag,
            AttributionReader attribution,
            OrganisationMentions organisations,
            PersonMentions people,
            TimeMentions times,
            QuantityMentions quantities,
            boolean hasCapitals) {
        // By CLDR.
        private static final Set<String> DECIMAL_COMMA = Set.of("fr", "es", "de");

        static Language of(String tag, PlaceMentions places, Gazetteer gazetteer) {
            Vocabulary words = Vocabulary.builtIn(tag);
            boolean capitals = !tag.equals("ar");
            Predicate<String> isPlace =
                    name ->
                            places.isPlace(name)
                                    || ((!capitals || name.indexOf(' ') > 0)
                                            && gazetteer.knows(name));
            PersonMentions people = PersonMentions.in(tag, isPlace);
            AttributionReader attribution =
                    capitals
                            ? new CapitalAttributionReader(words, new CapitalNames(words))
                            : new ArabicAttributionReader(
                                    words, new ArabicSpeakers(words, places::isPlace));
            return new Language(
                    tag,
                    attribution,
                    OrganisationMentions.in(tag, isPlace, people.nameTest()),
                    people,
                    new TimeMentions(TimeWords.builtIn(tag), CalendarNames.builtIn()),
                    new QuantityMentions(
                            QuantityWords.builtIn(tag),
                            new NumeralReader(DECIMAL_COMMA.contains(tag), tag.equals("ar"))),
                    capitals);
        }
    }

    /** Reads the speakers of one dispatch, and remembers the last. */
    private static final class SpeakerReader {
        private final Language language;
        private final Dispatch dispatch;
        private final List<Mention> mentions;
        private final List<Mention> named;
        private final List<Quote> quotes;
        private Optional<String> last = Optional.empty();

        SpeakerReader(
                Language language, Dispatch dispatch, List<Mention> mentions, List<Quote> quotes) {
            this.language = language;
            this.dispatch = dispatch;
            this.mentions = mentions;
            this.named = List.copyOf(mentions);
            this.quotes = quotes;
        }

        void read(Deadline deadline) {
            SentenceSplitter splitter = SentenceSplitter.of(language.tag());
            for (Paragraph paragraph : dispatch.paragraphs()) {
                deadline.check();
                if (paragraph.kind() == ParagraphKind.BODY) {
                    for (Sentence sentence : splitter.split(paragraph)) {
                        List<Word> words =
                                Words.of(
                                        paragraph.text(),
                                        sentence.span().start(),
                                        sentence.span().end());
                        for (Attribution attribution : language.attribution().find(words)) {
                            add(paragraph, attribution);
                        }
                    }
                }
            }
        }

        /** The person or organisation that the words of a speaker name. */
        private Optional<Mention> named(Paragraph paragraph, Speaker speaker) {
            int start = speaker.start();
            int end = speaker.end();
            List<Mention> within =
                    named.stream()
                            .filter(one -> one.paragraph() == paragraph.n())
                            .filter(one -> one.end() > start)
                            .filter(one -> one.start() < end || isRole(speaker, paragraph, one))
                            .toList();
            return within.stream()
                    .filter(one -> one.kind() == MentionKind.PERSON)
                    .findFirst()
                    .or(() -> within.stream().filter(one -> one.start() <= start + 1).findFirst());
        }

        /** Whether the words of a speaker begin the role of a person named after them. */
        private static boolean isRole(Speaker speaker, Paragraph paragraph, Mention person) {
            int roleLength = person.role().map(String::length).orElse(0);
            String words = paragraph.text().substring(speaker.start(), speaker.end());
            return person.start() - speaker.start() <= 2 * roleLength
                    && person.role().filter(role -> role.startsWith(words)).isPresent();
        }

        private void add(Paragraph paragraph, Attribution attribution) {
            if (attribution.speaker().isEmpty() && !attribution.goesOn()) {
                last = Optional.empty();
            }
            attribution
                    .speaker()
                    .ifPresent(
                            speaker -> {
                                Optional<Mention> known = named(paragraph, speaker);
                                if (known.isPresent()) {
                                    last = known.get().key();
                                    return;
                                }
                                if (speaker.isPerhaps() || speaker.isNamed()) {
                                    last = Optional.empty();
                                    return;
                                }
                                mentions.add(speaker.mention(paragraph.n(), paragraph.text()));
                                last = Optional.of(speaker.key());
                            });
            quotes.add(
                    new Quote(
                            paragraph.n(),
                            attribution.start(),
                            attribution.end(),
                            last,
                            Optional.of(attribution.verb().text()),
                            Optional.of(attribution.manner()),
                            attribution.direct()));
        }
    }
}
