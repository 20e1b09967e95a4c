package dragoman.api.dispatch;

import dragoman.archive.StoredRecords;
import dragoman.card.Card;
import dragoman.card.CardIndex;
import dragoman.record.RecordLinks;
import dragoman.record.Story;
import dragoman.record.StoryMember;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups the cards of a list by story: of several that the list contains, the newest is shown, with
 * what is known of the others. Whether a card is shown depends on what is stored and not on the
 * page that it is on, so a story is shown once however a list is paged.
 */
final class Stories {
    private final StoredRecords records;
    private final CardIndex index;

    Stories(StoredRecords records, CardIndex index) {
        this.records = records;
        this.index = index;
    }

    /** The page with one card for each story. It may be shorter then. */
    ListDispatches.Page group(ListDispatches.Page page, ListQuery query) {
        Map<String, RecordLinks> links =
                records.links(page.dispatches().stream().map(Card::id).toList());
        Map<String, Story> known = new TreeMap<>();
        links.forEach((id, one) -> one.story().ifPresent(story -> known.put(id, story)));
        Set<String> others = new LinkedHashSet<>();
        known.values().forEach(story -> story.also().forEach(one -> others.add(one.id())));
        Map<String, Card> cards = others.isEmpty() ? Map.of() : index.cards(others);
        List<Card> shown = new ArrayList<>();
        Map<String, Story> stories = new TreeMap<>();
        for (Card card : page.dispatches()) {
            Optional<Story> story = Optional.ofNullable(known.get(card.id()));
            if (story.filter(one -> isShownByAnother(card, one, cards, query)).isEmpty()) {
                shown.add(card);
                story.ifPresent(one -> stories.put(card.id(), one));
            }
        }
        return new ListDispatches.Page(shown, stories, page.next());
    }

    private static boolean isShownByAnother(
            Card card, Story story, Map<String, Card> cards, ListQuery query) {
        return story.also().stream()
                .map(StoryMember::id)
                .flatMap(id -> Optional.ofNullable(cards.get(id)).stream())
                .anyMatch(
                        other ->
                                other.order().compareTo(card.order()) > 0
                                        && query.covers(other.date())
                                        && query.matches(other));
    }
}
