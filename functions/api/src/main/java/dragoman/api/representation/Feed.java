package dragoman.api.representation;

import dragoman.card.Card;
import dragoman.card.CardText;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page of a list, to be followed by programs that read feeds.
 *
 * @param api where the API answers, without a slash at its end
 * @param self the address of this page
 * @param first the address of the first page
 * @param next the address of the next page
 * @param language the language wanted; absent for the translation that there is
 */
public record Feed(
        URI api,
        URI self,
        URI first,
        Optional<URI> next,
        Optional<String> language,
        List<Card> cards) {
    static final String TITLE = "Dispatches";

    public Feed {
        cards = List.copyOf(cards);
    }

    /** The name of the list, whatever page of it is read. */
    String identity() {
        return Identities.urn("list", first.toString().substring(api.toString().length()));
    }

    static String identity(Card card) {
        return Identities.urn("dispatch", card.id());
    }

    String address(Card card) {
        return api + "/dispatches/" + card.id();
    }

    /** What a card shows in the language wanted, else in another than its own, else in its own. */
    CardText text(Card card) {
        return card.texts().stream()
                .filter(text -> language.filter(text.language()::equals).isPresent())
                .findFirst()
                .or(
                        () ->
                                card.texts().stream()
                                        .filter(text -> !text.language().equals(card.language()))
                                        .findFirst())
                .or(() -> card.texts().stream().findFirst())
                .orElseGet(() -> CardText.none(card.language()));
    }

    /** The kind of a dispatch, and {@code lead} where its text is no summary. */
    static List<String> tags(Card card, CardText text) {
        String kind = card.kind().name().toLowerCase(Locale.ROOT);
        return text.showsLead() ? List.of(kind, "lead") : List.of(kind);
    }

    static String title(Card card, CardText text) {
        return text.headline().or(text::summary).orElse(card.id());
    }

    /** The time of a card; agencies print theirs without a zone, so it is taken for UTC. */
    static String time(Card card) {
        return card.date()
                + "T"
                + String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02dZ",
                        card.time().getHour(),
                        card.time().getMinute(),
                        card.time().getSecond());
    }
}
