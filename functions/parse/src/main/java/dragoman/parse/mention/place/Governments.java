package dragoman.parse.mention.place;

import dragoman.parse.mention.CompoundName;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.place.KnownPlace.Kind;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Tells capitals that stand for their governments from the cities: "Moscow and Paris denied". */
final class Governments {
    private static final Set<String> BETWEEN = Set.of("\u0628\u064A\u0646", "between");
    private static final String AND = "and";

    private final PlaceContext context;

    Governments(PlaceContext context) {
        this.context = context;
    }

    /** Those of the places of a paragraph, in order, that act. */
    Set<Candidate> of(List<Candidate> places) {
        // By identity: to compare candidates means to compare their paragraphs.
        Set<Candidate> governments = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < places.size(); i++) {
            Candidate place = places.get(i);
            if (place.place().kind() == Kind.CAPITAL && acts(place) && governments.add(place)) {
                // Who is named with it acts with it.
                int after = i + 1;
                while (after < places.size()
                        && isJoined(places, after)
                        && governments.add(places.get(after))) {
                    after++;
                }
                int before = i;
                while (before > 0
                        && isJoined(places, before)
                        && governments.add(places.get(before - 1))) {
                    before--;
                }
            }
        }
        return governments;
    }

    private boolean acts(Candidate place) {
        Word before = place.from() > 0 ? place.text().get(place.from() - 1) : null;
        if (before != null && BETWEEN.contains(before.folded())) {
            return isPair(place);
        }
        boolean arabic = place.key().charAt(0) >= '\u0600';
        // An Arabic verb is before its subject, or after one that comes first.
        boolean verbBefore =
                arabic && place.joined() == 0 && before != null && context.isAct(before);
        boolean verbAfter =
                place.to() < place.text().size()
                        && context.isAct(place.text().get(place.to()))
                        && (!arabic || startsClause(place));
        return verbBefore
                || (verbAfter
                        && (arabic || !context.followsPreposition(place.text(), place.from())));
    }

    private static boolean startsClause(Candidate place) {
        return place.from() == 0
                || place.text().get(place.from() - 1).isMark()
                || (place.joined() == 1
                        && CompoundName.isAnd(place.text().get(place.from()).folded().charAt(0)))
                || place.text().get(place.from() - 1).folded().endsWith("\u0627\u0646");
    }

    /** Whether "and" and another name follow. */
    private static boolean isPair(Candidate place) {
        if (place.to() >= place.text().size()) {
            return false;
        }
        String next = place.text().get(place.to()).folded();
        return next.equals(AND) || next.charAt(0) == '\u0648';
    }

    /** Whether the place is joined by "and" to the one before it, and both are capitals. */
    private static boolean isJoined(List<Candidate> places, int at) {
        Candidate first = places.get(at - 1);
        Candidate second = places.get(at);
        if (first.place().kind() != Kind.CAPITAL || second.place().kind() != Kind.CAPITAL) {
            return false;
        }
        boolean arabic =
                second.from() == first.to()
                        && second.joined() == 1
                        && CompoundName.isAnd(second.text().get(second.from()).folded().charAt(0));
        boolean latin =
                second.from() == first.to() + 1
                        && first.text().get(first.to()).folded().equals(AND);
        return arabic || latin;
    }
}
