package dragoman.parse.mention;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.PlaceForm;
import dragoman.number.DecimalOrder;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.mention.organisation.OrganisationMentions;
import dragoman.parse.mention.person.PersonMentions;
import dragoman.parse.mention.place.PlaceMentions;
import dragoman.parse.place.Gazetteer;
import dragoman.parse.quote.QuoteReader;

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
 * Marks the people, places, organisations, times and quantities that a dispatch mentions, and who
 * says what.
 */
public final class MentionTagger {
    private static final List<String> LANGUAGES = List.of("ar", "en", "fr", "es", "de");

    private final Map<String, Language> languages = new HashMap<>();
    private final PlaceMentions places;
    private final DecimalOrders decimals;
    private final QuoteReader quotes = QuoteReader.builtIn();

    private MentionTagger(Gazetteer gazetteer, DecimalOrders decimals) {
        this.decimals = decimals;
        this.places = new PlaceMentions(gazetteer);
        for (String language : LANGUAGES) {
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
        List<Mention> mentions = new ArrayList<>();
        language.ifPresent(known -> mentions.addAll(named(known, dispatch, deadline)));
        Optional<DecimalOrder> order = decimals.of(dispatch);
        // Dushanbe is also a Monday, in Persian; but "Kuwaiti" belongs to the dinar before it.
        Map<Boolean, List<Mention>> adjectives =
                places.find(dispatch, deadline).stream()
                        .collect(Collectors.partitioningBy(MentionTagger::isAdjective));
        Map<Boolean, List<Mention>> quantities =
                language
                        .map(known -> known.quantities(dispatch, order, deadline))
                        .orElse(List.of())
                        .stream()
                        .collect(
                                Collectors.partitioningBy(
                                        one -> one.amount().currency().isPresent()));
        // The United States of "U.S. dollars" belong to the sum.
        mentions.addAll(quantities.getOrDefault(true, List.of()));
        mentions.addAll(adjectives.getOrDefault(false, List.of()));
        for (Paragraph paragraph : dispatch.paragraphs()) {
            deadline.check();
            String text = paragraph.text();
            List<Word> words = Words.of(text, 0, text.length());
            language.ifPresent(
                    known ->
                            mentions.addAll(
                                    known.times()
                                            .find(text, paragraph.n(), words, dispatch.dating())));
        }
        mentions.addAll(quantities.getOrDefault(false, List.of()));
        mentions.addAll(adjectives.getOrDefault(true, List.of()));
        List<Mention> kept = withoutOverlaps(mentions);
        return AmbiguousNumbers.warn(
                dispatch.withMentions(kept, quotes.read(dispatch, kept, deadline)));
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
     * Keeps of overlapping mentions the one that was found first: people and organisations, sums of
     * money, places, then the rest.
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
            OrganisationMentions organisations,
            PersonMentions people,
            TimeMentions times,
            QuantityMentions quantities,
            boolean hasCapitals) {
        // By CLDR.
        private static final Set<String> DECIMAL_COMMA = Set.of("fr", "es", "de");

        List<Mention> quantities(
                Dispatch dispatch, Optional<DecimalOrder> order, Deadline deadline) {
            List<Mention> found = new ArrayList<>();
            for (Paragraph paragraph : dispatch.paragraphs()) {
                deadline.check();
                found.addAll(quantities.find(paragraph.text(), paragraph.n(), order));
            }
            return found;
        }

        static Language of(String tag, PlaceMentions places, Gazetteer gazetteer) {
            boolean capitals = !tag.equals("ar");
            Predicate<String> isPlace =
                    name ->
                            places.isPlace(name)
                                    || ((!capitals || name.indexOf(' ') > 0)
                                            && gazetteer.knows(name));
            PersonMentions people = PersonMentions.in(tag, isPlace);
            return new Language(
                    OrganisationMentions.in(tag, isPlace, people.nameTest()),
                    people,
                    new TimeMentions(TimeWords.builtIn(tag), CalendarNames.builtIn()),
                    new QuantityMentions(
                            QuantityWords.builtIn(tag),
                            new NumeralReader(DECIMAL_COMMA.contains(tag), tag.equals("ar"))),
                    capitals);
        }
    }
}
